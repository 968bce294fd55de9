import type { Tables } from './database.ts';

type Table = Pick<Tables, 'job'>;

/** One take of a job, which is over once somebody else takes it. */
export interface HeldJob {
  readonly id: string;
  readonly holder: string;
}

/** A job that somebody is at. */
export interface TakenJob {
  readonly id: string;
  /** As it is stored. */
  readonly payload: string;
  /** This one included. */
  readonly attempts: number;
  readonly isCancelAsked: boolean;
}

/** How a try ended. */
export type JobEnd =
  /** It is over, or due again at a time where it is done again and again. */
  | {
      readonly state: 'done' | 'failed' | 'cancelled';
      readonly at: Date;
      readonly outcome: string | null;
      readonly againAt: Date | null;
    }
  /** It is tried again; or given back, and this try does not count. */
  | {
      readonly state: 'waiting';
      readonly dueAt: Date;
      readonly outcome: string | null;
      readonly counts: boolean;
    };

/** What those do who take jobs. All of it but taking changes nothing once somebody else has the job. */
export interface JobQueue {
  /** Takes one of a kind for one process alone, until then or longer. Null: none may be taken. */
  readonly take: (
    kind: string,
    taking: { readonly holder: string; readonly at: Date; readonly until: Date },
  ) => Promise<TakenJob | null>;
  /** Holds it longer and says how far it is. False where it is somebody else's, here and below. */
  readonly hold: (
    held: HeldJob,
    sign: { readonly until: Date; readonly progress: number },
  ) => Promise<boolean>;
  readonly settle: (held: HeldJob, end: JobEnd) => Promise<boolean>;
}

/** What may be taken: it is due, or whoever was at it gives no sign of life any more. */
export const takeable = (at: Date) => ({
  OR: [
    { state: 'waiting', dueAt: { lte: at } },
    { state: 'running', heldUntil: { lt: at } },
  ],
});

const FREE = { holder: null, heldUntil: null } as const;

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createJobQueue({ job: table }: Table): JobQueue {
  const own = ({ id, holder }: HeldJob) => ({ id, holder, state: 'running' });
  const change = async (held: HeldJob, data: object): Promise<boolean> =>
    (await table.updateMany({ where: own(held), data })).count > 0;

  const take: JobQueue['take'] = async (kind, taking) => {
    const { holder, at, until } = taking;
    const row = await table.findFirst({
      where: { kind, ...takeable(at) },
      select: { id: true, payload: true, state: true, attempts: true, holder: true, isCancelAsked: true },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    });
    if (row === null) return null;
    const { state, attempts, holder: before, ...rest } = row;
    const where = { id: row.id, state, attempts, holder: before };
    const held = { state: 'running', holder, heldUntil: until };
    const data = { ...held, attempts: attempts + 1, progress: 0, isAskedAgain: false };
    // Another process was faster: the next one is looked for.
    if ((await table.updateMany({ where, data })).count === 0) return take(kind, taking);
    return { ...rest, attempts: attempts + 1 };
  };

  return {
    take,
    hold: (held, { until, progress }) => change(held, { heldUntil: until, progress }),
    settle: async (held, end) => {
      const row = await table.findFirst({
        where: own(held),
        select: { attempts: true, isAskedAgain: true },
      });
      if (row === null) return false;
      const { outcome } = end;
      if (end.state === 'waiting') {
        const attempts = end.counts ? row.attempts : row.attempts - 1;
        return change(held, { ...FREE, state: 'waiting', dueAt: end.dueAt, attempts, outcome });
      }
      const { state, at, againAt } = end;
      const told = { ...FREE, outcome, endedAt: at };
      if (againAt === null) {
        // Who asked, and for what, is needed no longer, unless it is to be tried anew.
        const kept = state === 'failed' ? {} : { payload: '{}' };
        const progress = state === 'done' ? { progress: 100 } : {};
        return change(held, { ...told, ...kept, ...progress, state, openKey: null });
      }
      const dueAt = row.isAskedAgain ? at : againAt;
      return change(held, { ...told, state: 'waiting', dueAt, attempts: 0, progress: 0 });
    },
  };
}
