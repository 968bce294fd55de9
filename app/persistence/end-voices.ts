import type { Tables } from './database.ts';
import type { Prisma } from './generated/sqlite/client.ts';

/**
 * What ends with workshops: all that was said in them, save what everybody was shown. A round of which nothing was shown
 * goes as a whole.
 */
export async function endVoices(
  { voice, voiceRound }: Pick<Tables, 'voice' | 'voiceRound'>,
  workshop: Prisma.WorkshopWhereInput,
): Promise<void> {
  await voice.deleteMany({ where: { round: { workshop } } });
  await voiceRound.deleteMany({ where: { workshop, reveals: { none: {} } } });
}
