import { describe, expect, it } from 'vitest';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { Level } from '#app/domain/questionnaire/items.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { buildReportAfter } from '#tests/factories/report-models.ts';

const allAt = (level: Level, changes: Answers = {}): Answers => ({
  ...Object.fromEntries(ITEMS.map((item) => [item, { level }] as const)),
  ...changes,
});
const firm = {
  ...JOINERY,
  answers: allAt(2, { 'data.digital': { level: 3 }, 'cloud.exit': { unknown: true } }),
};
const since = (answers: Answers, locale: 'de' | 'en' = 'de') =>
  buildReportAfter(firm, locale, [], { questionnaire: CURRENT_QUESTIONNAIRE, asOf: '2025-11-24', answers })
    .paper.sinceLast;

describe('what has changed since last time, on paper', () => {
  it('is nothing where there was no last time', () => {
    expect(buildReportAfter(firm, 'de', []).paper.sinceLast).toBeNull();
  });

  it('counts what moved and sets the overall score beside that of last time', () => {
    // All at 2 were 50 points; one level more in one dimension are 25/6/4 more, one unknown leaves the mean of five.
    expect(since(allAt(2))?.text).toBe(
      'Seit dem 24.\u00a0November 2025: 1 Antwort höher, 1 jetzt offen und 22 unverändert. ' +
        'Gesamtstand über die 24 vergleichbaren Fragen: 50 → 51 von 100.',
    );
    expect(since(allAt(2), 'en')?.text).toContain('50 → 51 out of 100');
  });

  it('says so where nothing moved', () => {
    expect(since(firm.answers)?.text).toContain('ist jede Antwort gleich geblieben');
  });
});
