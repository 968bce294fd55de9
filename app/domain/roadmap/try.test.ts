import { expect, it } from 'vitest';
import { generateFirms } from '#tests/factories/generated-firms.ts';
import { SMALL_CATALOGUE, SMALL_GOALS } from '#tests/factories/small-catalogue.ts';
import { Effort } from './effort.ts';
import { planSchedule } from './plan-schedule.ts';
import { toPlanningFirm } from './planning-firm.ts';
import { Schedule } from './schedule.ts';
import { milestonesReached, tasksFor } from './task.ts';

const FIRMS = generateFirms(163, 20_261_126, SMALL_GOALS);

it.each([78, 85, 116, 134, 162])(
  'finds the way that lies open to firm %i without a long look first',
  (index) => {
    const firm = toPlanningFirm(FIRMS[index] as (typeof FIRMS)[number]);
    const schedule = new Schedule({ firm, reached: milestonesReached(firm, SMALL_CATALOGUE) });
    const effort = new Effort();
    const tasks = tasksFor(firm, SMALL_CATALOGUE);
    planSchedule(schedule, { tasks, findOutFirst: false, effort });
    expect(schedule.placements.some(({ task }) => task.kind === 'pilot')).toBe(true);
    expect(effort.spent).toBeLessThan(1000);
  },
);
