import { accessToOrganisation } from '#app/domain/access/access.ts';
import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { CAMPAIGN_CONSENT_TEXT } from '#app/domain/assessment/consent-texts.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { completeAssessment } from '#app/features/assessment/complete-assessment.server.ts';
import { createAssessment } from '#app/features/assessment/create-assessment.server.ts';
import { remarkOnStep } from '#app/features/assessment/remark-on-step.server.ts';
import { countParticipation } from '#app/features/campaigns/count-participation.server.ts';
import { makeCampaign } from '#app/features/campaigns/manage-campaigns.server.ts';
import { acceptRelease } from '#app/features/releases/accept-release.server.ts';
import { askForRelease } from '#app/features/releases/ask-for-release.server.ts';
import { closeReleases } from '#app/features/releases/compute-release.server.ts';
import { openReleases } from '#app/features/releases/read-releases.server.ts';
import { JOB_HANDLERS } from '#app/job-handlers.server.ts';
import { endOfJob } from '#app/jobs/do-jobs.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { valueOf } from '../administration/command.ts';
import type { CampaignFirm } from './campaign-firms.ts';
import { campaignFirms } from './campaign-firms.ts';
import type { DemoAdvisers } from './people.ts';

/** Who takes part before the first release and before the second one; the days of the campaign and of both releases. */
export const DEMO_CAMPAIGN = {
  firms: [60, 24],
  beganDaysAgo: 45,
  releasedDaysAgo: [20, 1],
  runsForDays: 30,
} as const;

const WORDS = {
  name: 'Wo steht das Handwerk bei KI? (erfunden)',
  languages: ['de', 'en'],
  introduction: {
    de: 'Wir wollen wissen, wo die Betriebe in unserem Bezirk stehen, damit unsere Angebote passen. Diese Kammer und alle ihre Betriebe sind erfunden.',
    en: 'We want to know where the firms of our district stand, so that what we offer fits. This chamber and all its firms are made up.',
  },
  contact: 'Referat Digitales (erfunden)\n0000 000',
  floor: 5,
  districts: [
    { name: 'Musterstadt', members: ['99001', '99002'] },
    { name: 'Mustertal', members: ['99010'] },
    { name: 'Musterheide', members: ['99020'] },
  ],
} as const;

type DaysAgo = (days: number) => void;

async function open(access: OrganisationAccess, daysAgo: DaysAgo): Promise<string> {
  daysAgo(-DEMO_CAMPAIGN.runsForDays);
  const lastDay = toIsoDay(now());
  daysAgo(DEMO_CAMPAIGN.beganDaysAgo);
  const made = valueOf(await makeCampaign(access, { ...WORDS, firstDay: toIsoDay(now()), lastDay }));
  if (!('campaign' in made)) throw new Error(`The campaign is wrong: ${JSON.stringify(made.faults)}`);
  return made.campaign;
}

/** Takes part as firms do: with consent, and no test run, for else it would not count. */
async function takePart(campaign: string, { profile, answers, district, done }: CampaignFirm): Promise<void> {
  const consent = { statistics: true, text: CAMPAIGN_CONSENT_TEXT };
  const begun = { profile, answers, campaign, district, consent, locale: 'de' } as const;
  const { code, revision } = valueOf(await createAssessment(begun));
  const access = accessOf(code);
  const { roadmap } = valueOf(await completeAssessment(access, { revision }));
  for (const { measure } of roadmap.steps.slice(0, done)) {
    valueOf(await remarkOnStep(access, { measure, state: 'done', reason: null, note: null }));
  }
}

async function release(
  access: OrganisationAccess,
  address: { campaign: string; wave: string },
): Promise<string> {
  const job = valueOf(await askForRelease(access, address));
  const end = job === null ? null : await endOfJob('compute-release', job, JOB_HANDLERS);
  const { releases } = valueOf(await openReleases(access, address.campaign));
  const latest = releases[0];
  if (end?.outcome !== 'released' || latest === undefined) {
    throw new Error(`There is no release: ${end?.outcome ?? 'nobody asked'}`);
  }
  return latest.id;
}

/** Where the campaign and its releases are, as far as addresses say it. */
export interface LoadedCampaign {
  readonly organisation: string;
  readonly campaign: string;
  readonly approved: string;
  readonly waiting: string;
}

/** A campaign of the chamber, firms that take part in it, one release that was let out and one that waits for it. */
export async function runCampaign({ kim }: DemoAdvisers, daysAgo: DaysAgo): Promise<LoadedCampaign> {
  const { adviser, organisation } = kim;
  const access = accessToOrganisation(adviser, organisation);
  const campaign = await open(access, daysAgo);
  const { campaign: opened } = valueOf(await openReleases(access, campaign));
  const wave = opened.waves[0]?.id ?? '';
  const { firms, beganDaysAgo, releasedDaysAgo } = DEMO_CAMPAIGN;
  const all = campaignFirms(firms[0] + firms[1]);
  const ids: string[] = [];
  let from: number = beganDaysAgo;
  let first = 0;
  for (const [index, count] of firms.entries()) {
    const until = releasedDaysAgo[index] ?? 0;
    const joining = all.slice(first, first + count);
    for (const [place, firm] of joining.entries()) {
      daysAgo(from - ((from - until) * (place + 1)) / (count + 1));
      await takePart(campaign, firm);
    }
    daysAgo(until);
    ids.push(await release(access, { campaign, wave }));
    if (index === 0) valueOf(await acceptRelease(access, ids[0] ?? ''));
    from = until;
    first += count;
  }
  await closeReleases();
  daysAgo(0);
  await countParticipation({ at: now(), isStopped: () => false });
  const [approved = '', waiting = ''] = ids;
  return { organisation, campaign, approved, waiting };
}
