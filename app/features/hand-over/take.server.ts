import type { CodeHash, OfferAccess } from '#app/domain/access/access.ts';
import { accessToClient, may } from '#app/domain/access/access.ts';
import { CODE_BYTES, isGeneratedCode, toResumeCode } from '#app/domain/assessment/resume-code.ts';
import {
  canonicalShareToken,
  lastDayOf,
  SHARE_TERMS,
  toShareToken,
} from '#app/domain/assessment/share-link.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { ownerOf, shareHashOf, verificationCodeOf, verificationHashOf } from '#app/persistence/code-hash.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { Offer } from '#app/persistence/hand-over-repository.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { spend } from '#app/platform/client-budget.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { newId, randomOctets } from '#app/platform/random.server.ts';
import { noteInAudit } from './audit-note.server.ts';

/** An offer that stands: all it is about is there. */
export interface OpenOffer extends Offer {
  readonly adviser: NonNullable<Offer['adviser']>;
  readonly client: NonNullable<Offer['client']>;
  readonly assessment: NonNullable<Offer['assessment']>;
}

/** With what the firm comes from then on; made with the form, so that a form sent twice gives the same one twice. */
export const newKey = (mode: Offer['mode']): string =>
  mode === 'own' ? toResumeCode(randomOctets(CODE_BYTES)) : toShareToken(randomOctets(CODE_BYTES));

/** How long a link shows the report that came by a hand-over: as long as any link may. */
const VIEW_DAYS = Math.max(...SHARE_TERMS) as (typeof SHARE_TERMS)[number];

/**
 * The offer as it stands, or null: not any more once it is taken or its day is over, nor where its assessment or client was
 * erased, or who made it may not hand over for the client any more.
 */
function standing(offer: Offer, today: IsoDate): OpenOffer | null {
  const { adviser, client, assessment, mode } = offer;
  if (adviser === null || client === null || assessment === null) return null;
  if (offer.takenAt !== null || offer.lastDay < today) return null;
  if (mode === 'view' && assessment.asOf === null) return null;
  const access = accessToClient({ kind: 'member', ...adviser }, client);
  return may(access, 'hand-over') ? { ...offer, adviser, client, assessment } : null;
}

/** What a code offers. Looking changes nothing: programs open what stands in mails. A miss costs the client of its budget. */
export async function findOffer({ actions, handOver }: OfferAccess): Promise<Outcome<OpenOffer>> {
  if (!may({ actions }, 'take')) return fail({ code: 'not-found' });
  const looked = await currentStore().look(({ handOvers }) => handOvers.find(handOver));
  if (!looked.ok) return looked;
  const offer = looked.value && standing(looked.value, toIsoDay(now()));
  if (offer !== null) return succeed(offer);
  const paid = await spend('links');
  return paid.ok ? fail({ code: 'not-found' }) : paid;
}

/** What the firm has now, and under which key the assessment was before, where that one opens nothing any more. */
export interface Taken {
  readonly mode: Offer['mode'];
  readonly key: string;
  readonly asOf: string | null;
  readonly before: CodeHash | null;
}

/** What the same form has taken before, or null. */
async function takenBefore(
  { shareLinks }: WriteRepositories,
  { takenAt, assessment, mode }: Offer,
  key: string,
): Promise<Taken | null> {
  if (takenAt === null || assessment === null) return null;
  const { owner, asOf } = assessment;
  const isSame =
    mode === 'own'
      ? ownerOf(key) === owner
      : (await shareLinks.list(owner, toIsoDay(now()))).some(({ share }) => share === shareHashOf(key));
  return isSame ? { mode, key, asOf, before: null } : null;
}

/** The assessment under a code of its own, which nobody else knows; offers of before would give away what is not theirs. */
async function takeOwn(
  { assessments, handOvers, accompaniments, checkIns }: WriteRepositories,
  owner: CodeHash,
  key: string,
): Promise<boolean> {
  const stored = await assessments.find(owner);
  const next = ownerOf(key);
  const check = stored && verificationCodeOf(key, stored.id);
  if (next === null || check === null) return false;
  await handOvers.removeOpen(owner);
  // What was allowed by who gave it away was not allowed by the firm.
  await accompaniments.removeAll(owner);
  await checkIns.removeAll(owner);
  return assessments.changeKeys(owner, { owner: next, verification: verificationHashOf(check) });
}

async function takeView({ shareLinks }: WriteRepositories, owner: CodeHash, key: string): Promise<boolean> {
  const madeOn = toIsoDay(now());
  const days = { madeOn, lastDay: lastDayOf(madeOn, VIEW_DAYS) };
  await shareLinks.create(owner, { id: newId(), share: shareHashOf(key), ...days });
  return true;
}

const isKeyOf = (mode: Offer['mode'], key: string): boolean =>
  mode === 'own' ? isGeneratedCode(key) : canonicalShareToken(key) === key;

/**
 * Takes what is offered, once, in one write. The same form sent again gets the same answer; `not-found` for everybody who
 * comes later, and for offers that do not stand any more.
 */
export async function takeOffer(
  { actions, handOver }: OfferAccess,
  carried: string,
): Promise<Outcome<Taken>> {
  if (!may({ actions }, 'take')) return fail({ code: 'not-found' });
  const taken = await currentStore().write(async (repositories): Promise<Outcome<Taken>> => {
    const { handOvers } = repositories;
    const found = await handOvers.find(handOver);
    if (found === null) return fail({ code: 'not-found' });
    const earlier = await takenBefore(repositories, found, carried);
    if (earlier !== null) return succeed(earlier);
    const offer = standing(found, toIsoDay(now()));
    if (offer === null || !(await handOvers.take(offer.id, now()))) return fail({ code: 'not-found' });
    const { mode, client, adviser, assessment } = offer;
    const { owner, asOf } = assessment;
    const key = isKeyOf(mode, carried) ? carried : newKey(mode);
    const isDone = await (mode === 'own' ? takeOwn : takeView)(repositories, owner, key);
    if (!isDone) return fail({ code: 'not-found' });
    const concerned = { adviser: adviser.account, organisation: client.organisation };
    await noteInAudit(repositories, 'hand-over-taken', concerned);
    return succeed({ mode, key, asOf, before: mode === 'own' ? owner : null });
  });
  if (taken.ok || taken.problem.code !== 'not-found') return taken;
  const paid = await spend('links');
  return paid.ok ? taken : paid;
}
