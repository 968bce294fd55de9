import { evaluateCourse } from '#app/domain/evaluation/evaluate.ts';
import type { EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { applyChanges, changesBetween } from '#app/domain/scenarios/apply-changes.ts';
import { differencesOf } from '#app/domain/scenarios/differences.ts';
import { figuresOf } from '#app/domain/scenarios/figures.ts';
import type { ScenarioChanges } from '#app/domain/scenarios/scenario.ts';
import { MOST_COMPARED } from '#app/domain/scenarios/scenario.ts';
import type { Pace } from './pace.ts';
import { toPace } from './pace.ts';
import { firmsToTry } from './measure-what-if.ts';

const AS_OF = '2026-11-25';
const WARM_UP = 50;
const CHANGED_ANSWERS = 4;

export interface ScenariosPace extends Pace {
  /** Processor time of each comparison, which a busy machine stretches less. */
  readonly cpu: Pace;
}

/** Three scenarios of a firm: a few answers as another one gave them, the last one with its money and days too. */
const scenariosOf = (today: EvaluationInput, other: EvaluationInput): readonly ScenarioChanges[] =>
  Array.from({ length: MOST_COMPARED }, (_, index) => {
    const items = ITEMS.filter((_item, at) => at % (ITEMS.length / CHANGED_ANSWERS) === index);
    const answers = Object.fromEntries(items.map((item) => [item, other.answers[item]]));
    const profile =
      index === MOST_COMPARED - 1 ? { ...today.profile, resources: other.profile.resources } : today.profile;
    return changesBetween(today, { ...today, answers: { ...today.answers, ...answers }, profile });
  });

/** What the page does with three scenarios: today and each of them evaluated, and each told apart from today. */
function compare(today: EvaluationInput, scenarios: readonly ScenarioChanges[]): number {
  const figures = (input: EvaluationInput) => figuresOf(input, evaluateCourse(CURRENT_METHOD, input, AS_OF));
  const now = figures(today);
  const compared = scenarios.map((changes) => differencesOf(now, figures(applyChanges(today, changes))));
  return compared.length;
}

const paceOf = (times: readonly number[]): Pace =>
  toPace(times, { clients: 1, seconds: times.reduce((sum, ms) => sum + ms, 0) / 1000, failed: 0 });

/** Today beside three scenarios, for one generated firm after the other, none of it kept from before. */
export function measureScenarios(count: number): ScenariosPace {
  const firms = firmsToTry(count + WARM_UP + 1);
  const timed = firms.slice(0, -1).map((today, index) => {
    const scenarios = scenariosOf(today, firms[index + 1] ?? today);
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    compare(today, scenarios);
    const { user, system } = process.cpuUsage(cpu);
    return { ms: performance.now() - start, cpuMs: (user + system) / 1000 };
  });
  const measured = timed.slice(WARM_UP);
  return { ...paceOf(measured.map(({ ms }) => ms)), cpu: paceOf(measured.map(({ cpuMs }) => cpuMs)) };
}
