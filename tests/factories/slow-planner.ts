import { levelOf } from '#app/domain/questionnaire/answers.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import type { FormId, Measure, MeasureForm } from '#app/domain/roadmap/measure.ts';
import type { PlanningFacts } from '#app/domain/roadmap/planning-firm.ts';
import { openingLevelsOf, standingGates } from '#app/domain/scoring/gates.ts';

/** A step of a trial plan, read from the catalogue alone. */
interface Step {
  readonly measure: Measure;
  readonly form: MeasureForm;
  readonly start: number;
}

const MONTHS: Readonly<Record<number, number>> = { 4: 1, 8: 2, 13: 3, 17: 4, 21: 5, 26: 6, 39: 9 };
const endOf = ({ form, start }: Step): number => start + (MONTHS[form.weeks] as number) - 1;
const entries = (levels: object): [Item, number][] => Object.entries(levels) as [Item, number][];

/** What a roll-out costs to run takes the place of what its pilot costs. */
function lastRunningOf({ measure }: Step, steps: readonly Step[]): number {
  const rollOut = steps.find((step) => step.measure.kind === 'roll-out');
  return measure.kind === 'pilot' && rollOut ? endOf(rollOut) : Infinity;
}

function sum(values: readonly number[], from: number, count: number): number {
  let total = 0;
  for (let at = from; at < from + count; at += 1) total += values[at] as number;
  return total;
}

/**
 * Invariants 1, 2, 6 and 8 of method 2026-2, read plainly and tried one after the other: far too slow for a page, and
 * written apart from the planner, to compare it with. For catalogues without free choice of sector or country and firms
 * that know all answers; `small` firms run two steps at once.
 */
export class SlowPlanner {
  constructor(
    private readonly firm: PlanningFacts,
    private readonly measures: readonly Measure[],
    private readonly horizon: number,
  ) {}

  /** The earliest month in which a pilot of the goal can start within the horizon, or null. */
  earliestTrial(goal: Goal): number | null {
    const pilot = this.measures.find(({ kind, goal: own }) => kind === 'pilot' && own === goal);
    if (!pilot) return null;
    for (let start = 1; start <= this.horizon; start += 1) {
      for (const form of pilot.forms) {
        if (this.canComplete([{ measure: pilot, form, start }], this.helpers())) return start;
      }
    }
    return null;
  }

  /** The earliest month within the horizon in which a roll-out can end beside such a trial, or null. */
  earliestRoutine(goal: Goal, trial: { readonly form: FormId; readonly start: number }): number | null {
    const pilot = this.stepOf(goal, 'pilot', trial.start, trial.form);
    const rollOut = this.measures.find(({ kind, goal: own }) => kind === 'roll-out' && own === goal);
    for (let end = endOf(pilot) + 2; end <= this.horizon; end += 1) {
      for (const form of rollOut?.forms ?? []) {
        const start = end - (MONTHS[form.weeks] as number) + 1;
        for (let decided = endOf(pilot) + 1; decided < start; decided += 1) {
          const decision = this.stepOf(goal, 'decision', decided);
          const steps = [{ measure: rollOut as Measure, form, start }, pilot, decision];
          if (this.canComplete(steps, this.helpers())) return end;
        }
      }
    }
    return null;
  }

  private stepOf(goal: Goal, kind: Measure['kind'], start: number, id?: FormId): Step {
    const measure = this.measures.find((one) => one.kind === kind && one.goal === goal);
    const form = measure?.forms.find((one) => id === undefined || one.id === id);
    if (!measure || !form) throw new Error(`No ${kind} of ${goal} in this form`);
    return { measure, form, start };
  }

  private helpers(): readonly Measure[] {
    return this.measures.filter(({ kind }) => kind === 'improvement');
  }

