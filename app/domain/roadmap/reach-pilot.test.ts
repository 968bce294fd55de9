import { describe, expect, it } from 'vitest';
import { generateFirms, seededRandom } from '#tests/factories/generated-firms.ts';
import { MEASURES } from './catalogue/measures.ts';
import { isApplicable, reachGoal } from './plan-schedule.ts';
import type { PlanningFirm } from './planning-firm.ts';
import { toPlanningFirm } from './planning-firm.ts';
import { Schedule } from './schedule.ts';
import type { Task } from './task.ts';
import { tasksFor } from './task.ts';

/** Starts whatever is ready, in random order, with an opener first where one could start. */
function reachesByChance(firm: PlanningFirm, tasks: readonly Task[], random: () => number): boolean {
  const schedule = new Schedule(firm);
  const goal = firm.goals[0];
  const pilots = tasks.filter(
    (task) => task.kind === 'pilot' && task.goal === goal && isApplicable(schedule, task),
  );
  const steps = tasks.filter(({ kind }) => kind === 'improvement' || kind === 'find-out');
  for (let quarter = 1; quarter <= schedule.quarters; quarter += 1) {
    const canStart = (task: Task): boolean =>
      schedule.find(task.id) === null &&
      schedule.isReady(task, quarter) &&
      schedule.isUseful(task, quarter) &&
      schedule.fits(task, quarter);
    const opens = (task: Task): boolean => schedule.opensAt(task, quarter).length > 0;
    const ready = steps.filter(canStart).toSorted(() => random() - 0.5);
    const opener = ready.find(opens);
    if (opener) schedule.place(opener, quarter);
    if (pilots.some(canStart)) return true;
    for (const task of ready) if (random() < 0.6 && canStart(task)) schedule.place(task, quarter);
  }
  return false;
}

describe('the search for the first pilot', () => {
  it('finds a plan wherever chance finds one, with scarce days and money', () => {
    const random = seededRandom(77);
    let outOfReach = 0;
    const missed = generateFirms(250, 4711).flatMap((facts) => {
      const budgetEurPerYear = Math.round(random() * 1500);
      const staffDaysPerQuarter = 1 + Math.round(random() * 8) / 2;
      const firm = toPlanningFirm({ ...facts, resources: { budgetEurPerYear, staffDaysPerQuarter } });
      const tasks = tasksFor(firm, MEASURES);
      const [goal] = firm.goals;
      if (goal === undefined || reachGoal(new Schedule(firm), goal, tasks)) return [];
      outOfReach += 1;
      return Array.from({ length: 40 }, () => reachesByChance(firm, tasks, random)).some(Boolean)
        ? [firm]
        : [];
    });
    expect(missed).toEqual([]);
    expect(outOfReach).toBeGreaterThan(25);
  });
});
