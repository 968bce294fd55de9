import type { Assessment } from '#app/domain/assessment/assessment.ts';
import type { DraftChange } from '#app/domain/assessment/draft-change.ts';
import type { FlatChange } from '#app/domain/assessment/draft-change.ts';
import { pickChange, storedValues } from '#app/domain/assessment/draft-change.ts';
import type { Answer } from '#app/domain/questionnaire/answers.ts';
import { isItem } from '#app/domain/questionnaire/items.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { answerText, profileText } from './answer-words.ts';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import type { Draft, ReadForm } from './draft.ts';
import type { FieldValues } from './profile.view-model.ts';

interface MergeSource {
  /** What the form says. */
  readonly change: ReadForm['change'];
  /** What is stored now. */
  readonly draft: Draft;
  /** The keys both sides changed: `profile.country`, `answers.data.digital`. */
  readonly keys: readonly string[];
}

export type MergeView = ReturnType<typeof toMergeView>;

/** Two answers side by side, for a person to choose. */
export function toMergeView(translator: Translator, { change, draft, keys }: MergeSource) {
  const { t } = translator;
  return {
    title: t('assess:merge.title'),
    text: t('assess:merge.text'),
    mine: t('assess:merge.mine'),
    stored: t('assess:merge.stored'),
    submit: t('assess:merge.submit'),
    rows: keys.map((key) => ({ name: `pick.${key}`, ...rowOf(translator, key, { change, draft, keys }) })),
  };
}

function rowOf(translator: Translator, key: string, { change, draft, keys }: MergeSource) {
  const [part, ...rest] = key.split('.');
  const name = rest.join('.');
  if (part === 'answers' && isItem(name)) {
    const text = (answer: Answer | null | undefined): string => answerText(translator, name, answer);
    return {
      label: translator.t(`questionnaire:items.${name}.question`),
      mineText: text(change.answers?.[name]),
      storedText: text(draft.answers[name]),
    };
  }
  const field = name as keyof ProfileDraft;
  // What else the form says, nobody is asked about here: it is not what would be stored beside this.
  const mine = withoutNulls({ ...draft.profile, ...pickChange(change, keys).profile });
  return {
    label: translator.t(`questionnaire:profile.${field}.title`),
    mineText: profileText(translator, field, mine),
    storedText: profileText(translator, field, draft.profile),
  };
}

const withoutNulls = (profile: object): ProfileDraft =>
  Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== null));

interface SentForm {
  /** As it is stored now. */
  readonly assessment: Pick<Assessment, 'profile' | 'answers'>;
  readonly keys: readonly string[];
  readonly change: DraftChange;
  /** What the form showed when it was opened. */
  readonly base: FlatChange;
  readonly typed: FieldValues;
}

/**
 * The merge page of a form: what is stored beside what was sent, and the form itself to be sent again. Only of what it
 * asks about has the person seen what is stored; what somebody else changed beside that still stands.
 */
export function toMerge(translator: Translator, { assessment, keys, change, base, typed }: SentForm) {
  const source = { change, draft: assessment, keys };
  const ofForm = Object.entries(typed).filter(([name]) => !/^(pick\.|base$|sent$)/.test(name));
  return {
    ...toMergeView(translator, source),
    base: JSON.stringify({ ...base, ...storedValues(assessment, keys) }),
    fields: Object.fromEntries(ofForm),
  };
}