  /** Tries every form, and leaving out, for each helping measure; then every month for each of those taken. */
  private canComplete(
    steps: readonly Step[],
    [next, ...rest]: readonly Measure[],
    taken: readonly Omit<Step, 'start'>[] = [],
  ): boolean {
    if (next === undefined) return this.couldLift(steps, taken) && this.canBegin(steps, taken);
    return (
      this.canComplete(steps, rest, taken) ||
      next.forms.some((form) => this.canComplete(steps, rest, [...taken, { measure: next, form }]))
    );
  }

  /** Whether all that is required is reached once the steps taken are over, whenever they begin. */
  private couldLift(steps: readonly Step[], taken: readonly Omit<Step, 'start'>[]): boolean {
    const over = taken.map((one) => ({ ...one, start: -99 }));
    return [...steps, ...taken].every(({ form }) =>
      entries(form.requires).every(([item, level]) => this.levelAt(over, item, 1) >= level),
    );
  }

  private canBegin(steps: readonly Step[], [next, ...rest]: readonly Omit<Step, 'start'>[]): boolean {
    if (next === undefined) return this.isValid(steps);
    const last = (steps[0] as Step).start;
    for (let start = 1; start <= last; start += 1) {
      const more = [...steps, { ...next, start }];
      if (this.fits(more) && this.canBegin(more, rest)) return true;
    }
    return false;
  }

  private isValid(steps: readonly Step[]): boolean {
    return (
      steps.every((step) => this.isReady(step, steps)) &&
      steps.every((step) => this.isUseful(step, steps)) &&
      this.fits(steps) &&
      Array.from({ length: this.horizon }, (_, index) => index + 1).every((month) =>
        this.isGateFirst(steps, month),
      )
    );
  }

  private levelAt(steps: readonly Step[], item: Item, month: number): number {
    let level: number = levelOf(this.firm.answers, item) ?? 0;
    for (const step of steps) {
      if (endOf(step) < month) level = Math.max(level, step.form.raises[item] ?? 0);
    }
    return level;
  }

  private isReady({ form, start, measure }: Step, steps: readonly Step[]): boolean {
    const isOver = (id: string): boolean =>
      steps.some((step) => step.measure.id === id && endOf(step) < start);
    const looks =
      (levelOf(this.firm.answers, 'budget.funding') ?? 0) <= 1 &&
      !this.firm.done.has('check-funding') &&
      this.measures.some(({ id }) => id === 'check-funding');
    return (
      entries(form.requires).every(([item, level]) => this.levelAt(steps, item, start) >= level) &&
      (measure.after === null || isOver(measure.after)) &&
      !(measure.kind === 'pilot' && this.standing(steps, start).some(({ cap }) => cap === 'exploring')) &&
      !(looks && form.costEur[this.firm.sizeClass].high >= 1000 && !isOver('check-funding'))
    );
  }

  private isUseful(step: Step, steps: readonly Step[]): boolean {
    if (step.measure.kind !== 'improvement') return true;
    const others = steps.filter((other) => other.measure !== step.measure && other.start <= step.start);
    return entries(step.form.raises).some(([item, to]) => {
      const now = this.levelAt(others, item, step.start);
      const isUnderWay = others.some(
        ({ form }) => ((form.raises as Record<string, number>)[item] ?? 0) >= Math.min(3, to),
      );
      return now < Math.min(3, to) && !isUnderWay;
    });
  }

  private isAllowed(step: Step, steps: readonly Step[]): boolean {
    return this.isReady(step, steps) && this.isUseful(step, steps);
  }

  private standing(steps: readonly Step[], month: number): ReturnType<typeof standingGates> {
    return standingGates(this.firm.answers, this.firm.aiUse).filter((gate) =>
      openingLevelsOf(gate).every(([item, level]) => this.levelAt(steps, item, month) < level),
    );
  }

