import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable, NOT_APPLICABLE_CHOICE, UNKNOWN_CHOICE } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import {
  dimensionOf,
  ITEMS,
  itemsOf,
  LEVELS,
  MAX_NOT_APPLICABLE_PER_DIMENSION,
} from '../questionnaire/items.ts';

/** What a voice says of an item: a level, or one of the two ways not to name one. Never a text: a text tells who wrote it. */
export const VOICE_CHOICES = ['0', '1', '2', '3', '4', UNKNOWN_CHOICE, NOT_APPLICABLE_CHOICE] as const;
export type VoiceChoice = (typeof VOICE_CHOICES)[number];

/** The choices of one voice by item. */
export type VoiceAnswers = Readonly<Partial<Record<Item, VoiceChoice>>>;

/** The level a choice names, or null for the two others. */
export const levelChosen = (choice: VoiceChoice): Level | null =>
  LEVELS.find((level) => String(level) === choice) ?? null;

/** The same as answers of the questionnaire, with which its pages are drawn; nobody is asked for a reason. */
export function toAnswers(said: VoiceAnswers): Answers {
  return Object.fromEntries(
    ITEMS.flatMap((item) => {
      const choice = said[item];
      return choice === undefined ? [] : [[item, toAnswer(choice)]];
    }),
  );
}

function toAnswer(choice: VoiceChoice) {
  const level = levelChosen(choice);
  if (level !== null) return { level };
  return choice === UNKNOWN_CHOICE
    ? { unknown: true as const }
    : { notApplicable: true as const, reason: '' };
}

/** Whether a voice may choose this, by the rule of the questionnaire: "does not apply" for two items of a dimension. */
export function canChoose(said: VoiceAnswers, item: Item, choice: VoiceChoice): boolean {
  if (choice !== NOT_APPLICABLE_CHOICE) return true;
  const answers = toAnswers(said);
  const others = itemsOf(dimensionOf(item)).filter(
    (other) => other !== item && isNotApplicable(answers, other),
  );
  return others.length < MAX_NOT_APPLICABLE_PER_DIMENSION;
}

/** The first item without a choice, or null where all 24 have one. */
export const firstOpen = (said: VoiceAnswers): Item | null =>
  ITEMS.find((item) => said[item] === undefined) ?? null;
