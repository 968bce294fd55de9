import type { RoadmapResult, StepResult } from '#app/domain/roadmap/roadmap-result.ts';

/** The steps whose high estimate asks most of what is there; null where money or days are enough at the high one too. */
export interface TightSteps {
  readonly money: StepResult | null;
  readonly days: StepResult | null;
}

const spreadOfMoney = ({ costEur, runningEurPerYear }: StepResult): number =>
  costEur.high - costEur.low + runningEurPerYear.high - runningEurPerYear.low;

const spreadOfDays = ({ staffDays }: StepResult): number => staffDays.high - staffDays.low;

/**
 * Where little is left over, each step would ask for too much at its high estimate, the cheapest as well. What helps to
 * know is which one does it: of these the one with the widest range, the earlier where two are as wide.
 */
export function tightSteps({ steps }: Pick<RoadmapResult, 'steps'>): TightSteps {
  const widest = (tight: readonly StepResult[], spread: (step: StepResult) => number): StepResult | null =>
    tight.toSorted((a, b) => spread(b) - spread(a))[0] ?? null;
  return {
    money: widest(
      steps.filter(({ bridge }) => bridge.affordable === 'only-at-low'),
      spreadOfMoney,
    ),
    days: widest(
      steps.filter(({ bridge }) => bridge.doable === 'only-at-low'),
      spreadOfDays,
    ),
  };
}

/** What this step makes tight; null where another one does, or nothing is. */
export function whatIsTight(
  { money, days }: TightSteps,
  { measure }: StepResult,
): 'money' | 'days' | 'both' | null {
  const [isMoney, areDays] = [money?.measure === measure, days?.measure === measure];
  if (isMoney && areDays) return 'both';
  if (isMoney) return 'money';
  return areDays ? 'days' : null;
}
