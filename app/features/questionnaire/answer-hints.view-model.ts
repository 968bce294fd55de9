import type { ContradictionResult } from '#app/domain/scoring/score-result.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { LEVELS } from '#app/domain/questionnaire/items.ts';
import type { AiUse, ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import { AI_USES } from '#app/domain/questionnaire/profile.ts';
import { findContradictions } from '#app/domain/scoring/contradictions.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { answerText, profileText } from './answer-words.ts';
import type { Draft } from './draft.ts';
import type { AssessmentPaths } from './paths.ts';

type Subject = ContradictionResult['items'][number];

interface HintSource {
  readonly draft: Draft;
  readonly paths: AssessmentPaths;
  /** Appended to the addresses of the answers. */
  readonly query?: string;
}

/** An answer that a hint speaks of, and where it is given. */
interface NamedAnswer {
  readonly title: string;
  /** Its words, or null on a page that shows all answers anyway. */
  readonly answer: string | null;
  readonly href: string;
}

/** A neutral hint: never an error, never in the way. */
export interface AnswerHint {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** What stands before the answers. */
  readonly lead: string;
  readonly answers: readonly NamedAnswer[];
  /** How it is said to who does not see it appear. */
  readonly said: string;
}

/** Hints by the value of the radio they belong to. */
export type HintsByChoice = Readonly<Record<string, readonly AnswerHint[]>>;

/** What each level of a question would not go together with, as the other answers stand. */
export function toQuestionHints(translator: Translator, item: Item, source: HintSource): HintsByChoice {
  const { answers, profile } = source.draft;
  const use = toUse(profile);
  const entries = LEVELS.map((level) => {
    const found = findContradictions({ ...answers, [item]: { level } }, use);
    return [
      String(level),
      toHints(translator, concerning(found, item), { ...source, subject: item }),
    ] as const;
  });
  return Object.fromEntries(entries.filter(([, hints]) => hints.length > 0));
}

/** The same for what a firm says of its use: answers can contradict it, and what it told of its goals. */
export function toAiUseHints(translator: Translator, source: HintSource): HintsByChoice {
  const subject = 'profile.aiUse';
  const { answers, profile } = source.draft;
  const entries = AI_USES.map((aiUse: AiUse) => {
    const found = findContradictions(answers, { ...toUse(profile), aiUse });
    return [aiUse, toHints(translator, concerning(found, subject), { ...source, subject })] as const;
  });
  return Object.fromEntries(entries.filter(([, hints]) => hints.length > 0));
}

/** The hints that stand, each with both of its answers. */
export function toStandingHints(translator: Translator, source: HintSource): readonly AnswerHint[] {
  const { answers, profile } = source.draft;
  return toHints(translator, findContradictions(answers, toUse(profile)), { ...source, subject: null });
}

/** What of a profile, as far as it is filled in, is held against the answers. */
const toUse = ({ aiUse, goals = [], goalStatus = {} }: ProfileDraft) => ({
  aiUse: aiUse ?? null,
  goals,
  goalStatus,
});

const concerning = (found: readonly ContradictionResult[], subject: Subject) =>
  found.filter(({ items }) => items.includes(subject));

/** `subject` is the question one is at: only the other answer is named then. */
function toHints(
  translator: Translator,
  found: readonly ContradictionResult[],
  { subject, ...source }: HintSource & { readonly subject: Subject | null },
): readonly AnswerHint[] {
  const { t } = translator;
  return found.map(({ id, items }) => {
    const title = t(`method:contradictions.${id}.title`);
    return {
      id,
      title,
      text: t(`method:contradictions.${id}.text`),
      lead: t(subject === null ? 'assess:hints.answers' : 'assess:hints.other'),
      answers: items
        .filter((each) => each !== subject)
        .map((each) => toNamed(translator, each, source))
        .map((named) => (subject === null ? { ...named, answer: null } : named)),
      said: t('assess:hints.said', { title }),
    };
  });
}

function toNamed(
  translator: Translator,
  subject: Subject,
  { draft, paths, query = '' }: HintSource,
): NamedAnswer {
  const { t } = translator;
  const quoted = (answer: string): string => t('assess:hints.quoted', { answer });
  if (subject === 'profile.aiUse') {
    return {
      title: t('questionnaire:profile.aiUse.title'),
      answer: quoted(profileText(translator, 'aiUse', draft.profile)),
      href: paths.profile + query,
    };
  }
  if (subject === 'profile.goals') {
    return {
      title: t('questionnaire:profile.goals.title'),
      answer: quoted(profileText(translator, 'goals', draft.profile)),
      href: paths.goals + query,
    };
  }
  return {
    title: t(`questionnaire:items.${subject}.title`),
    answer: quoted(answerText(translator, subject, draft.answers[subject])),
    href: paths.question(subject) + query,
  };
}
