import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { ClientId } from '#app/domain/client/client.ts';
import { MAX_LABEL } from '#app/domain/progress/check-in.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { AccompanimentId, AccompanyingAdviser } from '#app/persistence/accompaniment-repository.ts';
import type { ListingClient } from '#app/persistence/client-assessment-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import type { Concerned } from './audit-note.server.ts';
import { noteInAudit } from './audit-note.server.ts';
import type { Asking } from './find-client.server.ts';
import { findClient } from './find-client.server.ts';

/** Notes a new one for the owners of the organisation; null as the repository says it. */
async function begin(
  repositories: WriteRepositories,
  { owner }: AssessmentAccess,
  { client, ...concerned }: Concerned & { readonly client: ClientId },
): Promise<boolean | null> {
  const { adviser } = concerned;
  const isNew = await repositories.accompaniments.create(owner, { id: newId(), client, adviser }, now());
  if (isNew === true) await noteInAudit(repositories, 'accompaniment-begun', concerned);
  return isNew;
}

/** What came of it: there is nothing under the code, or nothing yet whose plan could be accompanied. */
export type Accompanied = 'begun' | 'unknown' | 'no-result';

/** Lets an adviser see how the plan of a client goes who has the code: only its holder can say so. Repeated, it changes nothing. */
export async function accompanyByCode(
  asking: Asking,
  assessment: AssessmentAccess,
): Promise<Outcome<Accompanied>> {
  const adviser = asking.adviser.account;
  return currentStore().write(async (repositories): Promise<Outcome<Accompanied>> => {
    const found = await findClient(repositories, asking);
    if (!found.ok) return found;
    const { id: client, organisation } = found.value;
    if (!may(assessment, 'admit-adviser')) return succeed('unknown');
    if ((await repositories.assessments.findVersion(assessment.owner)) === null) return succeed('unknown');
    const begun = await begin(repositories, assessment, { client, adviser, organisation });
    if (begun === null) return succeed('no-result');
    await repositories.clientAssessments.link(client, assessment.owner, now());
    return succeed('begun');
  });
}

/** Ends what an adviser sees of a client, by the own wish. Repeated, it changes nothing. */
export async function stopAccompanying(asking: Asking): Promise<Outcome<null>> {
  const adviser = asking.adviser.account;
  return currentStore().write(async (repositories) => {
    const found = await findClient(repositories, asking);
    if (!found.ok) return found;
    const { organisation } = found.value;
    const count = await repositories.accompaniments.stop(adviser, asking.client);
    if (count > 0) await noteInAudit(repositories, 'accompaniment-ended', { adviser, organisation });
    return succeed(null);
  });
}

/** What was typed as the label of a firm, in one line. */
export function readLabel(form: FormData): { readonly typed: string; readonly isTooLong: boolean } {
  const sent = form.get('label');
  const typed = toOneLine(typeof sent === 'string' ? sent : '');
  return { typed, isTooLong: [...typed].length > MAX_LABEL };
}

/** What the adviser calls a firm in the own calendar; empty goes back to its number. */
export async function labelClient(asking: Asking, label: string): Promise<Outcome<null>> {
  return currentStore().write(async (repositories) => {
    const found = await findClient(repositories, asking);
    if (!found.ok) return found;
    await repositories.accompaniments.relabel(asking.adviser.account, asking.client, label);
    return succeed(null);
  });
}

/** Who sees how the plan goes, and who could be let see it: those on whose list the assessment is. */
export interface Accompanying {
  readonly advisers: readonly AccompanyingAdviser[];
  readonly listing: readonly ListingClient[];
}

/** For the holder of the code. */
export async function listAccompanying(access: AssessmentAccess): Promise<Outcome<Accompanying>> {
  if (!may(access, 'admit-adviser')) return fail({ code: 'not-found' });
  return currentStore().look(async ({ accompaniments, clientAssessments }) => ({
    advisers: await accompaniments.listAccompanying(access.owner),
    listing: await clientAssessments.listingOf(access.owner),
  }));
}

/** What the holder of a code decides: whom to let see how the plan goes, and whom no more. */
export type AccompanimentDecision =
  | { readonly intent: 'accompany'; readonly client: ClientId }
  | { readonly intent: 'end-accompaniment'; readonly accompaniment: AccompanimentId };

/** Null where it is none of our forms. */
export function readAccompanimentDecision(form: FormData): AccompanimentDecision | null {
  const { intent, client, accompaniment } = Object.fromEntries(form);
  if (intent === 'accompany' && typeof client === 'string') return { intent, client };
  return intent === 'end-accompaniment' && typeof accompaniment === 'string'
    ? { intent, accompaniment }
    : null;
}

/** Lets in only whose list the assessment is on; else the id of a client would be enough to be let in. */
async function allow(
  repositories: WriteRepositories,
  access: AssessmentAccess,
  client: ClientId,
): Promise<Outcome<null>> {
  const listing = await repositories.clientAssessments.listingOf(access.owner);
  const listed = listing.find((each) => each.client === client);
  if (listed === undefined || listed.adviser === null) return fail({ code: 'not-found' });
  const { adviser, organisation } = listed;
  const begun = await begin(repositories, access, { client, adviser, organisation: organisation.id });
  return begun === null ? fail({ code: 'not-found' }) : succeed(null);
}

async function end(
  repositories: WriteRepositories,
  { owner }: AssessmentAccess,
  id: AccompanimentId,
): Promise<Outcome<null>> {
  const advisers = await repositories.accompaniments.listAccompanying(owner);
  const ended = advisers.find((each) => each.id === id);
  if (ended === undefined || !(await repositories.accompaniments.remove(owner, id))) return succeed(null);
  const concerned = { adviser: ended.adviser.account, organisation: ended.organisation.id };
  await noteInAudit(repositories, 'accompaniment-ended', concerned);
  return succeed(null);
}

/** Repeated, it changes nothing; `not-found` for who is on no list, or where there is no plan yet. */
export async function decideOnAccompaniment(
  access: AssessmentAccess,
  decision: AccompanimentDecision,
): Promise<Outcome<null>> {
  if (!may(access, 'admit-adviser')) return fail({ code: 'not-found' });
  return currentStore().write((repositories) =>
    decision.intent === 'accompany'
      ? allow(repositories, access, decision.client)
      : end(repositories, access, decision.accompaniment),
  );
}
