import type {
  AskedRoles,
  RoundFault,
  VoiceMode,
  VoiceRole,
  VoiceTerm,
} from '#app/domain/voices/voice-round.ts';
import {
  MOST_OF_A_ROLE,
  roundFault,
  USUAL_VOICE_TERM,
  VOICE_MODES,
  VOICE_ROLES,
  VOICE_TERMS,
} from '#app/domain/voices/voice-round.ts';

/** The field in which it is said how many of a role are asked. */
export const roleField = (role: VoiceRole): string => `role-${role}`;

/** What was chosen of a round, whether it is right or not. */
export interface ChosenRound {
  readonly mode: VoiceMode | null;
  readonly roles: AskedRoles;
  readonly term: VoiceTerm;
}

export type RoundFormFault = RoundFault | 'mode';

export interface ReadRoundForm {
  readonly chosen: ChosenRound;
  readonly fault: RoundFormFault | null;
}

/** A whole number from 1 to the most; nothing for all else. */
function countIn(form: FormData, role: VoiceRole): number | null {
  const count = Number(form.get(roleField(role)));
  return Number.isInteger(count) && count >= 1 && count <= MOST_OF_A_ROLE ? count : null;
}

/** Who is asked, by which rule of what is shown, and for how long. */
export function readRoundForm(form: FormData): ReadRoundForm {
  const mode = VOICE_MODES.find((each) => each === form.get('mode')) ?? null;
  const roles: AskedRoles = Object.fromEntries(
    VOICE_ROLES.flatMap((role) => {
      const count = countIn(form, role);
      return count === null ? [] : [[role, count]];
    }),
  );
  const term = VOICE_TERMS.find((each) => String(each) === form.get('term')) ?? USUAL_VOICE_TERM;
  return { chosen: { mode, roles, term }, fault: mode === null ? 'mode' : roundFault(mode, roles) };
}

/** The role a further person is asked for; null where it is none of ours. */
export const readRole = (form: FormData): VoiceRole | null =>
  VOICE_ROLES.find((role) => role === form.get('role')) ?? null;
