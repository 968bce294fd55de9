import { describe, expect, it } from 'vitest';
import type { ContradictionId } from '#app/domain/scoring/score-result.ts';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { Item, Level } from '#app/domain/questionnaire/items.ts';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import { CONTRADICTIONS } from '#app/domain/scoring/contradictions.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { toAiUseHints, toQuestionHints, toStandingHints } from './answer-hints.view-model.ts';
import { pathsOf } from './paths.ts';

const translator = translatorFor('en');
const paths = pathsOf('en', 'CODE');
const at = (level: Level) => ({ level });

/** Each contradiction from both sides: what is known already, and what would be chosen. Goals are no radios. */
const CASES: readonly (readonly [
  ContradictionId,
  Pick<ProfileDraft, 'aiUse' | 'goals' | 'goalStatus'> & { readonly answers: Answers },
  Item | 'profile.aiUse',
  string,
])[] = [
  ['productive-without-data', { answers: {}, aiUse: 'productive-one' }, 'data.digital', '0'],
  ['productive-without-data', { answers: { 'data.digital': at(0) } }, 'profile.aiUse', 'productive-several'],
  ['productive-without-owner', { answers: {}, aiUse: 'productive-several' }, 'skills.leadership', '0'],
  [
    'productive-without-owner',
    { answers: { 'skills.leadership': at(0) } },
    'profile.aiUse',
    'productive-one',
  ],
  ['exit-without-portability', { answers: { 'cloud.portability': at(0) } }, 'cloud.exit', '4'],
  ['exit-without-portability', { answers: { 'cloud.exit': at(4) } }, 'cloud.portability', '0'],
  ['case-without-data', { answers: { 'data.digital': at(0) } }, 'budget.business-case', '4'],
  ['case-without-data', { answers: { 'budget.business-case': at(4) } }, 'data.digital', '0'],
  ['money-without-owner', { answers: { 'skills.leadership': at(0) } }, 'budget.earmarked', '3'],
  ['money-without-owner', { answers: { 'budget.earmarked': at(4) } }, 'skills.leadership', '0'],
  ['access-without-digital', { answers: { 'data.digital': at(0) } }, 'data.access', '4'],
  ['access-without-digital', { answers: { 'data.access': at(4) } }, 'data.digital', '0'],
  ['no-use-yet-models-chosen', { answers: {}, aiUse: 'none' }, 'cloud.ai-models', '4'],
  ['no-use-yet-models-chosen', { answers: { 'cloud.ai-models': at(4) } }, 'profile.aiUse', 'none'],
  [
    'goal-in-use-without-use',
    { answers: {}, goals: ['quotation'], goalStatus: { quotation: 'in-use' } },
    'profile.aiUse',
    'testing',
  ],
];

describe('hints while answering', () => {
  it('know all of them from both sides', () => {
    const sides = CONTRADICTIONS.flatMap(({ id, items }) =>
      items.filter((item) => item !== 'profile.goals').map((item) => `${id} ${item}`),
    );
    expect(CASES.map(([id, , subject]) => `${id} ${subject}`).sort()).toEqual([...sides].sort());
  });

  it.each(CASES)('%s, %j, at %s = %s', (id, { answers, ...profile }, subject, value) => {
    const draft = { profile, answers };
    for (const locale of LOCALES) {
      const words = translatorFor(locale);
      const hints =
        subject === 'profile.aiUse'
          ? toAiUseHints(words, { draft, paths })
          : toQuestionHints(words, subject, { draft, paths });
      const [hint, ...others] = hints[value] ?? [];
      expect(others).toEqual([]);
      expect(hint?.id).toBe(id);
      // The other answer alone is named, with the way to it.
      const named = hint?.answers ?? [];
      expect(named).toHaveLength(1);
      expect(named[0]?.href).toMatch(/^\/en\/a\/CODE\/(q\/|profile$|goals$)/);
      expect(named[0]?.href).not.toContain(subject);
    }
  });

  it('say nothing of levels that go together, nor where the other answer is unknown or missing', () => {
    const hints = (answers: Answers) =>
      Object.keys(toQuestionHints(translator, 'cloud.exit', { draft: { profile: {}, answers }, paths }));
    expect(hints({ 'cloud.portability': at(0) })).toEqual(['4']);
    expect(hints({ 'cloud.portability': at(1) })).toEqual([]);
    expect(hints({ 'cloud.portability': { unknown: true } })).toEqual([]);
    expect(hints({})).toEqual([]);
  });

  it('are listed with both answers once they stand', () => {
    const draft = {
      profile: { aiUse: 'productive-one' },
      answers: { 'data.digital': at(0), 'data.access': at(4) },
    } as const;
    const standing = toStandingHints(translator, { draft, paths, query: '?from=review' });
    expect(standing.map(({ id }) => id)).toEqual(['productive-without-data', 'access-without-digital']);
    expect(standing.map(({ answers }) => answers.map(({ href }) => href))).toEqual([
      ['/en/a/CODE/profile?from=review', '/en/a/CODE/q/data.digital?from=review'],
      ['/en/a/CODE/q/data.access?from=review', '/en/a/CODE/q/data.digital?from=review'],
    ]);
    expect(toStandingHints(translator, { draft: { profile: {}, answers: {} }, paths })).toEqual([]);
  });
});
