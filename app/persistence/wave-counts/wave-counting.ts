import type { WaveCount } from '#app/domain/disclosure/compute-wave-release.ts';
import type { FirmTally, Movement } from '#app/domain/disclosure/tally.ts';
import type { FactReadings } from '#app/domain/statistics/fact-readings.ts';
import type { DatabaseAddress } from '#app/platform/database-address.ts';
import type { KeptRun } from './keep-members.ts';
import { forgetOtherMembers, keepMembers } from './keep-members.ts';
import type { CountedWave } from './note-movements.ts';
import { MOVES, noteMovements } from './note-movements.ts';
import type { PlainConnection } from '../plain-connection.ts';
import { openPlainConnection } from '../open-plain-connection.ts';
import type { MovementKey } from './read-tallies.ts';
import { nameOf, readTallies, SIDES } from './read-tallies.ts';

/** As many as a person may want to look at. */
const MOST_LEFT_ASIDE = 100;

/** Counts one wave and keeps who was counted, on a connection of its own. */
export interface WaveCounting {
  /** Asked once. Everything is read as it was in one moment. */
  readonly count: (readings: FactReadings) => Promise<WaveCount>;
  /** Keeps the members of the release that lets in these of the movements that were counted. */
  readonly keep: (admitted: ReadonlySet<Movement>, kept: KeptRun) => Promise<void>;
  /** Removes who was counted by any run but that of the last release. */
  readonly forget: () => Promise<void>;
  readonly close: () => Promise<void>;
}

function toMovement({ move, since }: MovementKey, counted?: FirmTally, now?: FirmTally): Movement {
  if (move === MOVES.joins && now) return { move: 'joins', now };
  if (move === MOVES.corrects && counted && now) return { move: 'corrects', since, counted, now };
  if (move === MOVES.stays && counted) return { move: 'stays', since, counted };
  if (move === MOVES.leaves && counted) return { move: 'leaves', since, counted };
  throw new RangeError('Firms without facts were counted');
}

async function readMovements(
  connection: PlainConnection,
  readings: FactReadings,
): Promise<ReadonlyMap<Movement, MovementKey>> {
  const counted = await readTallies(connection, SIDES.counted, readings);
  const now = await readTallies(connection, SIDES.now, readings);
  const keys = new Map([...counted, ...now].map(([name, { key }]) => [name, key]));
  return new Map(
    [...keys.values()].map((key) => {
      const name = nameOf(key);
      return [toMovement(key, counted.get(name)?.tally, now.get(name)?.tally), key] as const;
    }),
  );
}

async function readLeftAside({ query }: PlainConnection): Promise<readonly string[]> {
  const rows = await query(
    `SELECT "latest" FROM "WaveMove" WHERE "isUnread" = 1 ORDER BY "latest" LIMIT ${String(MOST_LEFT_ASIDE)}`,
  );
  return rows.map(({ latest }) => String(latest));
}

/** Reads in one transaction, which is ended before anything long that reads nothing. */
async function readAtOnce<Value>(
  { query, dialect }: PlainConnection,
  read: () => Promise<Value>,
): Promise<Value> {
  await query(dialect.beginReading);
  const value = await read();
  await query('COMMIT');
  return value;
}

/** What fails ends the connection, and with it all that was noted on it. */
export async function openWaveCounting(address: DatabaseAddress, wave: CountedWave): Promise<WaveCounting> {
  const connection = await openPlainConnection(address);
  let keys: ReadonlyMap<Movement, MovementKey> = new Map();
  return {
    count: (readings) =>
      readAtOnce(connection, async () => {
        await noteMovements(connection, wave, readings);
        keys = await readMovements(connection, readings);
        return { movements: [...keys.keys()], leftAside: await readLeftAside(connection) };
      }),
    keep: async (admitted, kept) => {
      const changes = [...admitted].filter(({ move }) => move !== 'stays');
      const moved = changes.flatMap((movement) => keys.get(movement) ?? []);
      await keepMembers(connection, wave, { ...kept, admitted: moved });
    },
    forget: () => forgetOtherMembers(connection, wave),
    close: () => connection.close(),
  };
}
