import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { announcedWave } from '#app/domain/campaign/announced-wave.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import { LAST_PLACE, nextMailing } from '#app/domain/campaign/mailings.ts';
import { PERSONAL_CODE_BYTES, toPersonalCode } from '#app/domain/campaign/personal-code.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { hastenJob } from '#app/jobs/ask-for-job.server.ts';
import { wakeJobs } from '#app/jobs/do-jobs.server.ts';
import type { StoredWave } from '#app/persistence/campaign-repository.ts';
import { personalHashOf } from '#app/persistence/code-hash.ts';
import type { StoredListedFirm } from '#app/persistence/firm-list-repository.ts';
import type { Addressed, MailingOf } from '#app/persistence/personal-code-repository.ts';
import { newId, randomOctets } from '#app/platform/random.server.ts';
import { takeTurn } from '#app/platform/turns.server.ts';
import type { ListChange } from './list-access.server.ts';
import { changeList } from './list-access.server.ts';

/** So many firms in one write, so that no save waits for ten thousand. */
const SLICE = 250;

/** A firm with the code that its letter carries. Nowhere else does that code stand. */
export interface LetterTo {
  readonly firm: StoredListedFirm;
  readonly code: string;
}

/** The mailing that is under way, or null where there is none: nothing was opened yet, or nobody can be invited any more. */
async function underWay({
  repositories,
  campaign,
  owner,
  today,
}: ListChange): Promise<(MailingOf & { readonly days: StoredWave }) | null> {
  const days = announcedWave(campaign, today);
  const last = days && (await repositories.firmLists.mailings(owner, days.id)).at(-1);
  return days && last ? { ...owner, wave: days.id, number: last.number, days } : null;
}

/** Opens the invitation, or the next reminder. Asked for too early or twice, it stays as it is. */
export function openMailing(access: OrganisationAccess, id: CampaignId): Promise<Outcome<null>> {
  return changeList(access, id, async ({ repositories: { firmLists }, campaign, owner, today }) => {
    const wave = announcedWave(campaign, today);
    if (wave === null) return fail({ code: 'campaign-closed' });
    const next = nextMailing(await firmLists.mailings(owner, wave.id), wave, today);
    if (next === null || next.from > today) return succeed({ value: null, event: null });
    const isNew = await firmLists.openMailing(owner, wave.id, { number: next.number, openedOn: today });
    return succeed({ value: null, event: isNew ? 'mailing-opened' : null });
  });
}

/** New codes for so many firms behind a place; those they had before open nothing any more. */
async function replaceCodes(change: ListChange, addressed: Addressed): Promise<readonly LetterTo[] | null> {
  const { personalCodes } = change.repositories;
  const mailing = await underWay(change);
  if (mailing === null) return null;
  const firms = await personalCodes.listUnwritten(mailing, addressed, SLICE);
  const letters = firms.map((firm) => ({ firm, code: toPersonalCode(randomOctets(PERSONAL_CODE_BYTES)) }));
  const codes = letters.map(({ firm, code }) => ({ id: newId(), firm: firm.id, hash: personalHashOf(code) }));
  await personalCodes.replace(mailing, codes);
  return letters;
}

/**
 * The letters of the mailing under way with new codes, slice after slice. Who has begun, wants none, or gets this mailing by
 * mail is not among them; `campaign-closed` where no mailing is under way.
 */
export async function makeLetters(
  access: OrganisationAccess,
  id: CampaignId,
  { locale, first, last }: Addressed,
): Promise<Outcome<readonly LetterTo[]>> {
  const letters: LetterTo[] = [];
  for (let from = first; ;) {
    const made = await changeList(access, id, async (change) => {
      const some = await replaceCodes(change, { locale, first: from, last });
      if (some === null) return fail({ code: 'campaign-closed' });
      // Noted once for all slices.
      const event = from === first && some.length > 0 ? ('letters-made' as const) : null;
      return succeed({ value: some, event });
    });
    if (!made.ok) return made;
    letters.push(...made.value);
    const end = made.value.at(-1);
    if (end === undefined || made.value.length < SLICE) return succeed(letters);
    from = end.firm.place + 1;
    await takeTurn();
  }
}

/** Has the mailing under way sent by mail to all who have an address. Their codes are made when their letters are. */
export async function askForMail(access: OrganisationAccess, id: CampaignId): Promise<Outcome<null>> {
  for (let from = 1; ;) {
    const asked = await changeList(access, id, async (change) => {
      const mailing = await underWay(change);
      if (mailing === null) return fail({ code: 'campaign-closed' });
      const { personalCodes } = change.repositories;
      const everybody = { locale: null, first: from, last: LAST_PLACE };
      const firms = await personalCodes.listUnwritten(mailing, everybody, SLICE);
      const reached = firms.filter(({ email }) => email !== null);
      const letters = reached.map((firm) => ({ id: newId(), firm: firm.id }));
      await personalCodes.askForMail(mailing, letters, change.at);
      await hastenJob(change.repositories, 'deliver-firm-letters');
      const next = firms.length < SLICE ? null : (firms.at(-1)?.place ?? null);
      return succeed({ value: next, event: from === 1 ? ('letters-made' as const) : null });
    });
    if (!asked.ok) return asked;
    wakeJobs();
    if (asked.value === null) return succeed(null);
    from = asked.value + 1;
    await takeTurn();
  }
}
