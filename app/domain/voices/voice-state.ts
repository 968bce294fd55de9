import type { IsoDate } from '../shared/as-of-date.ts';
import type { VoiceMode } from './voice-round.ts';
import { leastFinished, MOST_VOICES } from './voice-round.ts';

/** Where a round stands, as far as it decides what can be done. */
export interface RoundState {
  readonly mode: VoiceMode;
  /** Whether anybody has answered: from then on the mode stays. */
  readonly isFrozen: boolean;
  /** Whether answering was ended: from then on items can be revealed. */
  readonly isEnded: boolean;
  readonly revealed: number;
  readonly voices: number;
  readonly finished: number;
  readonly lastDay: IsoDate;
}

/** Whether it can be opened anew in another mode: not after the first answer, which was given to this one. */
export const canChooseMode = ({ isFrozen }: Pick<RoundState, 'isFrozen'>): boolean => !isFrozen;

/** Whether further voices can be asked. */
export const canAddVoice = ({ isEnded, voices, lastDay }: RoundState, today: IsoDate): boolean =>
  !isEnded && voices < MOST_VOICES && lastDay >= today;

/** Whether enough have finished to end answering and to show something. */
export const canEnd = ({ mode, isEnded, finished }: RoundState): boolean =>
  !isEnded && finished >= leastFinished(mode);

/** Where one voice stands: its link was not opened yet, it is being given, or it was finished. */
export const VOICE_STATES = ['invited', 'answering', 'finished'] as const;
export type VoiceState = (typeof VOICE_STATES)[number];

/** What a person can do with the own voice. */
export interface VoiceStanding {
  readonly canTake: boolean;
  readonly canAnswer: boolean;
  /** Erasing stays possible after the last day: until something is shown, a voice can be taken back. */
  readonly canErase: boolean;
}

/** What can be done in this state, on this day. */
export function standingOf(
  state: VoiceState,
  round: Pick<RoundState, 'isEnded' | 'revealed' | 'lastDay'>,
  today: IsoDate,
): VoiceStanding {
  const isOpen = !round.isEnded && round.lastDay >= today;
  return {
    canTake: isOpen && state === 'invited',
    canAnswer: isOpen && state === 'answering',
    canErase: state !== 'invited' && round.revealed === 0,
  };
}
