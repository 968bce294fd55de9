import { describe, expect, it } from 'vitest';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import { pathsOf } from './paths.ts';
import { isDraftComplete, progressOf } from './progress.ts';
import { toQuestionView } from './question.view-model.ts';
import { toReviewPage } from './review.view-model.ts';
import { toTaskList } from './task-list.view-model.ts';

const firm: ProfileDraft = { sizeClass: '10-49', sector: 'construction', country: 'AT', aiUse: 'none' };
const all: Answers = Object.fromEntries(ITEMS.map((item) => [item, { unknown: true as const }]));
const translator = translatorFor('en');
const paths = pathsOf('en', 'CODE');
const review = (answers: Answers) =>
  toReviewPage(translator, { draft: { profile: firm, answers }, paths, filter: 'all' });

describe('how far an assessment is', () => {
  it('counts every kind of answer and names the first open question', () => {
    const { 'data.access': _open, ...rest } = all;
    const progress = progressOf({ profile: firm, answers: rest });
    expect(progress).toMatchObject({ answered: 23, total: 24, nextItem: 'data.access', complete: false });
    expect(progress.dimensions[0]).toMatchObject({ answered: 5, total: 6 });
  });

  it('is complete with all answers and the region where one is asked', () => {
    expect(isDraftComplete({ profile: firm, answers: all })).toBe(true);
    expect(isDraftComplete({ profile: { ...firm, country: 'DE' }, answers: all })).toBe(false);
    expect(isDraftComplete({ profile: { ...firm, country: 'DE', region: 'DE1' }, answers: all })).toBe(true);
    expect(isDraftComplete({ profile: { sizeClass: '1-9' }, answers: all })).toBe(false);
  });

  it('leads from the profile over the next open question to the review', () => {
    const next = (profile: ProfileDraft, answers: Answers) =>
      toTaskList(translator, { profile, answers }, paths).next.href;
    expect(next({}, {})).toBe('/en/a/CODE/profile');
    expect(next(firm, {})).toBe('/en/a/CODE/q/data.digital');
    expect(next(firm, { 'data.digital': { level: 0 } })).toBe('/en/a/CODE/q/data.quality');
    expect(next(firm, all)).toBe('/en/a/CODE/review');
  });

  it('lets nobody finish while something is missing, and says how much', () => {
    const open = review({ 'cloud.exit': { level: 4 } });
    expect(open.missing).toContain('23 answers');
    expect(open.next.href).toBe('/en/a/CODE/q/data.digital');
    expect(review(all).next.href).toBe('/en/a/CODE/finish');
  });
});

describe('“does not apply to us”', () => {
  const notApplicable = { notApplicable: true, reason: 'none here' } as const;

  it('is offered for two questions of a dimension, and still for those two themselves', () => {
    const answers = { 'data.history': notApplicable, 'data.documents': notApplicable };
    const offers = (item: 'data.digital' | 'data.history' | 'skills.change') =>
      toQuestionView(translator, { draft: { profile: firm, answers }, item, paths }).notApplicable !== null;
    expect(offers('data.digital')).toBe(false);
    expect(offers('data.history')).toBe(true);
    expect(offers('skills.change')).toBe(true);
  });
});
