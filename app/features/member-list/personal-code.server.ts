import { canonicalPersonalCode } from '#app/domain/campaign/personal-code.ts';
import { waveOn } from '#app/domain/campaign/waves.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { personalHashOf } from '#app/persistence/code-hash.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { spend } from '#app/platform/client-budget.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';

/** What the code of a letter opens. */
export interface OpenedPersonalCode {
  readonly code: string;
  /** By which its campaign is found. */
  readonly shortCode: string;
  /** Of an earlier wave than the one that asks today: it opens the campaign, and says nothing of who comes. */
  readonly isOfEarlierWave: boolean;
  /** Null: the list its firm was on is gone. */
  readonly getsLetters: boolean | null;
}

async function payForMiss(): Promise<Outcome<never>> {
  const paid = await spend('links');
  return paid.ok ? fail({ code: 'not-found' }) : paid;
}

/** What a code opens, however it was typed. Looking notes nothing: programs open what stands in mails. */
export async function openPersonalCode(typed: string): Promise<Outcome<OpenedPersonalCode>> {
  const code = canonicalPersonalCode(typed);
  if (code === null) return payForMiss();
  const looked = await currentStore().look(async ({ personalCodes, campaigns }) => {
    const found = await personalCodes.find(personalHashOf(code));
    const campaign = found && (await campaigns.findPublic({ id: found.campaign }));
    const wave = campaign && waveOn(campaign.waves, toIsoDay(now()));
    return found && { found, isOfEarlierWave: wave !== null && wave.id !== found.wave };
  });
  if (!looked.ok) return looked;
  if (looked.value === null) return payForMiss();
  const { found, isOfEarlierWave } = looked.value;
  const getsLetters = found.firm === null ? null : !found.wantsNoLetters;
  return succeed({ code, shortCode: found.shortCode, isOfEarlierWave, getsLetters });
}

/** The firm behind a code wants no more letters of this campaign. Asked again, it stays as it is. */
export async function endLettersByCode(typed: string): Promise<Outcome<null>> {
  const ended = await currentStore().write(
    async ({ personalCodes, firmLists, audit }): Promise<Outcome<null>> => {
      const found = await personalCodes.find(personalHashOf(typed));
      if (found === null) return fail({ code: 'not-found' });
      const { organisation, campaign, firm, wantsNoLetters } = found;
      if (firm === null || wantsNoLetters) return succeed(null);
      const at = now();
      await firmLists.endLetters({ organisation, campaign }, firm, at);
      await audit.note(null, { id: newId(), kind: 'firm-unlisted', organisation }, at);
      return succeed(null);
    },
  );
  return !ended.ok && ended.problem.code === 'not-found' ? payForMiss() : ended;
}
