import { z } from 'zod';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Revealed } from '#app/domain/voices/spread.ts';
import { VOICE_CHOICES } from '#app/domain/voices/voice-choice.ts';
import type { AskedRoles, VoiceMode, VoiceRole } from '#app/domain/voices/voice-round.ts';
import { VOICE_MODES, VOICE_ROLES } from '#app/domain/voices/voice-round.ts';
import type { Tables } from './database.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import type { WorkshopId } from './workshop-repository.ts';

type Reader = Pick<Tables, 'voiceRound' | 'voiceReveal'>;

/** Names a round; opens nothing. */
export type RoundId = string;

/** What an adviser sees of a voice before anything is revealed: whether it is finished, and no answer. */
export interface AskedVoice {
  readonly id: string;
  /** Null where only the spread is shown. */
  readonly role: VoiceRole | null;
  readonly number: number | null;
  readonly isFinished: boolean;
}

/** A round as who leads it sees it. */
export interface VoiceRound {
  readonly id: RoundId;
  readonly mode: VoiceMode;
  readonly roles: AskedRoles;
  readonly isFrozen: boolean;
  /** The items in the order in which they are talked about. Null: it is still being answered. */
  readonly agenda: readonly Item[] | null;
  readonly madeOn: IsoDate;
  readonly lastDay: IsoDate;
  readonly voices: readonly AskedVoice[];
}

export interface VoiceRoundReader {
  /** The one of a workshop. The caller has looked whose that is. No statement behind it selects an answer. */
  readonly find: (workshop: WorkshopId) => Promise<VoiceRound | null>;
  /** What was shown so far, as it was shown. */
  readonly listRevealed: (workshop: WorkshopId) => Promise<ReadonlyMap<Item, Revealed>>;
}

export interface NewRound extends Pick<VoiceRound, 'id' | 'mode' | 'roles' | 'madeOn' | 'lastDay'> {
  readonly workshop: WorkshopId;
}

/** What is shown of an item from a moment on. */
export interface ShownItem {
  readonly item: Item;
  readonly revealed: Revealed;
  readonly at: Date;
}

export interface VoiceRoundWriter extends VoiceRoundReader {
  /** In the place of one that nobody has answered yet. False where one stands that somebody has answered. */
  readonly open: (round: NewRound) => Promise<boolean>;
  /** Notes who is asked beside those of before. */
  readonly askMore: (round: RoundId, roles: AskedRoles) => Promise<void>;
  /** Holds the row to the end of the transaction and freezes the mode. False where answering was ended, or it is gone. */
  readonly freeze: (round: RoundId) => Promise<boolean>;
  /** Holds the row to the end of the transaction; false where it is gone. */
  readonly hold: (round: RoundId) => Promise<boolean>;
  /** Ends answering; with null it goes on. */
  readonly setAgenda: (round: RoundId, agenda: readonly Item[] | null) => Promise<void>;
  readonly countRevealed: (round: RoundId) => Promise<number>;
  /** Keeps what is shown of an item from now on. */
  readonly saveRevealed: (round: RoundId, shown: ShownItem) => Promise<void>;
  /** Removes it with all that was said in it. */
  readonly discard: (workshop: WorkshopId) => Promise<void>;
}

const itemColumn = z.enum(ITEMS);
const modeColumn = z.enum(VOICE_MODES);
const roleColumn = z.enum(VOICE_ROLES).nullable();
const rolesColumn = z.partialRecord(z.enum(VOICE_ROLES), z.int().positive());
const agendaColumn = z.array(itemColumn);
const choiceColumn = z.enum(VOICE_CHOICES);
const shownColumn = z.strictObject({
  spread: z.record(choiceColumn, z.int().nonnegative()),
  said: z
    .array(z.strictObject({ role: z.enum(VOICE_ROLES), number: z.int().positive(), choice: choiceColumn }))
    .nullable(),
});

/** How many of each role are asked, as it is stored. */
export const readAsked = (text: string): AskedRoles => rolesColumn.parse(JSON.parse(text));

async function find({ voiceRound }: Reader, workshop: WorkshopId): Promise<VoiceRound | null> {
  const row = await voiceRound.findUnique({
    where: { workshopId: workshop },
    select: {
      ...{ id: true, mode: true, roles: true, isFrozen: true, agenda: true, madeOn: true, lastDay: true },
      voices: {
        select: { id: true, role: true, number: true, isFinished: true },
        orderBy: [{ role: 'asc' }, { number: 'asc' }, { id: 'asc' }],
      },
    },
  });
  if (row === null) return null;
  const { mode, roles, agenda, voices, ...rest } = row;
  return {
    ...{ ...rest, mode: modeColumn.parse(mode), roles: readAsked(roles) },
    agenda: agenda === null ? null : agendaColumn.parse(JSON.parse(agenda)),
    voices: voices.map(({ role, ...voice }) => ({ ...voice, role: roleColumn.parse(role) })),
  };
}

export function createVoiceRoundReader(tables: Reader): VoiceRoundReader {
  return {
    find: (workshop) => find(tables, workshop),
    listRevealed: async (workshop) => {
      const rows = await tables.voiceReveal.findMany({
        where: { round: { workshopId: workshop } },
        select: { item: true, shown: true },
      });
      return new Map(
        rows.map(({ item, shown }) => [itemColumn.parse(item), shownColumn.parse(JSON.parse(shown))]),
      );
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createVoiceRoundWriter(tables: Reader): VoiceRoundWriter {
  const { voiceRound: table, voiceReveal: reveals } = tables;
  const isHeld = async (where: Prisma.VoiceRoundWhereInput, data: Prisma.VoiceRoundUpdateManyMutationInput) =>
    (await table.updateMany({ where, data })).count > 0;
  return {
    ...createVoiceRoundReader(tables),
    open: async ({ workshop, roles, ...round }) => {
      // Whoever answers at the same moment freezes the row first, or finds it gone.
      await table.deleteMany({ where: { workshopId: workshop, isFrozen: false } });
      if ((await table.count({ where: { workshopId: workshop } })) > 0) return false;
      const begun = { workshopId: workshop, roles: JSON.stringify(roles), isFrozen: false };
      await table.create({ data: { ...round, ...begun }, select: { id: true } });
      return true;
    },
    askMore: async (round, roles) => {
      await table.updateMany({ where: { id: round }, data: { roles: JSON.stringify(roles) } });
    },
    freeze: (round) => isHeld({ id: round, agenda: null }, { isFrozen: true }),
    hold: (round) => isHeld({ id: round }, { id: round }),
    setAgenda: async (round, agenda) => {
      const data = { agenda: agenda === null ? null : JSON.stringify(agenda) };
      await table.updateMany({ where: { id: round }, data });
    },
    countRevealed: (round) => reveals.count({ where: { roundId: round } }),
    saveRevealed: async (round, { item, revealed, at }) => {
      const data = { roundId: round, item, shown: JSON.stringify(revealed), at };
      await reveals.create({ data, select: { item: true } });
    },
    discard: async (workshop) => {
      await table.deleteMany({ where: { workshopId: workshop } });
    },
  };
}
