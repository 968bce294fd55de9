import { LEVELS } from '#app/domain/questionnaire/items.ts';
import type { Revealed, Spread } from '#app/domain/voices/spread.ts';
import { distanceOf, isOneMind, voicesIn } from '#app/domain/voices/spread.ts';
import type { VoiceChoice } from '#app/domain/voices/voice-choice.ts';
import { levelChosen, VOICE_CHOICES } from '#app/domain/voices/voice-choice.ts';
import type { VoiceRole } from '#app/domain/voices/voice-round.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

type Words = Pick<Translator, 't' | 'format'>;

/** Who speaks, as people read it: the role, and a number that tells those of one role apart. */
export const voiceName = ({ t }: Words, role: VoiceRole, number: number): string =>
  t('voices:who', { role: t(`voices:roles.${role}`), number });

/** A choice in few words: which level, or one of the two ways not to name one. */
export function choiceName({ t }: Words, choice: VoiceChoice): string {
  const level = levelChosen(choice);
  return level === null ? t(`voices:spread.${choice}`) : t('voices:spread.levels', { level });
}

/** How far apart voices are, in a line: for who does not see the dots, and where there is no room for them. */
export function spreadText(words: Words, spread: Spread): string {
  const { t } = words;
  const voices = voicesIn(spread);
  const [only] = VOICE_CHOICES.filter((choice) => spread[choice] > 0);
  if (only !== undefined && isOneMind(spread)) {
    return t('voices:spread.summary.oneMind', { voices, choice: choiceName(words, only) });
  }
  if (distanceOf(spread) === 0) return t('voices:spread.summary.mixed', { voices });
  const chosen = LEVELS.filter((level) => spread[String(level) as VoiceChoice] > 0);
  const ends = { low: Math.min(...chosen), high: Math.max(...chosen) };
  return t('voices:spread.summary.apart', { voices, ...ends });
}

/** What was said of an item once it is revealed: a row for each level, and for the other two where somebody took them. */
export function toSpreadView(words: Words, { spread, said }: Revealed) {
  const { t, format } = words;
  const rows = VOICE_CHOICES.filter((choice) => levelChosen(choice) !== null || spread[choice] > 0);
  return {
    title: t('voices:spread.title'),
    summary: spreadText(words, spread),
    rows: rows.map((choice) => {
      const names = (said ?? []).flatMap((each) =>
        each.choice === choice ? voiceName(words, each.role, each.number) : [],
      );
      return {
        choice,
        label: choiceName(words, choice),
        count: spread[choice],
        text: t('voices:spread.count', { count: spread[choice] }),
        who: names.length === 0 ? null : format.list(names),
      };
    }),
  };
}
export type SpreadView = ReturnType<typeof toSpreadView>;
