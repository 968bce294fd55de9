import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { WaveRequest } from '#app/domain/disclosure/compute-wave-release.ts';
import type { RunEnd } from '#app/domain/disclosure/release-run.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import type { EarlierWave, Release } from '#app/domain/statistics/release.ts';
import type { StoredCampaign, StoredWave } from '#app/persistence/campaign-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { CountedWave, WaveDays } from '#app/persistence/wave-counts/note-movements.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { chamberSecret } from './chamber-secret.server.ts';

/** A wave of which a release is to be made. */
export interface WaveToRelease {
  readonly organisation: OrganisationId;
  readonly campaign: StoredCampaign;
  readonly days: StoredWave;
}

/** What a wave stays compared with from its first release on: the latest wave before it that has a release. */
async function findBefore({ organisation, campaign, days }: WaveToRelease): Promise<EarlierWave | null> {
  const earlier = campaign.waves.filter(({ number }) => number < days.number);
  const releases = await currentStore().releases.list(organisation, campaign.id);
  const last = releases.find(({ wave }) => earlier.some(({ id }) => id === wave));
  return last === undefined ? null : { release: last.id, wave: last.waveLabel };
}

/** The days of the wave that a wave is compared with, as long as it is there. */
async function findEarlierDays(
  { organisation, campaign }: WaveToRelease,
  before: EarlierWave | null,
): Promise<WaveDays | null> {
  if (before === null) return null;
  const found = await currentStore().releases.find(organisation, before.release);
  const days = campaign.waves.find(({ id }) => id === found?.wave);
  return days === undefined ? null : { firstDay: days.firstDay, lastDay: days.lastDay };
}

/** A release to be made: of what beside who took part, and whom the thread counts for it. */
export interface AskedRelease {
  readonly request: WaveRequest;
  readonly wave: CountedWave;
}

const isChanged = ({ method, questionnaire }: Release): boolean =>
  method !== CURRENT_METHOD.version || questionnaire !== CURRENT_QUESTIONNAIRE;

/** All that the release is made of, or why it cannot be made. */
export async function readWaveRequest(run: WaveToRelease): Promise<AskedRelease | RunEnd> {
  const { organisation, campaign, days } = run;
  const { id: wave, firstDay, lastDay } = days;
  const { releases, chamberSecrets } = currentStore();
  const ledger = await releases.ledger(wave);
  const first = ledger[0]?.release;
  if (first !== undefined && isChanged(first)) return 'method-changed';
  const before = first === undefined ? await findBefore(run) : first.before;
  const request: WaveRequest = {
    head: {
      release: `${wave}-${String(ledger.length + 1)}`,
      campaign: campaign.id,
      wave: first?.wave ?? days.label,
      ...{ asOf: toIsoDay(now()), method: CURRENT_METHOD.version, questionnaire: CURRENT_QUESTIONNAIRE },
      before,
    },
    terms: {
      floor: first?.floor ?? campaign.floor,
      secret: chamberSecret(organisation, await chamberSecrets.find(organisation)),
    },
    districts: campaign.districts.map(({ id }) => id),
    ledger,
  };
  const earlier = await findEarlierDays(run, before);
  const lastRun = await releases.lastRun(wave);
  return { request, wave: { campaign: campaign.id, wave, firstDay, lastDay, earlier, lastRun } };
}
