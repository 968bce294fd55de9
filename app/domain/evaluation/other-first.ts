import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable, levelOf } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { QUICK_CHECK_ITEMS } from '../questionnaire/items.ts';
import type { AiUse, Goal } from '../questionnaire/profile.ts';
import type { Measure } from '../roadmap/measure.ts';
import type { RoadmapResult, StepResult } from '../roadmap/roadmap-result.ts';
import type { Gate } from '../scoring/gates.ts';
import { openingLevelsOf, opensGate, standingGates } from '../scoring/gates.ts';

interface AnsweredLevel {
  readonly item: Item;
  readonly level: Level;
}

/** Why a step comes first, in the order in which the planner ranks reasons. */
export type FirstReason =
  | { readonly kind: 'unknown'; readonly items: readonly Item[] }
  /** What blocks, what can hurt now, or what lifts most for a day's work of all that is possible. */
  | { readonly kind: 'gate' | 'safety' | 'gain'; readonly answers: readonly AnsweredLevel[] }
  | { readonly kind: 'goal'; readonly goal: Goal };

export interface OtherFirst {
  readonly reason: FirstReason;
  /** Where the step stands that was named: in the plan, after it, or nowhere, as the plan does without it. */
  readonly named: StepResult | 'later' | 'not-needed';
}

/** A firm, the catalogue that it was judged with, and its plan as it was made at completion. */
export interface PlannedFirm {
  readonly answers: Answers;
  readonly aiUse: AiUse | null;
  readonly measures: readonly Measure[];
  readonly roadmap: Pick<RoadmapResult, 'steps' | 'later' | 'locked'>;
}

/**
 * Why a plan does not begin with the step that the quick check named. Null where it does, where there is nothing to
 * compare, and where it only takes another way round an obstacle that the quick check had seen: no answer changed that.
 * Source: method 2026-2, sections 2 and 5.
 */
export function findOtherFirst(named: string, firm: PlannedFirm): OtherFirst | null {
  const measure = firm.measures.find(({ id }) => id === named);
  const [first] = firm.roadmap.steps;
  if (measure === undefined || first === undefined || first.measure === named) return null;
  const reason = findReason(first, measure, firm);
  return reason && { reason, named: placeOf(named, firm.roadmap) };
}

function findReason(first: StepResult, named: Measure, firm: PlannedFirm): FirstReason | null {
  const { answers, aiUse } = firm;
  const raised = first.because.flatMap((cause) => ('item' in cause ? [cause.item] : []));
  const known = levelsOf(raised, answers);
  if (raised.length > 0 && known.length === 0) return { kind: 'unknown', items: raised };
  const chain = chainFrom(first, firm);
  const gate = standingGates(answers, aiUse).find((each) =>
    chain.some(({ raises }) => opensGate(each, raises)),
  );
  if (gate !== undefined && !wasSeen(gate, named)) {
    return { kind: 'gate', answers: levelsOf(itemsOf(gate), answers) };
  }
  const [goal] = first.because.flatMap((cause) => ('goal' in cause ? [cause.goal] : []));
  if (goal !== undefined) return { kind: 'goal', goal };
  if (gate !== undefined || known.length === 0) return null;
  return findRisk(chain, firm) ?? { kind: 'gain', answers: known };
}

/** The first of these steps that closes what can hurt now. */
function findRisk(chain: readonly StepResult[], { answers, measures }: PlannedFirm): FirstReason | null {
  const step = chain.find(({ safety }) => safety);
  const item = measures.find(({ id }) => id === step?.measure)?.safetyFor ?? null;
  if (item === null) return null;
  const known = levelsOf([item], answers);
  return known.length === 0 ? { kind: 'unknown', items: [item] } : { kind: 'safety', answers: known };
}

/** The step and the improvements of the plan that wait for it, one for the other. */
function chainFrom(first: StepResult, { answers, roadmap }: PlannedFirm): readonly StepResult[] {
  const chain = [first];
  for (const step of roadmap.steps) {
    if (step.kind === 'improvement' && chain.some((earlier) => isWaitingFor(step, earlier, answers)))
      chain.push(step);
  }
  return chain;
}

const isWaitingFor = ({ requires }: StepResult, { raises }: StepResult, answers: Answers): boolean =>
  (Object.entries(requires) as [Item, Level][]).some(
    ([item, level]) =>
      !isNotApplicable(answers, item) &&
      (levelOf(answers, item) ?? 0) < level &&
      (raises[item] ?? 0) >= level,
  );

const levelsOf = (items: readonly Item[], answers: Answers): readonly AnsweredLevel[] =>
  items.flatMap((item) => {
    const level = levelOf(answers, item);
    return level === null ? [] : [{ item, level }];
  });

const itemsOf = (gate: Gate): readonly Item[] => openingLevelsOf(gate).map(([item]) => item);

/** Whether the quick check asks all that a gate reads, and named a step that opens it. */
const wasSeen = (gate: Gate, { forms }: Measure): boolean =>
  itemsOf(gate).every((item) => (QUICK_CHECK_ITEMS as readonly Item[]).includes(item)) &&
  forms.some(({ raises }) => opensGate(gate, raises));

function placeOf(named: string, { steps, later, locked }: PlannedFirm['roadmap']): OtherFirst['named'] {
  const step = steps.find(({ measure }) => measure === named);
  if (step !== undefined) return step;
  return later.includes(named) || locked.some(({ measure }) => measure === named) ? 'later' : 'not-needed';
}
