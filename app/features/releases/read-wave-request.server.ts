import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { WaveRequest } from '#app/domain/disclosure/compute-wave-release.ts';
import type { RunEnd } from '#app/domain/disclosure/release-run.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import type { EarlierWave, Release } from '#app/domain/statistics/release.ts';
import type { StoredCampaign, StoredWave } from '#app/persistence/campaign-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
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

/** The firms of the wave that a wave is compared with, and what all of them were begun from. */
async function readEarlier(
  { organisation, campaign }: WaveToRelease,
  before: EarlierWave | null,
): Promise<Pick<WaveRequest, 'completed' | 'origins'> | null> {
  if (before === null) return null;
  const { releases, wavePopulations } = currentStore();
  const found = await releases.find(organisation, before.release);
  const days = campaign.waves.find(({ id }) => id === found?.wave);
  return days === undefined
    ? { completed: [], origins: new Map() }
    : await wavePopulations.read(campaign.id, days, []);
}

const isChanged = ({ method, questionnaire }: Release): boolean =>
  method !== CURRENT_METHOD.version || questionnaire !== CURRENT_QUESTIONNAIRE;

/** All that the release is made of, or why it cannot be made. */
export async function readWaveRequest(run: WaveToRelease): Promise<WaveRequest | RunEnd> {
  const { organisation, campaign, days } = run;
  const { releases, wavePopulations, chamberSecrets } = currentStore();
  const ledger = await releases.ledger(days.id);
  const first = ledger[0]?.release;
  if (first !== undefined && isChanged(first)) return 'method-changed';
  const counted = await releases.members(days.id);
  const secret = chamberSecret(organisation, await chamberSecrets.find(organisation));
  const before = first === undefined ? await findBefore(run) : first.before;
  const earlier = await readEarlier(run, before);
  const { completed, origins } = await wavePopulations.read(campaign.id, days, counted);
  return {
    head: {
      release: `${days.id}-${String(ledger.length + 1)}`,
      campaign: campaign.id,
      wave: first?.wave ?? days.label,
      ...{ asOf: toIsoDay(now()), method: CURRENT_METHOD.version, questionnaire: CURRENT_QUESTIONNAIRE },
      before,
    },
    terms: { floor: first?.floor ?? campaign.floor, secret },
    districts: campaign.districts.map(({ id }) => id),
    ...{ ledger, counted, completed },
    earlier: earlier && earlier.completed,
    origins: new Map([...(earlier?.origins ?? []), ...origins]),
  };
}
