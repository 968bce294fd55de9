import { LIST_KEPT_DAYS } from '#app/domain/campaign/mailings.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { addDays } from '#app/domain/shared/as-of-date.ts';
import { newId } from '#app/platform/random.server.ts';
import type { Tables } from './database.ts';

type Lists = Pick<Tables, 'listedFirm' | 'campaign' | 'personalCode' | 'auditEvent'>;

/** Campaigns that ended so long ago that nobody needs their list, as `listErasedOn` says. */
function ended(today: IsoDate) {
  const lastDay = { lte: addDays(today, -LIST_KEPT_DAYS) };
  const closedAt = { lt: new Date(`${addDays(today, 1 - LIST_KEPT_DAYS)}T00:00:00Z`) };
  return { OR: [{ waves: { every: { lastDay } } }, { closedAt }] };
}

/** How many firms are on such lists. */
export const countEndedLists = ({ listedFirm }: Pick<Lists, 'listedFirm'>, today: IsoDate): Promise<number> =>
  listedFirm.count({ where: { campaign: ended(today) } });

/** Erases so many of them, with the codes they were sent, which open nothing any more, and notes it for their chambers. */
export async function dropEndedLists(tables: Lists, today: IsoDate, most: number): Promise<number> {
  const { listedFirm, campaign, personalCode, auditEvent } = tables;
  const over = await campaign.findMany({
    where: { ...ended(today), listedFirms: { some: {} } },
    select: { id: true, organisationId: true },
  });
  const firms = await listedFirm.deleteMany({ where: { campaign: ended(today) }, limit: most });
  await personalCode.deleteMany({ where: { wave: { campaign: ended(today) }, firmId: null }, limit: most });
  for (const { id, organisationId } of over) {
    if ((await listedFirm.count({ where: { campaignId: id } })) > 0) continue;
    const event = { id: newId(), kind: 'firm-list-ended', at: new Date(`${today}T00:00:00Z`), detail: '{}' };
    await auditEvent.create({ data: { ...event, organisationId }, select: { id: true } });
  }
  return firms.count;
}
