import { z } from 'zod';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { Revealed } from '#app/domain/voices/spread.ts';
import type { ShownSpreads } from '#app/domain/voices/shown-spreads.ts';
import { VOICE_CHOICES } from '#app/domain/voices/voice-choice.ts';
import { VOICE_ROLES } from '#app/domain/voices/voice-round.ts';

const choiceColumn = z.enum(VOICE_CHOICES);
const revealedColumn = z.strictObject({
  spread: z.record(choiceColumn, z.int().nonnegative()),
  said: z
    .array(z.strictObject({ role: z.enum(VOICE_ROLES), number: z.int().positive(), choice: choiceColumn }))
    .nullable(),
});
const shownColumn = z.partialRecord(z.enum(ITEMS), revealedColumn);

/** What was shown of one item, as it is stored. */
export const readRevealed = (text: string): Revealed => revealedColumn.parse(JSON.parse(text));

/** The same of all items that a report shows. */
export const readShownSpreads = (text: string): ShownSpreads => shownColumn.parse(JSON.parse(text));
