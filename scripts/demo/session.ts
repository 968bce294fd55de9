import type { AssessmentAccess } from '#app/domain/access/access.ts';
import type { ClientId } from '#app/domain/client/client.ts';
import { UNKNOWN_CHOICE } from '#app/domain/questionnaire/answers.ts';
import type { Item, Level } from '#app/domain/questionnaire/items.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { VoiceChoice } from '#app/domain/voices/voice-choice.ts';
import type { Agreeing } from '#app/domain/voices/voice-round.ts';
import type { NoteText } from '#app/domain/workshop/workshop-note.ts';
import { EMPTY_NOTE } from '#app/domain/workshop/workshop-note.ts';
import { openAssessment } from '#app/features/assessment/open-assessment.server.ts';
import { patchAssessment } from '#app/features/assessment/patch-assessment.server.ts';
import type { Adviser } from '#app/features/consulting/portfolio.server.ts';
import {
  endAnswering,
  openRound,
  openRoundPage,
  revealItem,
} from '#app/features/voices/lead-round.server.ts';
import { finishVoice, saveChoice, takeVoice } from '#app/features/voices/own-voice.server.ts';
import { newVoiceToken, voiceAccessOf } from '#app/features/voices/voice-token.server.ts';
import { beginWorkshop } from '#app/features/workshop/begin-workshop.server.ts';
import { saveNote, setRunning, showItem } from '#app/features/workshop/lead-workshop.server.ts';
import { valueOf } from '../administration/command.ts';

interface DemoSession {
  /** When several people were asked, when they answered, and when they sat together. */
  readonly askedDaysAgo: number;
  readonly answeredDaysAgo: number;
  readonly metDaysAgo: number;
  readonly minutes: number;
  /** What is agreed so far, in the order in which it was talked about. */
  readonly agreed: readonly {
    readonly item: Item;
    readonly level: Level;
    readonly by: readonly Agreeing[];
    readonly said: Partial<NoteText>;
  }[];
  /** Talked about, and not agreed yet. */
  readonly open: { readonly item: Item; readonly said: Partial<NoteText> };
  /** What of the voices was shown, of the items furthest apart. */
  readonly shown: number;
}

/** A session half way through: what is agreed has its evidence, and one answer is still argued about. */
export const DEMO_SESSION: DemoSession = {
  ...{ askedDaysAgo: 12, answeredDaysAgo: 6, metDaysAgo: 2, minutes: 50, shown: 4 },
  agreed: [
    {
      ...{ item: 'data.digital', level: 3, by: ['firm', 'production', 'adviser'] },
      said: {
        note: 'Milchannahme und Abfüllung schreiben seit zwei Jahren digital. Nur die Reinigung läuft auf Papier.',
        evidence: 'Annahmeprotokoll vom Vortag am Bildschirm gesehen.',
        saidBy: 'adviser-saw',
      },
    },
    {
      ...{ item: 'data.quality', level: 2, by: ['firm', 'it'] },
      said: {
        note: 'Artikelnummern kommen doppelt vor. Wer es merkt, bessert es aus, aber niemand ist zuständig.',
        evidence: 'Auszug aus dem Artikelstamm, 14 doppelte Nummern auf zwei Seiten.',
        saidBy: 'document-seen',
      },
    },
    {
      ...{ item: 'data.access', level: 1, by: ['firm', 'production'] },
      said: {
        note: 'Die Schichtleitung fragt im Büro nach und wartet. Das sagt jede Schicht anders.',
        saidBy: 'owner-said',
      },
    },
    {
      ...{ item: 'skills.leadership', level: 3, by: ['firm', 'works-council', 'adviser'] },
      said: {
        note: 'Die Geschäftsführung hat eine Verantwortliche benannt, sie hat dafür einen halben Tag in der Woche.',
        evidence: 'Aushang am Schwarzen Brett.',
        saidBy: 'adviser-saw',
      },
    },
  ],
  open: {
    item: 'skills.literacy',
    said: {
      note: 'Die Leitung sagt Stufe 3, die Produktion Stufe 1. Wir fragen nach, wer an der Schulung war.',
      saidBy: 'owner-said',
    },
  },
};

/** How each voice leans from what was agreed: who leads sees a firm further on than who works at its machines. */
const LEANINGS = [1, 0, -1, -1, 0, -2] as const;
const ROLES = { management: 1, production: 3, it: 1, 'works-council': 1 } as const;

/** What one of them says of an item: their leaning, and a little of chance that is always the same. */
function choiceOf(voice: number, index: number): VoiceChoice {
  if ((voice * 5 + index) % 17 === 0) return UNKNOWN_CHOICE;
  const wobble = ((voice * 7 + index * 3) % 3) - 1;
  const leaning = index % 4 === 3 ? 0 : (LEANINGS[voice] ?? 0);
  const level = Math.min(4, Math.max(0, 2 + leaning + (index % 3 === 0 ? wobble : 0)));
  return String(level) as VoiceChoice;
}

async function answerApart(token: string, voice: number): Promise<void> {
  // The address of the own, which nobody is told.
  const own = newVoiceToken();
  valueOf(await takeVoice(voiceAccessOf(token), own));
  for (const [index, item] of ITEMS.entries()) {
    valueOf(await saveChoice(voiceAccessOf(own), item, choiceOf(voice, index)));
  }
  valueOf(await finishVoice(voiceAccessOf(own)));
}

interface Led {
  readonly adviser: Adviser;
  readonly client: ClientId;
  readonly assessment: AssessmentAccess;
}

/** Has a session led with a client, as far as it got. Names it. */
export async function leadSession(led: Led, daysAgo: (days: number) => void): Promise<string> {
  const { askedDaysAgo, answeredDaysAgo, metDaysAgo, minutes, agreed, open, shown } = DEMO_SESSION;
  daysAgo(askedDaysAgo);
  const id = valueOf(await beginWorkshop(led));
  const asking = { adviser: led.adviser, id };
  valueOf(await setRunning(asking, false));
  const voices = valueOf(await openRound(asking, { mode: 'spread-only', roles: ROLES, term: 14 }));
  daysAgo(answeredDaysAgo);
  for (const [voice, { token }] of voices.entries()) await answerApart(token, voice);
  daysAgo(metDaysAgo);
  valueOf(await endAnswering(asking));
  valueOf(await setRunning(asking, true));
  const { round } = valueOf(await openRoundPage(asking));
  for (const item of (round?.agenda ?? []).slice(0, shown)) valueOf(await revealItem(asking, item));
  const { revision } = valueOf(await openAssessment(led.assessment)).assessment;
  const answers = Object.fromEntries(agreed.map(({ item, level }) => [item, { level }] as const));
  valueOf(await patchAssessment(led.assessment, { revision, answers }));
  daysAgo(metDaysAgo - minutes / (24 * 60));
  for (const { item, level, by, said } of agreed) {
    const text = { ...EMPTY_NOTE, ...said };
    valueOf(await saveNote(asking, { item, text, agreed: String(level), by }));
  }
  valueOf(
    await saveNote(asking, { item: open.item, text: { ...EMPTY_NOTE, ...open.said }, agreed: null, by: [] }),
  );
  valueOf(await showItem(asking, open.item));
  valueOf(await setRunning(asking, false));
  return id;
}
