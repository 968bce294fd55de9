import type { VoiceChoice } from '#app/domain/voices/voice-choice.ts';
import { toAnswers, VOICE_CHOICES } from '#app/domain/voices/voice-choice.ts';
import type { OwnVoice } from '#app/persistence/voice-repository.ts';

/** What was chosen in the form of a question; null for nothing, and for what is none of ours. */
export const readChoice = (form: FormData): VoiceChoice | null =>
  VOICE_CHOICES.find((choice) => choice === form.get('answer')) ?? null;

/** A voice as the pages of the questionnaire show it. Of the firm it knows the sector alone, for the examples. */
export const toVoiceDraft = ({ answers, sector }: Pick<OwnVoice, 'answers' | 'sector'>) => ({
  profile: sector === undefined ? {} : { sector },
  answers: toAnswers(answers),
});
