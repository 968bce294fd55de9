import type { Campaign } from '#app/domain/campaign/campaign.ts';
import { carryParticipation, joinCampaign } from '#app/domain/campaign/join-campaign.ts';
import { findShortCode } from '#app/domain/campaign/short-code.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { OpenedAssessment } from '#app/persistence/open-assessment.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';

type Campaigns = Pick<WriteRepositories, 'campaigns'>;

/** What a new assessment is begun for. */
interface Begun {
  readonly campaign: string | null;
  readonly district: string | null;
}
const NONE: Begun = { campaign: null, district: null };

interface Asked {
  readonly campaign?: string | null;
  readonly district?: string | null;
  readonly earlier: OpenedAssessment | null;
  readonly today: IsoDate;
}

/** By its id, or by its short code in whatever way that was typed. */
function findNamed({ campaigns }: Campaigns, named: string): Promise<Campaign | null> {
  const shortCode = findShortCode(named);
  return campaigns.findPublic(shortCode === null ? { id: named } : { shortCode });
}

/** A correction stays where the assessment before it is, as long as that asks; consent is asked for anew. */
async function carryOver({ campaigns }: Campaigns, { earlier, today }: Asked): Promise<Begun> {
  const { campaign: id, district } = earlier?.assessment ?? NONE;
  if (id === null) return NONE;
  return carryParticipation(await campaigns.findPublic({ id }), { district }, today) ?? NONE;
}

/** What a new assessment takes part in, by what was asked for or by what it follows. */
export async function findParticipation(repositories: Campaigns, asked: Asked): Promise<Outcome<Begun>> {
  const { campaign: named, district = null, today } = asked;
  if (typeof named === 'string') {
    return joinCampaign(await findNamed(repositories, named), district, today);
  }
  if (district !== null) {
    return fail({ code: 'unknown-field', errors: [{ pointer: '/district', code: 'unknown-field' }] });
  }
  return succeed(named === null ? NONE : await carryOver(repositories, asked));
}
