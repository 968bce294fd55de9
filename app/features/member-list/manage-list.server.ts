import type { OrganisationAccess } from '#app/domain/access/access.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import { announcedWave } from '#app/domain/campaign/announced-wave.ts';
import type { Mailing } from '#app/domain/campaign/mailings.ts';
import { listErasedOn } from '#app/domain/campaign/mailings.ts';
import { canonicalEmail } from '#app/domain/shared/email.ts';
import { toNameKey } from '#app/domain/client/client.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { StoredCampaign, StoredWave } from '#app/persistence/campaign-repository.ts';
import type { ListCounts, StoredListedFirm } from '#app/persistence/firm-list-repository.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { changeList, lookAtList, ownerOfList } from './list-access.server.ts';

/** The list of a campaign as its page tells of it: numbers, and no firm by name. */
export interface OpenedList {
  readonly campaign: StoredCampaign;
  readonly counts: ListCounts;
  /** The day on which it is erased by itself. */
  readonly erasedOn: IsoDate;
  /** The wave that is written about; null where nobody can be invited any more. */
  readonly wave: StoredWave | null;
  readonly mailings: readonly Mailing[];
  /** Of the latest mailing: how many could get it by mail, and how many do. */
  readonly mail: { readonly possible: number; readonly asked: number; readonly failed: number };
}

export function openList(access: OrganisationAccess, id: CampaignId): Promise<Outcome<OpenedList>> {
  return lookAtList(access, id, async ({ firmLists, personalCodes }, campaign) => {
    const owner = ownerOfList(access, id);
    const today = toIsoDay(now());
    const wave = announcedWave(campaign, today);
    const mailings = wave === null ? [] : await firmLists.mailings(owner, wave.id);
    const last = mailings.at(-1);
    const mailing =
      wave !== null && last !== undefined ? { ...owner, wave: wave.id, number: last.number } : null;
    const mail = mailing === null ? { asked: 0, failed: 0 } : await personalCodes.countMail(mailing);
    const closedOn = campaign.closedAt === null ? null : toIsoDay(campaign.closedAt);
    return {
      ...{ campaign, wave, mailings, erasedOn: listErasedOn(campaign, closedOn) },
      counts: await firmLists.count(owner),
      mail: { ...mail, possible: mailing === null ? 0 : await personalCodes.countMailable(mailing) },
    };
  });
}

/** Erases the whole list. Letters that were sent go on opening the campaign; they name nobody any more. */
export const eraseList = (access: OrganisationAccess, id: CampaignId): Promise<Outcome<null>> =>
  changeList(access, id, async ({ repositories: { firmLists }, owner }) => {
    const erased = await firmLists.erase(owner);
    return succeed({ value: null, event: erased > 0 ? 'firm-list-erased' : null });
  });

/** The one firm that somebody means by its number, its address of mail or its name. */
function findMeant(firms: readonly StoredListedFirm[], typed: string): StoredListedFirm | null {
  const text = typed.trim();
  const email = canonicalEmail(text);
  const isMeant = [
    ({ number }: StoredListedFirm) => number !== '' && number.toLowerCase() === text.toLowerCase(),
    (firm: StoredListedFirm) => email !== null && firm.email === email,
    ({ name }: StoredListedFirm) => toNameKey(name) === toNameKey(text) && toNameKey(text) !== '',
  ];
  const found = isMeant.map((rule) => firms.filter(rule)).find((some) => some.length > 0) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** What is to become of one firm of a list: it gets no more letters, or it is on the list no more. */
export type FirmWish = 'no-letters' | 'unlist';

/** Does what one firm asked for. False where nobody, or more than one, is meant by what was typed. */
export function grantWish(
  access: OrganisationAccess,
  id: CampaignId,
  { wish, typed }: { readonly wish: FirmWish; readonly typed: string },
): Promise<Outcome<boolean>> {
  return changeList(access, id, async ({ repositories: { firmLists }, owner, at }) => {
    const firm = findMeant(await firmLists.list(owner), typed);
    if (firm === null) return succeed({ value: false, event: null });
    if (wish === 'unlist') await firmLists.remove(owner, firm.id);
    else await firmLists.endLetters(owner, firm.id, at);
    return succeed({ value: true, event: 'firm-unlisted' });
  });
}
