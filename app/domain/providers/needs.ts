import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable, levelOf } from '../questionnaire/answers.ts';
import type { Item } from '../questionnaire/items.ts';
import type { Goal, PartialProfile } from '../questionnaire/profile.ts';
import { statusOf } from '../questionnaire/profile.ts';
import type { GateId } from '../scoring/score-result.ts';
import type { Firm, PlanMoney } from './firm.ts';
import { technicalLevelOf } from './firm.ts';
import type { Need } from './provider-result.ts';
import type { Offer } from './provider-terms.ts';
import type { Provider, ProviderOffer } from './provider.ts';

/** The needs in table order, each with the offers that may meet it, the likelier first. Source: method 2026-2, section 6. */
export const OFFERS_BY_NEED = {
  assistant: ['assistant', 'llm-api'],
  'model-access': ['assistant', 'llm-api'],
  hosting: ['hosting'],
  accelerator: ['gpu'],
  'training-compute': ['training-compute', 'gpu'],
  advice: ['advice'],
  learning: ['learning'],
  money: ['money'],
  exit: ['hosting', 'advice'],
} as const satisfies Record<Need, readonly Offer[]>;

export const NEEDS = Object.keys(OFFERS_BY_NEED) as readonly Need[];

/** Goals that cannot be reached without the firm's own records; an assistant and programming help can. */
const GOALS_ON_OWN_DATA: readonly Goal[] = [
  'document-processing',
  'quotation',
  'knowledge-search',
  'customer-service',
  'predictive-maintenance',
  'visual-inspection',
  'demand-forecasting',
  'planning-energy',
];

export interface NeedFacts {
  readonly profile: Pick<PartialProfile, 'goals' | 'goalStatus'>;
  readonly answers: Answers;
  readonly gates: readonly GateId[];
  readonly plan: PlanMoney;
}

/** Unknown counts as 0; what does not apply counts as met and raises no need. */
const isAtMost = (answers: Answers, item: Item, level: number): boolean =>
  !isNotApplicable(answers, item) && (levelOf(answers, item) ?? 0) <= level;
const isAtLeast = (answers: Answers, item: Item, level: number): boolean =>
  (levelOf(answers, item) ?? 0) >= level;

/** One of the goals is chosen and not yet in daily work. */
const isStriven = ({ profile }: NeedFacts, goals: readonly Goal[]): boolean =>
  profile.goals.some((goal) => goals.includes(goal) && statusOf(profile, goal) !== 'in-use');

const needsAccelerator = ({ profile, answers }: NeedFacts): boolean =>
  profile.goals.includes('visual-inspection') &&
  isAtLeast(answers, 'skills.technical', 3) &&
  isAtLeast(answers, 'data.history', 3);

/** When a need arises. Source: method 2026-2, section 6. */
const ARISES: Readonly<Record<Need, (facts: NeedFacts) => boolean>> = {
  assistant: (facts) => isStriven(facts, ['assistant', 'software']),
  'model-access': (facts) =>
    isStriven(facts, ['document-processing', 'quotation', 'knowledge-search', 'customer-service']),
  hosting: ({ profile, answers }) =>
    isAtMost(answers, 'cloud.control', 2) ||
    isAtMost(answers, 'cloud.resilience', 2) ||
    profile.goals.some((goal) => GOALS_ON_OWN_DATA.includes(goal)),
  accelerator: needsAccelerator,
  'training-compute': (facts) =>
    needsAccelerator(facts) ||
    ((facts.profile.goals.includes('predictive-maintenance') ||
      facts.profile.goals.includes('demand-forecasting')) &&
      levelOf(facts.answers, 'skills.technical') === 4),
  advice: ({ answers, gates }) =>
    isAtMost(answers, 'skills.technical', 2) || isAtMost(answers, 'skills.usecases', 2) || gates.length > 0,
  learning: ({ answers, gates }) =>
    isAtMost(answers, 'skills.literacy', 2) || gates.includes('untrained-use'),
  money: ({ answers, plan }) =>
    (isAtMost(answers, 'budget.funding', 2) || plan.lockedForMoney) && plan.costsMoney,
  exit: ({ answers, gates }) =>
    isAtMost(answers, 'cloud.exit', 1) ||
    isAtMost(answers, 'cloud.portability', 1) ||
    gates.includes('trapped'),
};

/** What the firm needs from outside, in table order. */
export function needsOf(facts: NeedFacts): Need[] {
  return NEEDS.filter((need) => ARISES[need](facts));
}

/** Without accelerator and training-compute the result says that the firm needs no GPU. */
export function isGpuNeeded(needs: readonly Need[]): boolean {
  return needs.includes('accelerator') || needs.includes('training-compute');
}

/** A site for supercomputing advises those who need its machines; to others its advice is no help. */
const isHelpfulAdvice = ({ kind }: Provider, { needs }: Firm): boolean =>
  (kind !== 'ai-factory' && kind !== 'antenna') || isGpuNeeded(needs);

/** Nobody leaves a dependence by way of an exposure that is high, nor of hosting whose owner is not known. */
const isWayOut = (id: Offer, { exposure }: Provider): boolean =>
  id === 'hosting' ? exposure === 'reduced' || exposure === 'low' : exposure !== 'high';

/** The entry's offers that can meet the need, the likelier first. */
export function offersMeeting(need: Need, provider: Provider, firm: Firm): readonly ProviderOffer[] {
  const canMeet = (id: Offer): boolean => {
    if (id === 'advice' && !isHelpfulAdvice(provider, firm)) return false;
    if (need === 'assistant' && id === 'llm-api') return (technicalLevelOf(firm.answers) ?? 0) >= 3;
    return need !== 'exit' || isWayOut(id, provider);
  };
  return OFFERS_BY_NEED[need].flatMap((id) =>
    provider.offers.filter((offer) => offer.id === id && canMeet(id)),
  );
}
