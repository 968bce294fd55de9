import type { Actor, OrganisationAccess } from '#app/domain/access/access.ts';
import { accessToOrganisation, may } from '#app/domain/access/access.ts';
import type { OrganisationAction, OrganisationId } from '#app/domain/access/roles.ts';
import { mayAmong } from '#app/domain/access/roles.ts';
import type { CampaignId, District } from '#app/domain/campaign/campaign.ts';
import { SHORT_CODE_LENGTH, toShortCode } from '#app/domain/campaign/short-code.ts';
import { isFixed, labelOf, waveFault } from '#app/domain/campaign/waves.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { StoredCampaign } from '#app/persistence/campaign-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ReadRepositories, WriteRepositories } from '#app/persistence/store.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { newId, randomOctets } from '#app/platform/random.server.ts';
import { seal } from '#app/platform/sealed-text.server.ts';
import type { CampaignFault, CampaignRequest } from './campaign-request.ts';
import { dayFaultOf, requestFaults, waveFaultIn } from './campaign-request.ts';

const SECRET_BYTES = 32;

/** Who asks; only people and their programs have access to campaigns. */
function accountOf({ actor }: OrganisationAccess): string {
  if (actor.kind !== 'member' && actor.kind !== 'token') throw new Error('Nobody else has campaigns');
  return actor.account;
}

/** Campaigns are for chambers: a consultancy is told that there are none. */
const isChamber = async ({ organisations }: Pick<ReadRepositories, 'organisations'>, id: string) =>
  (await organisations.find(id))?.kind === 'chamber';

/** What can be done with campaigns: to look at them, to make and change them, to write to their firms, to enter paper. */
export type CampaignAction = Extract<
  OrganisationAction,
  'list-campaigns' | 'change-campaigns' | 'write-to-firms' | 'enter-paper'
>;

/** The campaigns of a chamber, the newest first. `not-found` for whoever may not see them, or not do what is meant. */
export async function listCampaigns(
  access: OrganisationAccess,
  action: CampaignAction = 'list-campaigns',
): Promise<Outcome<readonly StoredCampaign[]>> {
  if (!may(access, action)) return fail({ code: 'not-found' });
  const looked = await currentStore().look(async (repositories) =>
    (await isChamber(repositories, access.organisation))
      ? repositories.campaigns.list(access.organisation)
      : null,
  );
  if (!looked.ok) return looked;
  return looked.value === null ? fail({ code: 'not-found' }) : succeed(looked.value);
}

/** The same for a program that comes into an organisation. */
export const listCampaignsFor = (program: Actor, organisation: OrganisationId) =>
  listCampaigns(accessToOrganisation(program, organisation));

export interface OpenedCampaign {
  readonly campaign: StoredCampaign;
  /** Whether who asks knows answers of firms that take part, and so reads no statistics of them. */
  readonly hasAdvised: boolean;
}

/** One of them, with what its page says. */
export async function openCampaign(
  access: OrganisationAccess,
  id: CampaignId,
  action: CampaignAction = 'list-campaigns',
): Promise<Outcome<OpenedCampaign>> {
  if (!may(access, action)) return fail({ code: 'not-found' });
  const { organisation } = access;
  const looked = await currentStore().look(async ({ campaigns, organisations }) => {
    const campaign = await campaigns.find(organisation, id);
    const chamber = await organisations.find(organisation);
    if (campaign === null || chamber?.kind !== 'chamber') return null;
    const hasAdvised = await campaigns.hasAdvised(accountOf(access), id);
    return { campaign, hasAdvised };
  });
  if (!looked.ok) return looked;
  return looked.value === null ? fail({ code: 'not-found' }) : succeed(looked.value);
}

/** What became of a change: the id, or what is wrong with what was wanted. */
export type Changed = { readonly campaign: CampaignId } | { readonly faults: readonly CampaignFault[] };

const refuse = (...faults: readonly CampaignFault[]): Outcome<Changed> => succeed({ faults });

type CampaignEvent = 'campaign-made' | 'campaign-changed' | 'campaign-closed' | 'wave-added';

interface Changing {
  readonly repositories: WriteRepositories;
  readonly at: Date;
  readonly today: IsoDate;
}

/** Changes campaigns in one write, decided by the role of that moment, and notes it for the owners. */
function change(
  access: OrganisationAccess,
  event: CampaignEvent,
  write: (changing: Changing) => Promise<Outcome<Changed>>,
): Promise<Outcome<Changed>> {
  const action: CampaignAction = 'change-campaigns';
  if (!may(access, action)) return Promise.resolve(fail({ code: 'not-found' }));
  const { organisation } = access;
  const by = accountOf(access);
  return currentStore().write(async (repositories) => {
    const members = await repositories.organisations.holdMembers(organisation);
    const isStill = mayAmong(members, by, action);
    if (!isStill || !(await isChamber(repositories, organisation))) return fail({ code: 'not-found' });
    const at = now();
    const changed = await write({ repositories, at, today: toIsoDay(at) });
    if (!changed.ok || 'faults' in changed.value) return changed;
    await repositories.audit.note(by, { id: newId(), kind: event, organisation }, at);
    return changed;
  });
}

const numbered = (districts: CampaignRequest['districts']): readonly District[] =>
  districts.map((district, index) => ({ ...district, id: `d${String(index + 1)}` }));

/** Only the languages that were chosen are kept. */
const wordsOf = ({ name, languages, introduction, contact }: CampaignRequest) => ({
  ...{ name, languages, contact },
  introduction: Object.fromEntries(languages.map((language) => [language, introduction[language] ?? ''])),
});

