import { describe, expect, it } from 'vitest';
import { plainFirm, plainSchedule, plainStep } from '#tests/factories/plain-plans.ts';
import { couldStartEarlier } from './earlier-start.ts';
import { gateRoutes } from './gates-first.ts';
import type { Measure } from './measure.ts';
import type { Placement } from './schedule.ts';

const QUALITY = { 'data.quality': 2 } as const;
const ACCESS = { 'data.access': 2 } as const;
const LOW = {
  'data.quality': { level: 0 },
  'data.access': { level: 0 },
  'data.history': { level: 0 },
} as const;
/** Staff who use AI by themselves and were not trained: a gate stands, which bars no trial. */
const UNTRAINED = { ...LOW, 'skills.literacy': { level: 1 } } as const;
const lift = (plain: Parameters<typeof plainStep>[2] = {}) =>
  plainStep('lift', QUALITY, { days: 0, ...plain });
const train = plainStep('train', { 'skills.literacy': 2 }, { days: 0 });
const other = plainStep('other', ACCESS, { days: 0 });

interface Case {
  readonly measures: readonly Measure[];
  readonly low?: Parameters<typeof plainFirm>[0];
  /** What starts when; the first is asked for. */
  readonly starts: readonly (readonly [id: string, month: number])[];
  readonly now: number;
  readonly isMoneyShort?: boolean;
}

/** In a firm with two days a quarter, and two places. */
function couldStart({ measures, low = LOW, starts, now, isMoneyShort = false }: Case): boolean {
  const { schedule, tasks, task } = plainSchedule(plainFirm(low), measures);
  const routes = gateRoutes(schedule, tasks);
  for (const [id, month] of starts) schedule.place(task(id), month);
  return couldStartEarlier(schedule, schedule.placements[0] as Placement, {
    ...{ month: now, routes, isMoneyShort },
  });
}

describe('a step could as well start a month earlier', () => {
  const waits = plainStep('waits', QUALITY, { days: 0, requires: ACCESS });
  const unknown = { ...UNTRAINED, 'data.documents': { unknown: true } } as const;

  it.each<[string, Case, boolean]>([
    ['where nothing keeps it', { measures: [lift()], starts: [['lift', 3]], now: 3 }, true],
    ['but not before the first month', { measures: [lift()], starts: [['lift', 1]], now: 1 }, false],
    ['which is told in the month of its start', { measures: [lift()], starts: [['lift', 3]], now: 4 }, false],
    ['not before', { measures: [lift()], starts: [['lift', 3]], now: 2 }, false],
    [
      'and so of a step of two months',
      { measures: [lift({ weeks: 8 })], starts: [['lift', 3]], now: 3 },
      true,
    ],
    [
      'but a month later of a step of three',
      { measures: [lift({ weeks: 13 })], starts: [['lift', 3]], now: 3 },
      false,
    ],
    [
      'when all is known that starts beside it',
      { measures: [lift({ weeks: 13 })], starts: [['lift', 3]], now: 4 },
      true,
    ],
    [
      'not where what it requires is over only then',
      {
        measures: [waits, other],
        starts: [
          ['waits', 3],
          ['other', 2],
        ],
        now: 3,
      },
      false,
    ],
    [
      'where that is over before',
      {
        measures: [waits, other],
        starts: [
          ['waits', 3],
          ['other', 1],
        ],
        now: 3,
      },
      true,
    ],
    [
      'not where its days are taken',
      {
        measures: [lift({ days: 1.5 }), plainStep('busy', ACCESS, { days: 1 })],
        starts: [
          ['lift', 4],
          ['busy', 1],
        ],
        now: 4,
      },
      false,
    ],
    ['though it costs', { measures: [lift({ cost: 5, running: 12 })], starts: [['lift', 3]], now: 3 }, true],
    [
      'not where it costs and money is short',
      { measures: [lift({ cost: 5 })], starts: [['lift', 3]], now: 3, isMoneyShort: true },
      false,
    ],
    [
      'not where it costs to run and money is short',
      { measures: [lift({ running: 12 })], starts: [['lift', 3]], now: 3, isMoneyShort: true },
      false,
    ],
    [
      'where it costs nothing and money is short',
      { measures: [lift()], starts: [['lift', 3]], now: 3, isMoneyShort: true },
      true,
    ],
    [
      'not before a gate that stands where nothing has begun',
      { low: UNTRAINED, measures: [lift(), train], starts: [['lift', 3]], now: 3 },
      false,
    ],
    [
      'not before it where something begins later',
      {
        low: UNTRAINED,
        measures: [lift(), train, other],
        starts: [
          ['lift', 3],
          ['other', 3],
        ],
        now: 3,
      },
      false,
    ],
    [
      'beside what has begun that month, though it stands',
      {
        low: UNTRAINED,
        measures: [lift(), train],
        starts: [
          ['lift', 3],
          ['train', 2],
        ],
        now: 3,
      },
      true,
    ],
    [
      'not beside finding out, which opens none',
      {
        low: unknown,
        measures: [lift(), train],
        starts: [
          ['lift', 3],
          ['find-out', 2],
        ],
        now: 3,
      },
      false,
    ],
    [
      'not if it leads to the gate itself: then the month would begin otherwise',
      {
        low: UNTRAINED,
        measures: [train, other],
        starts: [
          ['train', 3],
          ['other', 2],
        ],
        now: 3,
      },
      false,
    ],
    [
      'behind a gate that is open by then',
      {
        low: UNTRAINED,
        measures: [lift(), train],
        starts: [
          ['lift', 3],
          ['train', 1],
        ],
        now: 3,
      },
      true,
    ],
    [
      'and an opener that came too late for a gate that is open',
      {
        low: UNTRAINED,
        measures: [plainStep('again', { 'skills.literacy': 3 }, { days: 0 }), train],
        starts: [
          ['again', 4],
          ['train', 1],
        ],
        now: 4,
      },
      true,
    ],
  ])('%s', (_name, given, expected) => {
    expect(couldStart(given)).toBe(expected);
  });
});
