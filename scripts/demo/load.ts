import { accessOf } from '#app/features/assessment/access.server.ts';
import { completeAssessment } from '#app/features/assessment/complete-assessment.server.ts';
import { createAssessment } from '#app/features/assessment/create-assessment.server.ts';
import { patchAssessment } from '#app/features/assessment/patch-assessment.server.ts';
import { remarkOnStep } from '#app/features/assessment/remark-on-step.server.ts';
import { newToken } from '#app/features/account/secrets.server.ts';
import {
  addClientOnce,
  archiveClient,
  linkAssessment,
} from '#app/features/consulting/change-client.server.ts';
import { now, stopClock } from '#app/platform/clock.ts';
import { valueOf } from '../administration/command.ts';
import type { LoadedCampaign } from './campaign.ts';
import { runCampaign } from './campaign.ts';
import type { DemoFirm } from './firms.ts';
import { DEMO_FIRMS, toAnswers } from './firms.ts';
import type { DemoAccount, DemoAdvisers } from './people.ts';
import { openPeople } from './people.ts';
import { leadSession } from './session.ts';

const DAY_MS = 86_400_000;
/** Before the first assessment, and within the year in which it can be looked up who joined. */
const OPENED_DAYS_AGO = 350;
const DAYS_BETWEEN_REMARKS = 30;

type Wave = DemoFirm['waves'][number];

/** What a newcomer needs to look around. */
export interface LoadedDemo {
  readonly password: string;
  readonly accounts: readonly DemoAccount[];
  /** The codes of the latest assessments: they are stored nowhere else. */
  readonly assessments: readonly {
    readonly firm: string;
    readonly code: string;
    readonly isDraft: boolean;
  }[];
  /** The session that is half way through. */
  readonly session: string | null;
  readonly campaign: LoadedCampaign;
}

/** Begins an assessment and completes it, unless it stays a draft. Always a test run: none of these firms exists. */
async function assess(firm: DemoFirm, wave: Wave, from: string | null) {
  const { name, sector, sizeClass, country, region, told, levels, useCases = [] } = firm;
  const moved = Object.entries(wave.moved ?? {}).map(([item, level]) => [item, { level }] as const);
  const profile = { ...told, sector, sizeClass, country, region, exposure: 'any' } as const;
  const answers = wave.isDraft === true ? toAnswers(levels, 1) : toAnswers(levels);
  const begun = from === null ? { profile, answers, useCases } : { from, answers: Object.fromEntries(moved) };
  const { code, revision } = valueOf(await createAssessment({ ...begun, locale: 'de', testRun: true }));
  const access = accessOf(code);
  if (wave.isDraft === true) {
    // Somebody came back to it: what nobody comes back to within a day is erased.
    valueOf(await patchAssessment(access, { revision, answers: toAnswers(levels, 2) }));
    return { code, access, steps: [] };
  }
  const { roadmap } = valueOf(await completeAssessment(access, { revision, firmName: name }));
  return { code, access, steps: roadmap.steps };
}

interface Added {
  readonly code: string;
  /** The session in which it is answered; null where there is none. */
  readonly session: string | null;
}

async function add(firm: DemoFirm, advisers: DemoAdvisers, daysAgo: (days: number) => void): Promise<Added> {
  const { adviser, organisation } = advisers[firm.adviser];
  const { name, sector, sizeClass, country, region, note, isShared = false, waves } = firm;
  daysAgo(waves[0]?.daysAgo ?? 0);
  const details = { name, sector, sizeClass, country, region, note, isShared };
  const id = valueOf(await addClientOnce({ adviser, organisation }, details, null));
  let code: string | null = null;
  let session: string | null = null;
  for (const wave of waves) {
    daysAgo(wave.daysAgo);
    const assessed = await assess(firm, wave, code);
    code = assessed.code;
    valueOf(await linkAssessment({ adviser, id }, assessed.access));
    if (firm.hasSession === true && wave === waves.at(-1)) {
      session = await leadSession({ adviser, client: id, assessment: assessed.access }, daysAgo);
    }
    for (const [index, said] of (wave.said ?? []).entries()) {
      const measure = assessed.steps[index]?.measure;
      if (measure === undefined) throw new Error(`The plan of ${name} has no step ${String(index + 1)}`);
      daysAgo(Math.max(1, wave.daysAgo - (index + 1) * DAYS_BETWEEN_REMARKS));
      const remark =
        typeof said === 'string'
          ? { state: said, reason: null, note: null }
          : { state: 'stuck' as const, reason: said.stuck, note: said.note };
      valueOf(await remarkOnStep(assessed.access, { measure, ...remark }));
    }
  }
  if (firm.isArchived === true) valueOf(await archiveClient({ adviser, id }, true));
  if (code === null) throw new Error(`${name} has no assessment`);
  return { code, session };
}

/** Fills an installation with a made-up consultancy, its people and clients, by the use cases of the product. */
export async function loadDemo(): Promise<LoadedDemo> {
  const today = now().getTime();
  const daysAgo = (days: number): void => stopClock(new Date(today - days * DAY_MS));
  const password = newToken();
  try {
    daysAgo(OPENED_DAYS_AGO);
    const { advisers, accounts } = await openPeople(password);
    const assessments = [];
    let session: string | null = null;
    for (const firm of DEMO_FIRMS) {
      const added = await add(firm, advisers, daysAgo);
      session ??= added.session;
      const isDraft = firm.waves.at(-1)?.isDraft === true;
      assessments.push({ firm: firm.name, code: added.code, isDraft });
    }
    const campaign = await runCampaign(advisers, daysAgo);
    return { password, accounts, assessments, session, campaign };
  } finally {
    stopClock(null);
  }
}
