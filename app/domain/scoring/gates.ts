import type { Band, GateId, GateResult, UnknownGateResult } from './score-result.ts';
import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable, isUnknown, levelOf } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import type { AiUse } from '../questionnaire/profile.ts';

/** A gate stands while every one of its items is known and below its opening level. */
export interface Gate {
  readonly id: GateId;
  readonly cap: Band;
  /** One item at or above its level opens the gate. */
  readonly opensAt: Readonly<Partial<Record<Item, Level>>>;
  /** Whether the gate concerns only firms that use AI, privately included. */
  readonly onlyWithUse: boolean;
}

/** Blockers that no average can cancel, in table order. Source: method 2026-2, section 3. */
export const GATES: readonly Gate[] = [
  { id: 'no-digital-data', cap: 'exploring', opensAt: { 'data.digital': 1 }, onlyWithUse: false },
  { id: 'no-owner', cap: 'exploring', opensAt: { 'skills.leadership': 1 }, onlyWithUse: false },
  {
    id: 'no-means',
    cap: 'exploring',
    opensAt: { 'budget.earmarked': 1, 'budget.time': 1 },
    onlyWithUse: false,
  },
  { id: 'untrained-use', cap: 'applying', opensAt: { 'skills.literacy': 2 }, onlyWithUse: true },
  { id: 'trapped', cap: 'applying', opensAt: { 'cloud.control': 2, 'cloud.exit': 2 }, onlyWithUse: false },
  { id: 'ungoverned-data', cap: 'applying', opensAt: { 'data.governance': 2 }, onlyWithUse: true },
];

export function openingLevelsOf(gate: Gate): readonly (readonly [Item, Level])[] {
  return Object.entries(gate.opensAt) as [Item, Level][];
}

/** Whether a gate on use has nobody to concern; without an answer nobody is taken to use AI. */
export function isNotNeeded(gate: Gate, aiUse: AiUse | null): boolean {
  return gate.onlyWithUse && (aiUse === null || aiUse === 'none');
}

/**
 * Whether a gate stands at these levels.
 * @param levelAt the known level of an item, null where unknown or not applicable: only known levels trigger.
 */
export function isStanding(gate: Gate, levelAt: (item: Item) => number | null, aiUse: AiUse | null): boolean {
  if (isNotNeeded(gate, aiUse)) return false;
  return openingLevelsOf(gate).every(([item, opening]) => {
    const level = levelAt(item);
    return level !== null && level < opening;
  });
}

/** Whether levels reached open a gate: one of its items at its opening level is enough. */
export function opensGate(gate: Gate, raises: Readonly<Partial<Record<Item, number>>>): boolean {
  return openingLevelsOf(gate).some(([item, opening]) => (raises[item] ?? 0) >= opening);
}

/** All gates that stand today, in table order. */
export function standingGates(answers: Answers, aiUse: AiUse | null): readonly Gate[] {
  return GATES.filter((gate) => isStanding(gate, (item) => levelOf(answers, item), aiUse));
}

/** Whether a gate that does not stand would for some level of the unknown answers it reads. */
function isOpenQuestion(gate: Gate, answers: Answers, aiUse: AiUse | null): boolean {
  if (isNotNeeded(gate, aiUse)) return false;
  const read = openingLevelsOf(gate);
  return (
    read.some(([item]) => isUnknown(answers, item)) &&
    read.every(
      ([item, opening]) => !isNotApplicable(answers, item) && (levelOf(answers, item) ?? 0) < opening,
    )
  );
}

/** The gates nobody can tell of yet, in table order, each with the unknown items it reads. */
export function findUnknownGates(answers: Answers, aiUse: AiUse | null): readonly UnknownGateResult[] {
  return GATES.filter((gate) => isOpenQuestion(gate, answers, aiUse)).map((gate) => ({
    id: gate.id,
    items: openingLevelsOf(gate)
      .map(([item]) => item)
      .filter((item) => isUnknown(answers, item)),
  }));
}

export function toGateResult(gate: Gate): GateResult {
  return { id: gate.id, items: openingLevelsOf(gate).map(([item]) => item), cap: gate.cap };
}
