import { z } from 'zod';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { AGREEING } from '#app/domain/voices/voice-round.ts';
import type { Agreement, NoteText, WorkshopNote } from '#app/domain/workshop/workshop-note.ts';
import { EMPTY_NOTE, SAID_BY } from '#app/domain/workshop/workshop-note.ts';
import type { Tables } from './database.ts';
import type { WorkshopId } from './workshop-repository.ts';

type Reader = Pick<Tables, 'workshopNote'>;

export interface WorkshopNoteReader {
  /** All that is noted in a workshop. The caller has looked whose it is. */
  readonly list: (workshop: WorkshopId) => Promise<readonly WorkshopNote[]>;
  /** What was agreed on, and nothing of what was noted: this is for who looks on. */
  readonly listAgreed: (workshop: WorkshopId) => Promise<ReadonlyMap<Item, Agreement>>;
}

export interface WorkshopNoteWriter extends WorkshopNoteReader {
  readonly save: (workshop: WorkshopId, item: Item, text: NoteText) => Promise<void>;
  /** Null: it is open again. */
  readonly agree: (workshop: WorkshopId, item: Item, agreed: Agreement | null) => Promise<void>;
}

const itemColumn = z.enum(ITEMS);
const saidByColumn = z.enum(SAID_BY).nullable();
const agreedByColumn = z.array(z.enum(AGREEING));

interface AgreedColumns {
  readonly agreed: string | null;
  readonly agreedAt: Date | null;
  readonly agreedBy: string | null;
}

const toAgreement = ({ agreed: choice, agreedAt: at, agreedBy: by }: AgreedColumns): Agreement | null =>
  choice === null || at === null
    ? null
    : { choice, at, by: by === null ? [] : agreedByColumn.parse(JSON.parse(by)) };

const toColumns = (agreed: Agreement | null): AgreedColumns => ({
  agreed: agreed?.choice ?? null,
  agreedAt: agreed?.at ?? null,
  agreedBy: agreed === null || agreed.by.length === 0 ? null : JSON.stringify(agreed.by),
});

export function createWorkshopNoteReader({ workshopNote: table }: Reader): WorkshopNoteReader {
  return {
    list: async (workshop) => {
      const rows = await table.findMany({
        where: { workshopId: workshop },
        select: {
          ...{ item: true, note: true, evidence: true, evidenceLink: true, saidBy: true },
          ...{ agreed: true, agreedAt: true, agreedBy: true },
        },
        orderBy: { item: 'asc' },
      });
      return rows.map(({ item, saidBy, agreed, agreedAt, agreedBy, ...text }) => ({
        ...text,
        item: itemColumn.parse(item),
        saidBy: saidByColumn.parse(saidBy),
        agreed: toAgreement({ agreed, agreedAt, agreedBy }),
      }));
    },
    listAgreed: async (workshop) => {
      const rows = await table.findMany({
        where: { workshopId: workshop, agreed: { not: null } },
        select: { item: true, agreed: true, agreedAt: true, agreedBy: true },
      });
      return new Map(
        rows.flatMap(({ item, ...columns }) => {
          const agreement = toAgreement(columns);
          return agreement === null ? [] : [[itemColumn.parse(item), agreement] as const];
        }),
      );
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createWorkshopNoteWriter(tables: Reader): WorkshopNoteWriter {
  const { workshopNote: table } = tables;
  const put = async (
    workshop: WorkshopId,
    item: Item,
    data: Partial<NoteText> | ReturnType<typeof toColumns>,
  ) => {
    const key = { workshopId: workshop, item };
    await table.upsert({
      where: { workshopId_item: key },
      create: { ...EMPTY_NOTE, ...toColumns(null), ...data, ...key },
      update: data,
      select: { item: true },
    });
  };
  return {
    ...createWorkshopNoteReader(tables),
    save: (workshop, item, { note, evidence, evidenceLink, saidBy }) =>
      put(workshop, item, { note, evidence, evidenceLink, saidBy }),
    agree: (workshop, item, agreed) => put(workshop, item, toColumns(agreed)),
  };
}
