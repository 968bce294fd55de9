import { NOT_APPLICABLE_CHOICE, UNKNOWN_CHOICE } from '../questionnaire/answers.ts';
import type { Item } from '../questionnaire/items.ts';
import { ITEMS, LEVELS } from '../questionnaire/items.ts';
import type { VoiceAnswers, VoiceChoice } from './voice-choice.ts';
import { VOICE_CHOICES } from './voice-choice.ts';
import type { VoiceMode, VoiceRole } from './voice-round.ts';
import { leastFinished } from './voice-round.ts';

/** How many voices chose what, of one item. */
export type Spread = Readonly<Record<VoiceChoice, number>>;

/** Counts the choices. What comes out knows nothing of the order in which they came. */
export function toSpread(choices: readonly VoiceChoice[]): Spread {
  const count = (choice: VoiceChoice): number => choices.filter((each) => each === choice).length;
  return Object.fromEntries(VOICE_CHOICES.map((choice) => [choice, count(choice)])) as Spread;
}

/** How many voices a spread counts. */
export const voicesIn = (spread: Spread): number =>
  VOICE_CHOICES.reduce((sum, choice) => sum + spread[choice], 0);

/** Levels between the lowest and the highest that were chosen, 0 to 4; 0 where nobody or all chose one level. */
export function distanceOf(spread: Spread): number {
  const chosen = LEVELS.filter((level) => spread[String(level) as VoiceChoice] > 0);
  return chosen.length === 0 ? 0 : Math.max(...chosen) - Math.min(...chosen);
}

/** Voices that named no level while it is open which one: who cannot say, and who says "does not apply" where others name one. */
function undecidedIn(spread: Spread): number {
  const named = voicesIn(spread) - spread[UNKNOWN_CHOICE] - spread[NOT_APPLICABLE_CHOICE];
  return spread[UNKNOWN_CHOICE] + (named > 0 ? spread[NOT_APPLICABLE_CHOICE] : 0);
}

const spreadOf = (voices: readonly VoiceAnswers[], item: Item): Spread =>
  toSpread(voices.flatMap((said) => said[item] ?? []));

/**
 * All items in the order in which they are worth talking about: those furthest apart first, then those of which more cannot
 * say, else in the order of the questionnaire.
 */
export function agendaOf(voices: readonly VoiceAnswers[]): readonly Item[] {
  const ranked = ITEMS.map((item, index) => {
    const spread = spreadOf(voices, item);
    return { item, index, distance: distanceOf(spread), undecided: undecidedIn(spread) };
  });
  return ranked
    .toSorted(
      (one, other) =>
        other.distance - one.distance || other.undecided - one.undecided || one.index - other.index,
    )
    .map(({ item }) => item);
}

/** A voice that was finished. Role and number only where voices are named. */
export interface FinishedVoice {
  readonly role: VoiceRole | null;
  /** Tells those of one role apart, from 1. */
  readonly number: number | null;
  readonly answers: VoiceAnswers;
}

/** What one voice said, where it may be told. */
export interface NamedChoice {
  readonly role: VoiceRole;
  readonly number: number;
  readonly choice: VoiceChoice;
}

/** What is shown of an item once it is revealed. */
export interface Revealed {
  readonly spread: Spread;
  /** Who said what; null where only the spread is shown. */
  readonly said: readonly NamedChoice[] | null;
}

/**
 * What may be shown of an item, or null while nothing may: named from the first finished voice on; spread only from three on,
 * as counts that carry neither a role nor an order.
 */
export function reveal(mode: VoiceMode, finished: readonly FinishedVoice[], item: Item): Revealed | null {
  if (finished.length < leastFinished(mode)) return null;
  const spread = spreadOf(
    finished.map(({ answers }) => answers),
    item,
  );
  if (mode === 'spread-only') return { spread, said: null };
  const said = finished.flatMap(({ role, number, answers }) => {
    const choice = answers[item];
    return role === null || number === null || choice === undefined ? [] : [{ role, number, choice }];
  });
  return { spread, said };
}

/** Whether all voices name the same. */
export const isOneMind = (spread: Spread): boolean =>
  VOICE_CHOICES.filter((choice) => spread[choice] > 0).length <= 1;
