import { describe, expect, it } from 'vitest';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { Level } from '#app/domain/questionnaire/items.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { INVENTED_WORDINGS } from '#tests/factories/invented-wordings.ts';
import type { AssessedWave } from '#app/report-model/report-input.ts';
import { toChanges } from './changes.view-model.ts';

const allAt = (level: Level, changes: Answers = {}): Answers => ({
  ...Object.fromEntries(ITEMS.map((item) => [item, { level }] as const)),
  ...changes,
});
const wave = (asOf: string, answers: Answers, questionnaire = '2026-2'): AssessedWave => ({
  questionnaire,
  answers,
  asOf,
});

const english = translatorFor('en');
const chapter = (present: AssessedWave, ...earlier: AssessedWave[]) => {
  const changes = toChanges({ present, earlier, versions: INVENTED_WORDINGS }, english);
  if (changes === null) throw new Error('There was no last time');
  return changes;
};
const labelsOf = ({ plot }: ReturnType<typeof chapter>): readonly string[] =>
  plot.wide.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

describe('the chapter on what has changed', () => {
  it('is not there without a last time', () => {
    expect(toChanges({ present: wave('2027-11-01', allAt(1)), earlier: [] }, english)).toBeNull();
  });

  it('says what moved first and what stayed last, and shows only what moved', () => {
    const last = wave('2026-11-23', allAt(2, { 'budget.time': { unknown: true } }));
    const present = wave(
      '2027-11-01',
      allAt(2, {
        'data.digital': { level: 4 },
        'data.quality': { level: 1 },
        'cloud.exit': { notApplicable: true, reason: 'none' },
      }),
    );
    const changes = chapter(present, last);
    expect(changes.lead).toBe(
      'Since 23\u00a0November 2026: 1 answer higher, 1 answer lower, 1 now known, 1 no longer applies and 20 unchanged.',
    );
    expect(changes.moved?.entries.map(({ change }) => change)).toEqual([
      '2 levels higher',
      'one level lower',
      'no longer applies',
      'now known',
    ]);
    expect(changes.lowered).not.toBeNull();
    expect(changes.apart).toBeNull();
  });

  it('says so plainly where nothing moved, and speaks of no lower answer', () => {
    const changes = chapter(wave('2027-11-01', allAt(2)), wave('2026-11-23', allAt(2)));
    expect(changes).toMatchObject({ moved: null, lowered: null });
    expect(changes.lead).toContain('has stayed the same');
    expect(changes.scores.rows.at(-1)).toEqual(['Overall', '50', '50', '24 of 24']);
  });

  it('names what cannot be compared and leaves it out of the scores', () => {
    const last = wave('2026-11-23', allAt(2, { 'skills.literacy': { level: 0 } }));
    const changes = chapter(wave('2027-11-01', allAt(2), '2027-1'), last);
    expect(changes.apart?.entries).toEqual([
      expect.stringMatching(/: reworded$/),
      'An earlier question: new',
      expect.stringMatching(/: no longer asked$/),
    ]);
    expect(changes.moved).toBeNull();
    expect(changes.scores.rows.map((row) => row[3])).toEqual([
      ...['6 of 6', '5 of 6', '5 of 6', '6 of 6'],
      '22 of 24',
    ]);
    expect(changes.scores.rows[1]?.slice(1, 3)).toEqual(['50', '50']);
  });

  it('shows a range where a score is withheld', () => {
    const open = Object.fromEntries(
      ITEMS.filter((item) => item.startsWith('data.')).map((item) => [item, { unknown: true as const }]),
    );
    const changes = chapter(wave('2027-11-01', allAt(2)), wave('2026-11-23', { ...allAt(2), ...open }));
    expect(changes.scores.rows[0]?.slice(1, 3)).toEqual(['0 to 100', '50']);
    expect(labelsOf(changes)).toContain('0 to 100 → 50');
  });

  it('dates every kind of mark, the waves before with the first and the last of them', () => {
    const [now, last] = [wave('2029-11-01', allAt(3)), wave('2028-11-01', allAt(2))];
    const before = [wave('2027-11-01', allAt(1)), wave('2026-11-01', allAt(0))];
    const legend = (...earlier: AssessedWave[]) => labelsOf(chapter(now, ...earlier)).slice(0, 3);
    expect(legend(last)[2]).toBe('0');
    expect(legend(last, ...before.slice(0, 1))[2]).toBe('before that, 1\u00a0November 2027');
    expect(legend(last, ...before)).toEqual([
      'last time, 1\u00a0November 2028',
      'this time, 1\u00a0November 2029',
      'before that, 1\u00a0November 2026 to 1\u00a0November 2027',
    ]);
  });

  it('has words for every change in every language', () => {
    const last = wave('2026-11-23', allAt(2, { 'budget.time': { unknown: true } }));
    const present = wave('2027-11-01', allAt(1, { 'data.access': { unknown: true } }), '2027-1');
    for (const locale of LOCALES) {
      const input = { present, earlier: [last], versions: INVENTED_WORDINGS };
      expect(JSON.stringify(toChanges(input, translatorFor(locale)))).not.toContain('undefined');
    }
  });
});
