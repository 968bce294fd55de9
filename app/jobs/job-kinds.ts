import { z } from 'zod';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;

interface JobKindOptions<Payload extends z.ZodType> {
  /** What it is done to: ids alone, for what stands here is kept for weeks and shown to nobody who could have it erased. */
  readonly payload: Payload;
  /** Of which there is one at a time, such as the id of what it is done to. Left out: one of the kind. */
  readonly keyOf?: (payload: z.output<Payload>) => string;
  /** After how long it is done again. Left out: it is done once each time it is asked for. */
  readonly everyMs?: number;
}

const kind = <Payload extends z.ZodType>(options: JobKindOptions<Payload>) => options;
const NOTHING = z.strictObject({});
const id = z.string().min(1);

/** All work that outlives a request. Who does it stands in app/job-handlers.server.ts. */
export const JOB_KINDS = {
  /** The next release of a wave, asked for by an account. */
  'compute-release': kind({
    payload: z.strictObject({ organisation: id, campaign: id, wave: id, account: id }),
    keyOf: ({ wave }) => wave,
  }),
  'erase-expired': kind({ payload: NOTHING, everyMs: HOUR_MS }),
  'count-participation': kind({ payload: NOTHING, everyMs: HOUR_MS }),
  'write-weekly-letters': kind({ payload: NOTHING, everyMs: HOUR_MS }),
  'deliver-reminders': kind({ payload: NOTHING, everyMs: MINUTE_MS }),
  'deliver-firm-letters': kind({ payload: NOTHING, everyMs: MINUTE_MS }),
} as const;

export type JobKind = keyof typeof JOB_KINDS;
export type PayloadOf<Kind extends JobKind> = z.output<(typeof JOB_KINDS)[Kind]['payload']>;

export const isJobKind = (word: string): word is JobKind => Object.hasOwn(JOB_KINDS, word);

/** After how long work of a kind is done again; null: not by itself. */
export const repeatedAfter = (name: JobKind): number | null => {
  const { everyMs }: { readonly everyMs?: number } = JOB_KINDS[name];
  return everyMs ?? null;
};

/** What makes a job one of its kind. */
export function jobKey<Kind extends JobKind>(name: Kind, payload: PayloadOf<Kind>): string {
  const { keyOf }: { readonly keyOf?: (payload: never) => string } = JOB_KINDS[name];
  return keyOf === undefined ? name : `${name} ${keyOf(payload as never)}`;
}
