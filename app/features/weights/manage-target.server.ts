import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { mayAmong } from '#app/domain/access/roles.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { WeightTarget } from '#app/domain/statistics/weight-target.ts';
import type { StoredCampaign } from '#app/persistence/campaign-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ReadRepositories, WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import type { ReadTable } from './read-target.server.ts';
import { readTargetTable } from './read-target.server.ts';
import type { FieldFault, TypedTarget } from './target-form.ts';
import { fieldFaults } from './target-form.ts';

export interface OpenedTarget {
  readonly campaign: StoredCampaign;
  /** Null where the chamber has given none. */
  readonly target: WeightTarget | null;
}

async function find(
  { campaigns, organisations }: Pick<ReadRepositories, 'campaigns' | 'organisations'>,
  { organisation }: OrganisationAccess,
  id: CampaignId,
): Promise<StoredCampaign | null> {
  const chamber = await organisations.find(organisation);
  return chamber?.kind === 'chamber' ? campaigns.find(organisation, id) : null;
}

/** What figures of a campaign are weighted to. `not-found` for who may not change campaigns, and for one of others. */
export async function openTarget(access: OrganisationAccess, id: CampaignId): Promise<Outcome<OpenedTarget>> {
  if (!may(access, 'change-campaigns')) return fail({ code: 'not-found' });
  const looked = await currentStore().look(async (repositories) => {
    const campaign = await find(repositories, access, id);
    if (campaign === null) return null;
    return { campaign, target: await repositories.weightTargets.find(access.organisation, id) };
  });
  if (!looked.ok) return looked;
  return looked.value === null ? fail({ code: 'not-found' }) : succeed(looked.value);
}

/** What was typed, as far as it can be read. */
export interface LookedAt {
  readonly table: ReadTable;
  readonly faults: readonly FieldFault[];
}

/** Looks at what was typed and keeps nothing. */
export const lookAtTarget = (typed: TypedTarget, today: IsoDate): LookedAt => ({
  table: readTargetTable(typed.text),
  faults: fieldFaults(typed, today),
});

export const isSound = ({ table, faults }: LookedAt): boolean => table.fault === null && faults.length === 0;

type Write = (repositories: WriteRepositories, at: Date) => Promise<unknown>;

/** Changes it in one write, decided by the role of that moment, and notes it for the owners. */
function change(access: OrganisationAccess, id: CampaignId, write: Write): Promise<Outcome<null>> {
  const { actor, organisation } = access;
  if (actor.kind !== 'member' || !may(access, 'change-campaigns')) {
    return Promise.resolve(fail({ code: 'not-found' }));
  }
  const { account } = actor;
  return currentStore().write(async (repositories): Promise<Outcome<null>> => {
    const members = await repositories.organisations.holdMembers(organisation);
    const isStill = mayAmong(members, account, 'change-campaigns');
    if (!isStill || (await find(repositories, access, id)) === null) return fail({ code: 'not-found' });
    const at = now();
    await write(repositories, at);
    await repositories.audit.note(account, { id: newId(), kind: 'campaign-changed', organisation }, at);
    return succeed(null);
  });
}

/** Keeps what was typed in place of what was there, unless something is wrong with it. */
export async function keepTarget(
  access: OrganisationAccess,
  id: CampaignId,
  { typed, today }: { readonly typed: TypedTarget; readonly today: IsoDate },
): Promise<Outcome<LookedAt>> {
  const looked = lookAtTarget(typed, today);
  if (!isSound(looked)) return succeed(looked);
  const { name, source, asOf } = typed;
  const target = { name, source, asOf, firms: looked.table.firms };
  const kept = await change(access, id, ({ weightTargets }, at) => weightTargets.replace(id, target, at));
  return kept.ok ? succeed(looked) : kept;
}

/** Figures are told as they are from now on. */
export const removeTarget = (access: OrganisationAccess, id: CampaignId): Promise<Outcome<null>> =>
  change(access, id, ({ weightTargets }) => weightTargets.remove(access.organisation, id));
