import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toMoneyView } from './money.view-model.ts';
import { pathsOf } from './paths.ts';
import { toGoalsView, toProfileView } from './profile.view-model.ts';
import { toQuestionView } from './question.view-model.ts';
import { toQuickCheckForm } from './quick-check.view-model.ts';

const WORDS_A_MINUTE = 200;
const CHOICES_A_MINUTE = 12;

type Texts = readonly (string | null | undefined)[];

/** What is to be read, and how often something is chosen. */
interface Effort {
  readonly texts: Texts;
  readonly choices: number;
}

/** A space that no line is broken at parts no words: French sets one before its marks. */
const BETWEEN_WORDS = /[^\S\u00a0\u202f]+/u;

const wordsIn = (texts: Texts): number =>
  texts.reduce((sum, text) => sum + (text ?? '').split(BETWEEN_WORDS).filter(Boolean).length, 0);

/** Whole minutes, the one begun counted: two hundred words a minute and five seconds a choice. */
export const minutesFor = ({ texts, choices }: Effort): number =>
  Math.ceil(wordsIn(texts) / WORDS_A_MINUTE + choices / CHOICES_A_MINUTE);

interface Asked {
  readonly question: string;
  readonly hint?: string | null;
}

interface Choosing extends Asked {
  readonly options: readonly { readonly label: string; readonly hint?: string | null }[];
}

/** In a list that opens, one looks for one's own: it is not read from end to end. */
const askedIn = ({ question, hint }: Asked): Texts => [question, hint];
const readIn = (field: Choosing): Texts => [
  ...askedIn(field),
  ...field.options.flatMap(({ label, hint }) => [label, hint]),
];

function quickCheck(translator: Translator): Effort {
  const form = { values: {}, isSent: false, minutes: 1 };
  const { title, intro, rule, questions, submit } = toQuickCheckForm(translator, form);
  return {
    texts: [title, intro, rule.text, submit, ...questions.flatMap(readIn)],
    choices: questions.length,
  };
}

/** Firm, 24 questions, goals, money and days. The help is there for who wants it, and the rule is read once. */
function wholeQuestionnaire(translator: Translator): Effort {
  const paths = pathsOf(translator.locale, '');
  const draft = { profile: {}, answers: {} };
  const profile = toProfileView(translator, {}, { draft, paths });
  const { howToAnswer: how } = profile;
  const goals = toGoalsView(translator, {});
  const money = toMoneyView(translator, {}, undefined);
  const questions = ITEMS.map((item) => toQuestionView(translator, { item, draft, paths }));
  return {
    texts: [
      ...[profile.title, profile.intro, ...readIn(profile.sizeClass), ...readIn(profile.aiUse)],
      ...[profile.sector, profile.country, profile.region, profile.role].flatMap(askedIn),
      ...[how.title, how.rule, how.other, ...how.ways.flatMap(({ label, text }) => [label, text])],
      ...questions.flatMap(({ question, levels }) => [question, ...levels.map(({ label }) => label)]),
      ...[goals.title, goals.intro, ...goals.goals.map(({ label }) => label), ...readIn(goals.exposure)],
      ...[money.title, money.intro, money.skipNote],
      ...[money.budget, money.days].flatMap(({ label, hint }) => [label, hint]),
    ],
    // Six facts of the firm, the questions, a goal and how far it has got, what may be seen, money and days.
    choices: 6 + questions.length + 5,
  };
}

export interface TimesNeeded {
  readonly check: number;
  readonly questions: number;
}

/** Words change with a release only. */
const known = new Map<Locale, TimesNeeded>();

/** How many minutes the quick check and the 24 questions take who reads them in this language. */
export function timesNeeded(translator: Translator): TimesNeeded {
  const { locale } = translator;
  const times = known.get(locale) ?? {
    check: minutesFor(quickCheck(translator)),
    questions: minutesFor(wholeQuestionnaire(translator)),
  };
  known.set(locale, times);
  return times;
}
