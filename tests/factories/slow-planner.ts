import { levelOf } from '#app/domain/questionnaire/answers.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import type { Measure, MeasureForm } from '#app/domain/roadmap/measure.ts';
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

  private helpers(): readonly Measure[] {
    return this.measures.filter(({ kind }) => kind === 'improvement');
  }

  /** Tries every month and form, and leaving out, for each helping measure. */
  private canComplete(steps: readonly Step[], [next, ...rest]: readonly Measure[]): boolean {
    if (next === undefined) return this.isValid(steps);
    if (this.canComplete(steps, rest)) return true;
    const last = (steps[0] as Step).start;
    for (const form of next.forms) {
      for (let start = 1; start <= last; start += 1) {
        const more = [...steps, { measure: next, form, start }];
        if (this.fits(more) && this.canComplete(more, rest)) return true;
      }
    }
    return false;
  }

  private isValid(steps: readonly Step[]): boolean {
    return (
      steps.every((step) => this.isAllowed(step, steps)) &&
      this.fits(steps) &&
      Array.from({ length: this.horizon }, (_, index) => index + 1).every((month) =>
        this.isGateFirst(steps, month),
      )
    );
  }

  private levelAt(steps: readonly Step[], item: Item, month: number): number {
    const raised = steps
      .filter((step) => endOf(step) < month)
      .map(({ form }) => (form.raises as Record<string, number>)[item] ?? 0);
    return Math.max(levelOf(this.firm.answers, item) ?? 0, ...raised);
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
    if (steps.length > 9) return false;
    const days = new Array<number>(28).fill(0);
    const money = new Array<number>(28).fill(0);
    for (const step of steps) {
      const months = MONTHS[step.form.weeks] as number;
      if (endOf(step) > 24) return false;
      for (let at = step.start; at <= endOf(step); at += 1) {
        days[at] = (days[at] as number) + step.form.staffDays[sizeClass].low / months;
      }
      money[step.start] = (money[step.start] as number) + step.form.costEur[sizeClass].low;
      for (let at = endOf(step) + 1; at <= 24; at += 1) {
        money[at] = (money[at] as number) + step.form.runningEurPerYear[sizeClass].low / 12;
      }
    }
    const sum = (values: readonly number[], from: number, count: number): number =>
      values.slice(from, from + count).reduce((total, value) => total + value, 0);
    const isErrand = ({ form }: Step): boolean => form.staffDays[sizeClass].high <= 1;
    for (let month = 1; month <= 24; month += 1) {
      const running = steps.filter((step) => step.start <= month && endOf(step) >= month && !isErrand(step));
      if (running.length > 2) return false;
      if (steps.filter((step) => step.start === month && isErrand(step)).length > 2) return false;
      if (!resources) continue;
      if (month <= 22 && sum(days, month, 3) > resources.staffDaysPerQuarter + 1e-9) return false;
      if (month <= 13 && sum(money, month, 12) > resources.budgetEurPerYear + 1e-9) return false;
    }
    const yearly = steps.reduce((total, { form }) => total + form.runningEurPerYear[sizeClass].low, 0);
    return !resources || yearly <= resources.budgetEurPerYear + 1e-9;
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
    const pilots = steps.filter(({ measure }) => measure.kind === 'pilot');
    const before = [
      ...steps.filter(({ start, measure }) => start < month && measure.kind !== 'pilot'),
      ...pilots,
    ];
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
