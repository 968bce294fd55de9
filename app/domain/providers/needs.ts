import type { Need } from './provider-result.ts';
import type { GateId } from '../scoring/score-result.ts';
import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable, levelOf } from '../questionnaire/answers.ts';
import type { Item } from '../questionnaire/items.ts';
import type { Goal } from '../questionnaire/profile.ts';
import type { Offer } from './provider-terms.ts';

/** The needs in table order, each with the offers that meet it. Source: method 2026-1, section 6. */
export const OFFERS_BY_NEED = {
  assistant: ['assistant', 'llm-api'],
  'model-access': ['llm-api', 'assistant'],
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
  readonly goals: readonly Goal[];
  readonly answers: Answers;
  readonly gates: readonly GateId[];
  /** Whether a pilot of a chosen goal is locked for want of money. */
  readonly lockedForMoney: boolean;
}

/** Unknown counts as 0; what does not apply counts as met and raises no need. */
const isAtMost = (answers: Answers, item: Item, level: number): boolean =>
  !isNotApplicable(answers, item) && (levelOf(answers, item) ?? 0) <= level;
const isAtLeast = (answers: Answers, item: Item, level: number): boolean =>
  (levelOf(answers, item) ?? 0) >= level;

const needsAccelerator = ({ goals, answers }: NeedFacts): boolean =>
  goals.includes('visual-inspection') &&
  isAtLeast(answers, 'skills.technical', 3) &&
  isAtLeast(answers, 'data.history', 3);

/** When a need arises. Source: method 2026-1, section 6. */
const ARISES: Readonly<Record<Need, (facts: NeedFacts) => boolean>> = {
  assistant: ({ goals }) => goals.includes('assistant') || goals.includes('software'),
  'model-access': ({ goals }) =>
    (['document-processing', 'quotation', 'knowledge-search', 'customer-service'] as const).some((goal) =>
      goals.includes(goal),
    ),
  hosting: ({ goals, answers }) =>
    isAtMost(answers, 'cloud.control', 2) ||
    isAtMost(answers, 'cloud.resilience', 2) ||
    goals.some((goal) => GOALS_ON_OWN_DATA.includes(goal)),
  accelerator: needsAccelerator,
  'training-compute': (facts) =>
    needsAccelerator(facts) ||
    ((facts.goals.includes('predictive-maintenance') || facts.goals.includes('demand-forecasting')) &&
      levelOf(facts.answers, 'skills.technical') === 4),
  advice: ({ answers, gates }) =>
    isAtMost(answers, 'skills.technical', 2) || isAtMost(answers, 'skills.usecases', 2) || gates.length > 0,
  learning: ({ answers, gates }) =>
    isAtMost(answers, 'skills.literacy', 2) || gates.includes('untrained-use'),
  money: ({ answers, lockedForMoney }) => isAtMost(answers, 'budget.funding', 2) || lockedForMoney,
  exit: ({ answers, gates }) =>
    isAtMost(answers, 'cloud.exit', 1) ||
    isAtMost(answers, 'cloud.portability', 1) ||
    gates.includes('trapped'),
};

/** What the firm needs from outside, in table order. */
export function needsOf(facts: NeedFacts): Need[] {
  return NEEDS.filter((need) => ARISES[need](facts));
}

/** Needs, out of those given, that at least one of the offers meets. */
export function needsMetBy(offers: readonly Offer[], needs: readonly Need[]): Need[] {
  return needs.filter((need) => OFFERS_BY_NEED[need].some((offer) => offers.includes(offer)));
}

/** Without accelerator and training-compute the result says that the firm needs no GPU. */
export function isGpuNeeded(needs: readonly Need[]): boolean {
  return needs.includes('accelerator') || needs.includes('training-compute');
}
