import { describe, expect, it } from 'vitest';
import { ITEMS, LEVELS } from '#app/domain/questionnaire/items.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { HOW_TO_ANSWER, toHowToAnswer } from './how-to-answer.view-model.ts';
import { pathsOf } from './paths.ts';
import { toQuestionView } from './question.view-model.ts';

describe.each(LOCALES)('a question in %s', (locale) => {
  const paths = pathsOf(locale, 'CODE');
  const draft = { profile: {}, answers: {} };
  const views = ITEMS.map((item) => toQuestionView(translatorFor(locale), { draft, item, paths }));

  it('has the one rule beside it, the same for all', () => {
    expect(new Set(views.map(({ rule }) => rule)).size).toBe(1);
    expect(views[0]?.rule).toBe(translatorFor(locale).t('questionnaire:answers.rule'));
  });

  it('leaves what the two other answers mean to the page that says it once', () => {
    for (const { unknown, notApplicable, explained } of views) {
      for (const choice of [unknown, notApplicable]) expect(choice).not.toHaveProperty('hint');
      expect(explained.href).toBe(`${paths.profile}#${HOW_TO_ANSWER}`);
    }
    const how = toHowToAnswer(translatorFor(locale));
    expect(how.rule).toBe(views[0]?.rule);
    expect(how.ways.map(({ label }) => label)).toEqual([
      views[0]?.unknown.label,
      views[0]?.notApplicable?.label,
    ]);
  });

  it('has five levels, and says why it matters, how it looks and what to look at', () => {
    for (const { levels, help } of views) {
      expect(levels.map(({ value }) => value)).toEqual(LEVELS.map(String));
      for (const { text } of [help.why, help.example, help.look]) expect(text).toMatch(/[.?]$/);
    }
  });
});
