import type { AskedRoles, VoiceMode, VoiceRole } from '#app/domain/voices/voice-round.ts';
import { rolesIn } from '#app/domain/voices/voice-round.ts';
import type { NewVoice } from '#app/persistence/voice-repository.ts';
import type { VoiceRound } from '#app/persistence/voice-round-repository.ts';
import { newId } from '#app/platform/random.server.ts';
import { newVoiceToken, voiceHashOf } from './voice-token.server.ts';

/** A voice that was just asked, with the token of its link, which is told once. */
export interface MadeVoice {
  readonly token: string;
  readonly stored: NewVoice;
}

function make(role: VoiceRole | null, number: number | null): MadeVoice {
  const token = newVoiceToken();
  return { token, stored: { id: newId(), role, number, voice: voiceHashOf(token) } };
}

/** A voice for each who is asked. Where only the spread is shown, no link is one of a role: any of them is for anybody. */
export const makeVoices = (mode: VoiceMode, roles: AskedRoles): readonly MadeVoice[] =>
  rolesIn(roles).flatMap((role) =>
    Array.from({ length: roles[role] ?? 0 }, (_none, index) =>
      mode === 'named' ? make(role, index + 1) : make(null, null),
    ),
  );

/** One more beside those of a round, with a number that nobody of the role has. */
export function moreOf({ mode, voices }: VoiceRound, role: VoiceRole): MadeVoice {
  if (mode !== 'named') return make(null, null);
  const numbers = voices.map((voice) => (voice.role === role ? (voice.number ?? 0) : 0));
  return make(role, Math.max(0, ...numbers) + 1);
}
