import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { OrganisationAction } from '#app/domain/access/roles.ts';
import { mayAmong } from '#app/domain/access/roles.ts';
import type { AuditKind } from '#app/domain/account/audit.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { StoredCampaign } from '#app/persistence/campaign-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ListOwner } from '#app/persistence/firm-list-repository.ts';
import type { ReadRepositories, WriteRepositories } from '#app/persistence/store.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';

const ACTION = 'write-to-firms' satisfies OrganisationAction;

/** Who asks: people alone write to firms, never a program of theirs. */
export const writerOf = ({ actor }: OrganisationAccess): string | null =>
  actor.kind === 'member' ? actor.account : null;

export const ownerOfList = (access: OrganisationAccess, campaign: CampaignId): ListOwner => ({
  organisation: access.organisation,
  campaign,
});

/** Looks at the list of a campaign; `not-found` for whoever does not write to its firms. */
export async function lookAtList<T>(
  access: OrganisationAccess,
  id: CampaignId,
  look: (repositories: ReadRepositories, campaign: StoredCampaign) => Promise<T>,
): Promise<Outcome<T>> {
  if (!may(access, ACTION) || writerOf(access) === null) return fail({ code: 'not-found' });
  const looked = await currentStore().look(async (repositories) => {
    const campaign = await repositories.campaigns.find(access.organisation, id);
    return campaign && { found: await look(repositories, campaign) };
  });
  if (!looked.ok) return looked;
  return looked.value === null ? fail({ code: 'not-found' }) : succeed(looked.value.found);
}

/** What a change of a list is made with. */
export interface ListChange {
  readonly repositories: WriteRepositories;
  readonly campaign: StoredCampaign;
  readonly owner: ListOwner;
  readonly at: Date;
  readonly today: IsoDate;
}

/** Changes a list in one write, by the role of that moment, and notes what was done. Null as event: nothing new to note. */
export function changeList<T>(
  access: OrganisationAccess,
  id: CampaignId,
  change: (changing: ListChange) => Promise<Outcome<{ readonly value: T; readonly event: AuditKind | null }>>,
): Promise<Outcome<T>> {
  const by = writerOf(access);
  if (!may(access, ACTION) || by === null) return Promise.resolve(fail({ code: 'not-found' }));
  const { organisation } = access;
  return currentStore().write(async (repositories): Promise<Outcome<T>> => {
    const members = await repositories.organisations.holdMembers(organisation);
    const isStill = mayAmong(members, by, ACTION);
    const campaign = isStill ? await repositories.campaigns.hold(organisation, id) : null;
    if (campaign === null) return fail({ code: 'not-found' });
    const at = now();
    const owner = ownerOfList(access, id);
    const changed = await change({ repositories, campaign, owner, at, today: toIsoDay(at) });
    if (!changed.ok) return changed;
    const { value, event } = changed.value;
    if (event !== null) await repositories.audit.note(by, { id: newId(), kind: event, organisation }, at);
    return succeed(value);
  });
}
