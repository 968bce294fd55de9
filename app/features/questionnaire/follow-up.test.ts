import { describe, expect, it } from 'vitest';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { INVENTED_WORDINGS } from '#tests/factories/invented-wordings.ts';
import type { Draft } from './draft.ts';
import type { Predecessor } from '#app/domain/assessment/predecessor.ts';
import { countMarks, markOf, sinceLast } from './last-time.ts';
import { pathsOf } from './paths.ts';
import { toQuestionView } from './question.view-model.ts';
import { toReviewPage } from './review.view-model.ts';
import { toTaskList } from './task-list.view-model.ts';

const translator = translatorFor('en');
const paths = pathsOf('en', 'CODE');
const AT = '2027-02-01T09:00:00.000Z';
const ones: Answers = Object.fromEntries(ITEMS.map((item) => [item, { level: 1 as const }]));

const lastTime = (changes: Partial<Predecessor> = {}): Predecessor => ({
  questionnaire: '2026-2',
  answers: ones,
  asOf: '2026-11-23',
  remarks: [],
  ...changes,
});
const draftOf = (answers: Answers, last: Predecessor | null = lastTime()): Draft => ({
  profile: { sizeClass: '10-49', sector: 'construction', country: 'AT', aiUse: 'none' },
  answers,
  follows: last && { questionnaire: '2026-2', last },
});
const question = (draft: Draft, item: Item) => toQuestionView(translator, { draft, item, paths });
const changed: Answers = { ...ones, 'data.digital': { level: 3 }, 'cloud.exit': { unknown: true } };

describe('a mark beside an answer', () => {
  const marks = (answers: Answers, questionnaire = '2026-2') => {
    const since = sinceLast({ questionnaire, answers }, lastTime(), INVENTED_WORDINGS);
    return (item: Item) => markOf(since, item);
  };

  it('says unchanged, changed, or nothing while the question is open', () => {
    const { 'data.access': _open, ...rest } = changed;
    const mark = marks(rest);
    expect([mark('data.quality'), mark('data.digital'), mark('cloud.exit')]).toEqual([
      'unchanged',
      'changed',
      'changed',
    ]);
    expect(mark('data.access')).toBeNull();
  });

  it('says new for what was not asked in these words, answered or not', () => {
    expect(marks(ones, '2027-1')('skills.literacy')).toBe('new');
    expect(marks({}, '2027-1')('skills.literacy')).toBe('new');
  });

  it('counts each item at most once', () => {
    const since = sinceLast({ questionnaire: '2026-2', answers: changed }, lastTime());
    expect(countMarks(since, ITEMS)).toEqual({ unchanged: 22, changed: 2, new: 0 });
  });
});

describe('a question of a follow-up', () => {
  it('shows what was answered last time, and which radio that was', () => {
    const { last } = question(draftOf(changed), 'data.digital');
    expect(last?.title).toContain('23\u00a0November 2026');
    expect(last?.text).toBe(translator.t('questionnaire:items.data.digital.levels.1'));
    expect(last?.value).toBe('1');
  });

  it('shows nothing where nothing is followed', () => {
    expect(question(draftOf(changed, null), 'data.digital').last).toBeNull();
  });

  it('asks whether the level is still right after a step that lifts it, and never lifts it itself', () => {
    const remarks = [
      { measure: 'find-out', state: 'done', at: AT },
      { measure: 'start-order-list', state: 'done', at: AT },
    ] as const;
    const zeros: Answers = { ...ones, 'data.digital': { level: 0 }, 'data.quality': { unknown: true } };
    const draft = draftOf(zeros, lastTime({ answers: zeros, remarks }));
    const digital = question(draft, 'data.digital');
    expect(digital.last?.steps).toEqual([expect.stringMatching(/^Done since last time: .* still right\?$/)]);
    expect(digital.fields.chosen).toBe('0');
    expect(question(draft, 'data.quality').last?.steps).toHaveLength(1);
    expect(question(draft, 'cloud.exit').last?.steps).toEqual([]);
  });

  it('says nothing of a step that could not lift the answer any more', () => {
    const high: Answers = { ...ones, 'data.digital': { level: 4 } };
    const remarks = [{ measure: 'start-order-list', state: 'stuck', at: AT }] as const;
    expect(question(draftOf(high, lastTime({ answers: high, remarks })), 'data.digital').last?.steps).toEqual(
      [],
    );
  });
});

describe('the overview and the review of a follow-up', () => {
  it('count what is as it was, in all and by dimension', () => {
    const list = toTaskList(translator, draftOf(changed), paths);
    expect(list.again?.counts).toBe('Since 23\u00a0November 2026: 22 unchanged, 2 changed');
    expect(list.tasks.find(({ id }) => id === 'data')?.since).toBe('5 unchanged, 1 changed');
    expect(list.tasks.find(({ id }) => id === 'goals')?.since).toBeNull();
    expect(toTaskList(translator, draftOf(changed, null), paths).again).toBeNull();
  });

  it('lead through all questions first, until something was changed', () => {
    expect(toTaskList(translator, draftOf(ones), paths).again).toMatchObject({
      isFresh: true,
      walk: { href: '/en/a/CODE/profile' },
    });
    expect(toTaskList(translator, draftOf(changed), paths).again?.isFresh).toBe(false);
  });

  it('show on request only what is not as it was', () => {
    const rows = (filter: 'all' | 'changed', draft: Draft) =>
      toReviewPage(translator, { draft, paths, filter }).sections.flatMap((section) =>
        section.rows.map(({ key }) => key),
      );
    expect(rows('changed', draftOf(changed))).toEqual(['data.digital', 'cloud.exit']);
    expect(rows('all', draftOf(changed))).toContain('data.quality');
    expect(rows('changed', draftOf(changed, null))).toContain('data.quality');
    const untouched = toReviewPage(translator, { draft: draftOf(ones), paths, filter: 'changed' });
    expect(untouched.sections).toEqual([]);
    expect(untouched.again?.none).not.toBeNull();
  });

  it('never tell a score before completion', () => {
    const views = [
      toTaskList(translator, draftOf(changed), paths),
      toReviewPage(translator, { draft: draftOf(changed), paths, filter: 'all' }),
      question(draftOf(changed), 'data.digital'),
    ];
    expect(JSON.stringify(views)).not.toMatch(/"(score|low|high|band)"/);
  });
});
