import { z } from 'zod';
import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { CheckInAccess } from '#app/domain/access/progress-access.ts';
import { accessByAccompaniment, accessByCheckIn } from '#app/domain/access/progress-access.ts';
import type { CheckInTerm } from '#app/domain/progress/check-in.ts';
import { CHECK_IN_TERMS, lastDayToReport, MOST_CHECK_INS } from '#app/domain/progress/check-in.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { AccompanimentId } from '#app/persistence/accompaniment-repository.ts';
import type { CheckIn, FoundCheckIn } from '#app/persistence/check-in-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { spend } from '#app/platform/client-budget.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import { checkInHashOf, isToken } from './progress-tokens.server.ts';

const schema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('check-in'),
    /** Carried by the form: sent twice, it makes one link. */
    token: z.string().refine(isToken),
    term: z
      .enum(CHECK_IN_TERMS.map(String) as [string, ...string[]])
      .nullable()
      .transform((value) => CHECK_IN_TERMS.find((term) => String(term) === value) ?? null),
  }),
  z.object({ intent: z.literal('withdraw-check-in'), id: z.uuid() }),
]);
export type CheckInForm =
  | { readonly intent: 'check-in'; readonly token: string; readonly term: CheckInTerm | null }
  | { readonly intent: 'withdraw-check-in'; readonly id: string };

/** What was sent of the links by which steps are reported on, or null where it is none of our forms. */
export function readCheckInForm(form: FormData): CheckInForm | null {
  const { term = null, ...rest } = Object.fromEntries(form);
  const read = schema.safeParse({ ...rest, term });
  return read.success ? read.data : null;
}

/** Whose links they are: of the holder of the code, or of an adviser by an accompaniment. */
export interface CheckInMaking {
  readonly access: AssessmentAccess;
  /** Null: of the holder. */
  readonly accompaniment: AccompanimentId | null;
}

export interface NewLink {
  readonly token: string;
  readonly term: CheckInTerm;
}

/** The last day of the link that was made; null where there are as many as may be. `not-completed` before there is a plan. */
export async function makeCheckIn(
  { access, accompaniment }: CheckInMaking,
  { token, term }: NewLink,
): Promise<Outcome<IsoDate | null>> {
  if (!may(access, 'invite-check-in')) return fail({ code: 'not-found' });
  const { owner } = access;
  const madeOn = toIsoDay(now());
  const lastDay = lastDayToReport(madeOn, term);
  return currentStore().write(async ({ assessments, checkIns }): Promise<Outcome<IsoDate | null>> => {
    const version = await assessments.findVersion(owner);
    if (version === null) return fail({ code: 'not-found' });
    if (version.asOf === null) return fail({ code: 'not-completed' });
    const before = await checkIns.find(checkInHashOf(token), madeOn);
    if (before !== null)
      return before.owner === owner ? succeed(before.lastDay) : fail({ code: 'not-found' });
    if ((await checkIns.list(owner, madeOn)).length >= MOST_CHECK_INS) return succeed(null);
    const made = { id: newId(), checkIn: checkInHashOf(token), madeOn, lastDay, accompaniment };
    await checkIns.create(owner, made);
    return succeed(lastDay);
  });
}

/** An adviser withdraws the own ones, the holder every one. Of others, and repeated, it changes nothing. */
export async function withdrawCheckIn(
  { access, accompaniment }: CheckInMaking,
  id: string,
): Promise<Outcome<null>> {
  if (!may(access, 'invite-check-in')) return fail({ code: 'not-found' });
  return currentStore().write(async ({ checkIns }) => {
    await checkIns.remove(access.owner, id, accompaniment ?? undefined);
    return succeed(null);
  });
}

/** Those that are good today, for the holder of the code. */
export async function listCheckIns(access: AssessmentAccess): Promise<Outcome<readonly CheckIn[]>> {
  if (!may(access, 'admit-adviser')) return fail({ code: 'not-found' });
  return currentStore().look(({ checkIns }) => checkIns.list(access.owner, toIsoDay(now())));
}

/** The link of an adviser is good as long as that one may make such links. */
function isStanding({ owner, maker }: FoundCheckIn): boolean {
  if (maker === null) return true;
  const { account, memberships, ties } = maker;
  return may(accessByAccompaniment({ kind: 'member', account, memberships }, owner, ties), 'invite-check-in');
}

export interface OpenCheckIn {
  readonly access: AssessmentAccess;
  readonly lastDay: IsoDate;
}

/** The assessment that a link is about. Looking changes nothing; a miss costs the client of the budget for guessed links. */
export async function findCheckIn(access: CheckInAccess): Promise<Outcome<OpenCheckIn>> {
  if (!may(access, 'remark-on-steps')) return fail({ code: 'not-found' });
  const today = toIsoDay(now());
  const looked = await currentStore().look(({ checkIns }) => checkIns.find(access.checkIn, today));
  if (!looked.ok) return looked;
  const found = looked.value;
  if (found !== null && isStanding(found)) {
    return succeed({ access: accessByCheckIn(access, found.owner), lastDay: found.lastDay });
  }
  const paid = await spend('links');
  return paid.ok ? fail({ code: 'not-found' }) : paid;
}