  /** Places, errands, days of any three months, money of any twelve, and the number of steps. */
  private fits(steps: readonly Step[]): boolean {
    const { sizeClass, resources } = this.firm;
    if (steps.filter(({ measure }) => measure.kind !== 'decision').length > 9) return false;
    const days = new Array<number>(28).fill(0);
    const money = new Array<number>(28).fill(0);
    for (const step of steps) {
      const months = MONTHS[step.form.weeks] as number;
      if (endOf(step) > 24) return false;
      for (let at = step.start; at <= endOf(step); at += 1) {
        days[at] = (days[at] as number) + step.form.staffDays[sizeClass].low / months;
      }
      money[step.start] = (money[step.start] as number) + step.form.costEur[sizeClass].low;
      for (let at = endOf(step) + 1; at <= Math.min(24, lastRunningOf(step, steps)); at += 1) {
        money[at] = (money[at] as number) + step.form.runningEurPerYear[sizeClass].low / 12;
      }
    }
    const isErrand = ({ form }: Step): boolean => form.staffDays[sizeClass].high <= 1;
    const takesPlace = (step: Step): boolean => !isErrand(step) && step.measure.kind !== 'decision';
    // A month in which nothing begins is not fuller than the one before it.
    for (const { start: month } of steps) {
      const running = steps.filter((step) => step.start <= month && endOf(step) >= month && takesPlace(step));
      if (running.length > 2) return false;
      if (steps.filter((step) => step.start === month && isErrand(step)).length > 2) return false;
    }
    if (!resources) return true;
    for (let month = 1; month <= 22; month += 1) {
      if (sum(days, month, 3) > resources.staffDaysPerQuarter + 1e-9) return false;
      if (month <= 13 && sum(money, month, 12) > resources.budgetEurPerYear + 1e-9) return false;
    }
    const yearly = steps
      .filter((step) => lastRunningOf(step, steps) === Infinity)
      .reduce((total, { form }) => total + form.runningEurPerYear[sizeClass].low, 0);
    return yearly <= resources.budgetEurPerYear + 1e-9;
  }

  /** What leads to opening a gate: its openers, and what raises a level that one of these waits for. */
  private leading(
    gate: ReturnType<typeof standingGates>[number],
    steps: readonly Step[],
    month: number,
  ): Measure[] {
    const wanted = [...openingLevelsOf(gate)] as [Item, number][];
    const found: Measure[] = [];
    for (let next = wanted.shift(); next; next = wanted.shift()) {
      const [item, level] = next;
      if (this.levelAt(steps, item, month) >= level) continue;
      for (const measure of this.helpers()) {
        const lifts = measure.forms.filter(
          ({ raises }) => ((raises as Record<string, number>)[item] ?? 0) >= level,
        );
        if (lifts.length === 0 || found.includes(measure)) continue;
        found.push(measure);
        wanted.push(...lifts.flatMap(({ requires }) => entries(requires)));
      }
    }
    return found;
  }

  /** Where a gate can be opened, a month in which something begins begins with a step to it. */
  private isGateFirst(steps: readonly Step[], month: number): boolean {
    const begun = steps.filter(({ start }) => start === month);
    if (begun.length === 0) return true;
    // Pilot and roll-out are set aside before all else.
    const isAim = ({ measure }: Step): boolean => measure.kind === 'pilot' || measure.kind === 'roll-out';
    const before = [...steps.filter((step) => step.start < month && !isAim(step)), ...steps.filter(isAim)];
    const gates = this.standing(steps, month).map((gate) => this.leading(gate, steps, month));
    const begins = gates.some((leading) => begun.some(({ measure }) => leading.includes(measure)));
    if (begins) return true;
    return !gates.some((leading) => {
      const isOnTheWay = before.some((step) => leading.includes(step.measure) && endOf(step) >= month);
      return !isOnTheWay && leading.some((measure) => this.couldBegin(measure, before, month));
    });
  }

  private couldBegin(measure: Measure, before: readonly Step[], month: number): boolean {
    if (before.some((step) => step.measure === measure)) return false;
    return measure.forms.some((form) => {
      const step = { measure, form, start: month };
      return this.isAllowed(step, [...before, step]) && this.fits([...before, step]);
    });
  }
}
