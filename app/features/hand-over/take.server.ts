import type { CodeHash, OfferAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { CODE_BYTES, isGeneratedCode, toResumeCode } from '#app/domain/assessment/resume-code.ts';
import {
  canonicalShareToken,
  lastDayOf,
  SHARE_TERMS,
  toShareToken,
} from '#app/domain/assessment/share-link.ts';
import { isWhole } from '#app/domain/client/hand-over.ts';
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
import { keepOffered } from './file-copy.server.ts';
import { goOnTogether } from './go-on-together.server.ts';
import type { OpenOffer } from './open-offer.ts';
import { standing } from './open-offer.ts';

/** With what the firm comes from then on; made with the form, so that a form sent twice gives the same one twice. */
export const newKey = (mode: Offer['mode']): string =>
  isWhole(mode) ? toResumeCode(randomOctets(CODE_BYTES)) : toShareToken(randomOctets(CODE_BYTES));

/** How long a link shows the report that came by a hand-over: as long as any link may. */
const VIEW_DAYS = Math.max(...SHARE_TERMS) as (typeof SHARE_TERMS)[number];

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
  const isSame = isWhole(mode)
    ? ownerOf(key) === owner
    : (await shareLinks.list(owner, toIsoDay(now()))).some(({ share }) => share === shareHashOf(key));
  return isSame ? { mode, key, asOf, before: null } : null;
}

/** The assessment under a code of its own, which nobody else knows; offers of before would give away what is not theirs. */
async function takeWhole(
  { assessments, handOvers, accompaniments, checkIns }: WriteRepositories,
  owner: CodeHash,
  key: string,
): Promise<CodeHash | null> {
  const stored = await assessments.find(owner);
  const next = ownerOf(key);
  const check = stored && verificationCodeOf(key, stored.id);
  if (next === null || check === null) return null;
  await handOvers.removeOpen(owner);
  // What was allowed by who gave it away was not allowed by the firm.
  await accompaniments.removeAll(owner);
  await checkIns.removeAll(owner);
  const keys = { owner: next, verification: verificationHashOf(check) };
  return (await assessments.changeKeys(owner, keys)) ? next : null;
}

/** A link of its own to the report; the key of the assessment stays. */
async function takeView({ shareLinks }: WriteRepositories, owner: CodeHash, key: string): Promise<CodeHash> {
  const madeOn = toIsoDay(now());
  const days = { madeOn, lastDay: lastDayOf(madeOn, VIEW_DAYS) };
  await shareLinks.create(owner, { id: newId(), share: shareHashOf(key), ...days });
  return owner;
}

/** What its adviser keeps of the assessment: the access that was agreed on, and the copy. */
async function keepForAdviser(
  repositories: WriteRepositories,
  offer: OpenOffer,
  next: CodeHash,
): Promise<void> {
  const { mode, client } = offer;
  if (mode === 'own') await repositories.workshops.endOf(next, client.id);
  if (mode === 'together') await goOnTogether(repositories, offer, next);
  if (isWhole(mode)) await keepOffered(repositories, offer, next);
}

const isKeyOf = (mode: Offer['mode'], key: string): boolean =>
  isWhole(mode) ? isGeneratedCode(key) : canonicalShareToken(key) === key;

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
    const next = await (isWhole(mode) ? takeWhole : takeView)(repositories, owner, key);
    if (next === null) return fail({ code: 'not-found' });
    await keepForAdviser(repositories, offer, next);
    const concerned = { adviser: adviser.account, organisation: client.organisation };
    await noteInAudit(repositories, 'hand-over-taken', concerned);
    return succeed({ mode, key, asOf, before: isWhole(mode) ? owner : null });
  });
  if (taken.ok || taken.problem.code !== 'not-found') return taken;
  const paid = await spend('links');
  return paid.ok ? taken : paid;
}
