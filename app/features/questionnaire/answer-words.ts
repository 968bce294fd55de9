import type { Answer } from '#app/domain/questionnaire/answers.ts';
import { choiceOf, NOT_APPLICABLE_CHOICE, UNKNOWN_CHOICE } from '#app/domain/questionnaire/answers.ts';
import { hasRegions } from '#app/domain/questionnaire/countries.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Resources } from '#app/domain/questionnaire/profile.ts';
import { statusOf } from '#app/domain/questionnaire/profile.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';

type Words = Pick<Translator, 't' | 'format'>;

/** An answer as a sentence, or the word for "not answered yet". */
export function answerText({ t }: Words, item: Item, answer: Answer | null | undefined): string {
  if (!answer) return t('assess:value.open');
  if ('level' in answer) return t(`questionnaire:items.${item}.levels.${answer.level}`);
  if ('unknown' in answer) return t('questionnaire:answers.unknown.label');
  return t('assess:value.notApplicable', { reason: toOneLine(answer.reason) });
}

/** The value of a profile field as people read it. */
export function profileText(words: Words, field: keyof ProfileDraft, profile: ProfileDraft): string {
  const { t } = words;
  const value = profile[field];
  if (value === undefined || value === null) return t('assess:value.open');
  if (field === 'resources') return resourcesText(words, profile.resources);
  if (field === 'goals' || field === 'goalStatus') return goalsText(words, profile);
  if (field === 'region' && !hasRegions(profile.country)) return String(value);
  return t(`questionnaire:profile.${field}.options.${String(value)}`);
}

/** The goals in order of importance, each with how far it has got. */
function goalsText({ t, format }: Words, { goals = [], goalStatus = {} }: ProfileDraft): string {
  if (goals.length === 0) return t('assess:value.none');
  return format.list(
    goals.map((goal) =>
      t(`assess:value.goalStatus.${statusOf({ goalStatus }, goal)}`, {
        goal: t(`questionnaire:profile.goals.options.${goal}`),
      }),
    ),
  );
}

function resourcesText({ t, format }: Words, resources: Resources | undefined): string {
  if (!resources) return t('assess:value.open');
  return t('assess:value.resources', {
    budget: format.euro(resources.budgetEurPerYear),
    days: format.number(resources.staffDaysPerQuarter),
  });
}

/** A choice that was noted as such: of an answer that does not apply, its reason was not noted. */
export function agreedText({ t }: Words, item: Item, choice: string): string {
  if (choice === UNKNOWN_CHOICE) return t('questionnaire:answers.unknown.label');
  if (choice === NOT_APPLICABLE_CHOICE) return t('questionnaire:answers.notApplicable.label');
  return t(`questionnaire:items.${item}.levels.${choice}`);
}

/** An answer in words, and as the choice of a form. */
export const toSaidAnswer = (words: Words, item: Item, answer: Answer | undefined) => ({
  text: answerText(words, item, answer),
  choice: choiceOf(answer),
});