/** One that no campaign has, of any chamber. */
async function newShortCode({ campaigns }: WriteRepositories): Promise<string> {
  for (;;) {
    const shortCode = toShortCode(randomOctets(SHORT_CODE_LENGTH));
    if ((await campaigns.findPublic({ shortCode })) === null) return shortCode;
  }
}

/** Makes a campaign with its first wave; with the first one of a chamber its secret too. */
export function makeCampaign(
  access: OrganisationAccess,
  request: CampaignRequest,
): Promise<Outcome<Changed>> {
  return change(access, 'campaign-made', async ({ repositories, at, today }) => {
    const faults = requestFaults(request);
    if (faults.length > 0) return refuse(...faults);
    const { firstDay, lastDay } = request;
    const days = { firstDay, lastDay };
    const wrongDays = waveFault([], days, today);
    if (wrongDays !== null) return refuse(waveFaultIn(wrongDays));
    const { organisation } = access;
    const secret = Buffer.from(randomOctets(SECRET_BYTES)).toString('base64url');
    await repositories.chamberSecrets.keepFirst(organisation, seal(secret, organisation));
    const campaign = {
      ...wordsOf(request),
      ...{ id: newId(), shortCode: await newShortCode(repositories) },
      ...{ floor: request.floor, districts: numbered(request.districts) },
      waves: [{ id: newId(), number: 1, label: labelOf([], days), ...days }],
    };
    await repositories.campaigns.create(organisation, campaign, at);
    return succeed({ campaign: campaign.id });
  });
}

/**
 * Changes the words of a campaign at any time; until its first day also floor, districts and days, and the last day of a wave
 * that is not over. What is fixed stays as it is, whatever was sent.
 */
export function changeCampaign(
  access: OrganisationAccess,
  id: CampaignId,
  request: CampaignRequest,
): Promise<Outcome<Changed>> {
  return change(access, 'campaign-changed', async ({ repositories, at, today }) => {
    const { campaigns } = repositories;
    const before = await campaigns.hold(access.organisation, id);
    if (before === null) return fail({ code: 'not-found' });
    const isOpen = !isFixed(before, today);
    const wave = before.waves.at(-1);
    const days = daysAfter(before, request, today);
    const wanted = isOpen ? request : { ...request, floor: before.floor, districts: before.districts };
    const faults = requestFaults({ ...wanted, ...days });
    if (faults.length > 0) return refuse(...faults);
    if (request.floor < before.floor && isOpen) return refuse({ field: 'floor', code: 'floor-lower' });
    const earlier = before.waves.slice(0, -1);
    const from = wave !== undefined && wave.firstDay <= today ? wave.firstDay : today;
    const wrongDays = isOver(before, today) ? null : waveFault(earlier, days, from);
    if (wrongDays !== null) return refuse(waveFaultIn(wrongDays));
    const terms = isOpen ? { floor: request.floor, districts: numbered(request.districts) } : {};
    await campaigns.change(access.organisation, id, { data: { ...wordsOf(request), ...terms }, at });
    if (wave !== undefined && !isOver(before, today)) {
      await campaigns.moveWave(before, { id: wave.id, label: labelOf(earlier, days), ...days });
    }
    return succeed({ campaign: id });
  });
}

const isOver = ({ waves }: StoredCampaign, today: IsoDate): boolean =>
  waves.every(({ lastDay }) => lastDay < today);

/** The days of the last wave after a change: what has begun or is over stays; a running wave ends today at the earliest. */
function daysAfter(campaign: StoredCampaign, request: CampaignRequest, today: IsoDate) {
  const { firstDay, lastDay } = request;
  const wave = campaign.waves.at(-1);
  if (wave === undefined || wave.firstDay > today) return { firstDay, lastDay };
  if (isOver(campaign, today)) return { firstDay: wave.firstDay, lastDay: wave.lastDay };
  return { firstDay: wave.firstDay, lastDay: lastDay !== '' && lastDay < today ? today : lastDay };
}

/** Ends a campaign for good; nobody joins it any more. Closed already, it stays so. */
export const closeCampaign = (access: OrganisationAccess, id: CampaignId): Promise<Outcome<Changed>> =>
  change(access, 'campaign-closed', async ({ repositories: { campaigns }, at }) => {
    const isThere = await campaigns.close(access.organisation, id, at);
    return isThere ? succeed({ campaign: id }) : fail({ code: 'not-found' });
  });

/** Adds the next wave, which comes after all others. */
export function addWave(
  access: OrganisationAccess,
  id: CampaignId,
  { firstDay, lastDay }: Pick<CampaignRequest, 'firstDay' | 'lastDay'>,
): Promise<Outcome<Changed>> {
  return change(access, 'wave-added', async ({ repositories: { campaigns }, today }) => {
    const campaign = await campaigns.hold(access.organisation, id);
    if (campaign === null) return fail({ code: 'not-found' });
    if (campaign.closedAt !== null) return fail({ code: 'campaign-closed' });
    const { waves } = campaign;
    const days = { firstDay, lastDay };
    const fault = dayFaultOf(days) ?? toFault(waveFault(waves, days, today));
    if (fault !== null) return refuse(fault);
    const number = waves.length + 1;
    await campaigns.addWave(campaign, { id: newId(), number, label: labelOf(waves, days), ...days });
    return succeed({ campaign: id });
  });
}

const toFault = (code: Parameters<typeof waveFaultIn>[0] | null) =>
  code === null ? null : waveFaultIn(code);
