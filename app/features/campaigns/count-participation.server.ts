import { countedUntil, isCountDue, toldParticipation } from '#app/domain/campaign/participation.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { toIsoDay } from '#app/platform/clock.ts';

interface CountingRun {
  readonly at: Date;
  readonly isStopped: () => boolean;
}

/**
 * Counts who took part in each wave up to the last Monday and keeps the rounded number alone. What pages show was decided
 * here, once a week: were it counted when somebody looks, a firm that withdraws would be seen to do so.
 * Returns how many waves were counted.
 */
export async function countParticipation({ at, isStopped }: CountingRun): Promise<number> {
  const monday = countedUntil(toIsoDay(at));
  const waves = await currentStore().participation.listUncounted(monday);
  let counted = 0;
  for (const wave of waves) {
    if (isStopped()) break;
    if (!isCountDue(wave, wave.countedOn, monday)) continue;
    const told = await currentStore().write(async ({ participation }) => {
      const firms = await participation.countFirms(wave, monday);
      await participation.tell(wave, toldParticipation(firms, wave.floor), monday);
      return succeed(null);
    });
    if (told.ok) counted += 1;
  }
  return counted;
}
