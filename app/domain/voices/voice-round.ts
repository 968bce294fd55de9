import { addDays } from '../shared/as-of-date.ts';
import type { IsoDate } from '../shared/as-of-date.ts';

/**
 * What is shown of voices. Named: who answers what, by role. Spread only: how many chose what, never who, and only where
 * enough have answered. Chosen before the first answer and never changed after it.
 */
export const VOICE_MODES = ['spread-only', 'named'] as const;
export type VoiceMode = (typeof VOICE_MODES)[number];

/** For which part of a firm somebody speaks. */
export const VOICE_ROLES = ['management', 'production', 'it', 'works-council', 'other'] as const;
export type VoiceRole = (typeof VOICE_ROLES)[number];

/** How many voices of each role are asked; a role that is not asked is absent. */
export type AskedRoles = Readonly<Partial<Record<VoiceRole, number>>>;

/** Most voices of one role, and of one round: more cannot be talked about in one session. */
export const MOST_OF_A_ROLE = 8;
export const MOST_VOICES = 20;
/** Below so many finished voices, the levels of a spread would tell who chose them. */
export const LEAST_FOR_SPREAD = 3;

/** For how many days voices can be given. */
export const VOICE_TERMS = [7, 14, 30] as const;
export type VoiceTerm = (typeof VOICE_TERMS)[number];
export const USUAL_VOICE_TERM: VoiceTerm = 14;

/** The last calendar day on which a voice can be given, the first day not counted. */
export const lastDayToAnswer = (today: IsoDate, term: VoiceTerm): IsoDate => addDays(today, term);

/** How many voices are asked in all. */
export const countAsked = (roles: AskedRoles): number =>
  VOICE_ROLES.reduce((sum, role) => sum + (roles[role] ?? 0), 0);

/** The roles that are asked, in their order. */
export const rolesIn = (roles: AskedRoles): readonly VoiceRole[] =>
  VOICE_ROLES.filter((role) => (roles[role] ?? 0) > 0);

/** Roles for which one person alone speaks: what that person says can be guessed, whatever the mode. */
export const singleRoles = (roles: AskedRoles): readonly VoiceRole[] =>
  VOICE_ROLES.filter((role) => roles[role] === 1);

/** Why a round cannot be opened like that: nobody is asked, too many are, or too few to ever show a spread. */
export type RoundFault = 'nobody' | 'too-many' | 'too-few';

/** What is wrong with a round before it is opened, or null. */
export function roundFault(mode: VoiceMode, roles: AskedRoles): RoundFault | null {
  const asked = countAsked(roles);
  if (asked === 0) return 'nobody';
  if (asked > MOST_VOICES) return 'too-many';
  return mode === 'spread-only' && asked < LEAST_FOR_SPREAD ? 'too-few' : null;
}

/** The fewest finished voices with which answering can be ended and something shown. */
export const leastFinished = (mode: VoiceMode): number => (mode === 'named' ? 1 : LEAST_FOR_SPREAD);

/** Who can have agreed to an answer: the adviser, the firm, or who speaks for a part of it. */
export const AGREEING = ['firm', ...VOICE_ROLES, 'adviser'] as const;
export type Agreeing = (typeof AGREEING)[number];
