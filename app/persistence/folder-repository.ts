import type { Attendance, AttendanceDetails, AttendanceId } from '#app/domain/grant-folder/attendance.ts';
import type { Folder, FolderDetails } from '#app/domain/grant-folder/folder.ts';
import { EMPTY_FOLDER } from '#app/domain/grant-folder/folder.ts';
import type { Tables } from './database.ts';
import type { WorkshopId } from './workshop-repository.ts';

type Reader = Pick<Tables, 'workshopFolder' | 'attendance'>;

export interface FolderReader {
  /** What is in the folder of a workshop; an empty one where nothing was written. The caller has looked whose it is. */
  readonly find: (workshop: WorkshopId) => Promise<Folder>;
  /** When who worked on what, the earliest first. */
  readonly listAttendances: (workshop: WorkshopId) => Promise<readonly Attendance[]>;
}

export interface FolderWriter extends FolderReader {
  readonly save: (workshop: WorkshopId, details: FolderDetails, at: Date) => Promise<void>;
  /** From when nothing is changed any more; null opens it again. */
  readonly close: (workshop: WorkshopId, closedAt: Date | null, at: Date) => Promise<void>;
  /** Notes an entry, or changes the one of that id. */
  readonly noteAttendance: (
    workshop: WorkshopId,
    id: AttendanceId,
    details: AttendanceDetails,
  ) => Promise<void>;
  readonly removeAttendance: (workshop: WorkshopId, id: AttendanceId) => Promise<void>;
}

const FOLDER_COLUMNS = {
  ...{
    programme: true,
    assignment: true,
    withProviders: true,
    decisions: true,
    nextOn: true,
    closedAt: true,
  },
  ...{ appliedOn: true, approvedOn: true, beganOn: true, endedOn: true, handedInOn: true },
} as const;
const ENTRY_COLUMNS = {
  ...{ id: true, day: true, beganAt: true, durationMinutes: true, people: true, work: true },
} as const;

const toColumns = ({ days, ...rest }: FolderDetails) => ({
  ...rest,
  appliedOn: days.applied,
  approvedOn: days.approved,
  beganOn: days.began,
  endedOn: days.ended,
  handedInOn: days['handed-in'],
});

interface ClosedColumn {
  readonly closedAt?: Date | null;
}

export function createFolderReader({ workshopFolder, attendance }: Reader): FolderReader {
  return {
    find: async (workshop) => {
      const row = await workshopFolder.findUnique({
        where: { workshopId: workshop },
        select: FOLDER_COLUMNS,
      });
      if (row === null) return EMPTY_FOLDER;
      const { appliedOn, approvedOn, beganOn, endedOn, handedInOn, ...rest } = row;
      return {
        ...rest,
        days: {
          ...{ applied: appliedOn, approved: approvedOn, began: beganOn, ended: endedOn },
          'handed-in': handedInOn,
        },
      };
    },
    listAttendances: (workshop) =>
      attendance.findMany({
        where: { workshopId: workshop },
        select: ENTRY_COLUMNS,
        // Without an hour it stands before what has one; each database would put it elsewhere.
        orderBy: [{ day: 'asc' }, { beganAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
      }),
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createFolderWriter(tables: Reader): FolderWriter {
  const { workshopFolder, attendance } = tables;
  const put = async (
    workshopId: WorkshopId,
    data: Partial<ReturnType<typeof toColumns>> & ClosedColumn,
    at: Date,
  ) => {
    await workshopFolder.upsert({
      where: { workshopId },
      create: { ...toColumns(EMPTY_FOLDER), closedAt: null, ...data, workshopId, updatedAt: at },
      update: { ...data, updatedAt: at },
      select: { workshopId: true },
    });
  };
  return {
    ...createFolderReader(tables),
    save: (workshop, { programme, assignment, days, withProviders, decisions, nextOn }, at) =>
      put(workshop, toColumns({ programme, assignment, days, withProviders, decisions, nextOn }), at),
    close: (workshop, closedAt, at) => put(workshop, { closedAt }, at),
    noteAttendance: async (workshop, id, { day, beganAt, durationMinutes, people, work }) => {
      const data = { day, beganAt, durationMinutes, people, work };
      const key = { workshopId: workshop, id };
      await attendance.upsert({
        where: { workshopId_id: key },
        create: { ...data, ...key },
        update: data,
        select: { id: true },
      });
    },
    removeAttendance: async (workshop, id) => {
      await attendance.deleteMany({ where: { workshopId: workshop, id } });
    },
  };
}
