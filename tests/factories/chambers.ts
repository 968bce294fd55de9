import type { CampaignWave } from '#app/domain/campaign/campaign.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import type { ComputedRelease } from '#app/persistence/release-repository.ts';
import type { Store } from '#app/persistence/store.ts';
import { seal } from '#app/platform/sealed-text.server.ts';
import type { CompletedFirm } from './counted-firms.ts';
import { DISTRICTS } from './counted-firms.ts';
import { newAssessment } from './new-assessment.ts';
import { releaseOf } from './releases.ts';

/** A campaign of a made-up chamber: its own id names all that belongs to it. */
export interface MadeCampaign {
  readonly organisation: string;
  readonly campaign: string;
  readonly waves: readonly [CampaignWave, ...CampaignWave[]];
}

const WAVES = [
  { number: 1, label: '2027-1', firstDay: '2027-01-01', lastDay: '2027-06-30' },
  { number: 2, label: '2028-1', firstDay: '2028-01-01', lastDay: '2028-06-30' },
] as const;
const AT = new Date('2027-01-01T08:00:00Z');

/** A campaign with two waves; its organisation is there already. */
export async function openCampaign(
  store: Store,
  organisation: string,
  campaign: string,
): Promise<MadeCampaign> {
  const [first, second] = WAVES;
  const waves = [
    { id: `${campaign}-w1`, ...first },
    { id: `${campaign}-w2`, ...second },
  ] as const;
  await store.write(async ({ campaigns, chamberSecrets }) => {
    await campaigns.create(
      organisation,
      {
        ...{ id: campaign, shortCode: campaign.toUpperCase(), name: `Aktion ${campaign}`, waves, floor: 5 },
        ...{ languages: ['de', 'en'], introduction: { de: 'Hallo', en: 'Hello' }, contact: 'Erika Muster' },
        districts: DISTRICTS.map((id) => ({ id, name: `Bezirk ${id}`, members: ['12345'] })),
      },
      AT,
    );
    const secret = Buffer.alloc(32, campaign.length).toString('base64url');
    await chamberSecrets.keepFirst(organisation, seal(secret, organisation));
    return succeed(null);
  });
  return { organisation, campaign, waves };
}

export interface Participation {
  /** The code under which it is kept, hashed. */
  readonly owner: string;
  readonly id: string;
  readonly firm: CompletedFirm;
  /** The id of the assessment that it follows. */
  readonly fromId?: string;
  readonly isAgreed?: boolean;
  readonly testRun?: boolean;
  readonly asOf?: string;
}

export const ownerFor = (id: string): string => `hash-${id}`;

/** Firms as they take part, each under a code of the own. */
export const participations = (
  firms: readonly CompletedFirm[],
  name: string,
  more: (index: number) => Partial<Participation> = () => ({}),
): readonly Participation[] =>
  firms.map((firm, index) => {
    const id = `${name}-${String(index).padStart(3, '0')}`;
    return { id, owner: ownerFor(id), firm, ...more(index) };
  });

const SLICE = 100;

/** Begins and completes assessments in a campaign, as their pages would. */
export async function takePart(
  store: Store,
  campaign: string | null,
  taking: readonly Participation[],
): Promise<void> {
  for (let start = 0; start < taking.length; start += SLICE) {
    await store.write(async ({ assessments }) => {
      for (const {
        id,
        owner,
        firm,
        fromId,
        isAgreed = true,
        testRun = false,
        asOf = '2027-03-01',
      } of taking.slice(start, start + SLICE)) {
        const { profile, answers, district, result } = firm;
        const at = new Date(`${asOf}T10:00:00Z`);
        const consent = { statistics: isAgreed, text: 'v1', at: at.toISOString() };
        const begun = newAssessment(id, {
          ...{ profile, answers, consent, campaign, testRun, fromId: fromId ?? null },
          ...{ questionnaire: CURRENT_QUESTIONNAIRE, district: campaign === null ? null : district },
        });
        await assessments.create(owner, begun, at);
        const completion = { content: begun, asOf, result: { ...result, asOf } };
        await assessments.complete({ owner, revision: 1 }, completion, at);
      }
      return succeed(null);
    });
  }
}

/** Takes the agreement to be counted back. */
export async function takeBack(store: Store, owners: readonly string[]): Promise<void> {
  await store.write(async ({ assessments }) => {
    for (const owner of owners) {
      const found = await assessments.find(owner);
      if (found === null) throw new Error('There is no such assessment');
      const { assessment } = found;
      const at = new Date('2027-04-01T10:00:00Z');
      const consent = { statistics: false, text: 'v1', at: at.toISOString() };
      await assessments.update({ owner, revision: assessment.revision }, { ...assessment, consent }, at);
    }
    return succeed(null);
  });
}

/** A release of thirty firms with all its tables, let out; the id it has. */
export async function letOutRelease(
  store: Store,
  { organisation, campaign, waves: [{ id: wave }] }: MadeCampaign,
  account: string,
  floor = 5,
): Promise<string> {
  const told = await releaseOf(30);
  const { entry, ...computed } = releaseWithoutTables(campaign, 1);
  const release = { ...told, release: entry.release.release, campaign, floor };
  await store.write(async ({ releases }) => {
    await releases.keep(wave, { ...computed, entry: { ...entry, release } }, new Date());
    return succeed(await releases.accept(organisation, release.release, { account, at: new Date() }));
  });
  return release.release;
}

/** A release that tells nothing, for tests of who gets to see one. */
export const releaseWithoutTables = (campaign: string, number: number): ComputedRelease => ({
  entry: {
    release: {
      release: `${campaign}-w1-${String(number)}`,
      ...{
        campaign,
        wave: '2027-1',
        asOf: '2027-03-31',
        method: '2026-2',
        questionnaire: '2026-2',
        before: null,
        number,
        previous: [],
        floor: 5,
      },
      noise: { bound: 4, exact: ['sizeClass', 'sectorGroup', 'district'], means: 'random' },
      population: { n: 10, selfSelected: true, weights: null },
      ...{ groups: {}, tables: [] },
    },
    ...{ groupings: {}, cells: [], counts: new Map() },
  },
  run: `${campaign}-run-${String(number)}`,
  members: 0,
});

/** One that tells who took part from where, and nothing else. */
export function releaseOfDistricts(campaign: string, number: number): ComputedRelease {
  const { entry, ...computed } = releaseWithoutTables(campaign, number);
  const cells = ['north', 'south'].map((district) => ({
    ...{ key: { district }, value: 5, n: 5, status: 'F' as const },
  }));
  const table = { id: 'participation-by-district', kind: 'count', dimensions: ['district'], cells } as const;
  const told = { groups: { district: [['north'], ['south']] }, tables: [table] };
  return { ...computed, entry: { ...entry, release: { ...entry.release, ...told } } };
}
