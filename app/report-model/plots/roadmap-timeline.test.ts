import { describe, expect, it } from 'vitest';
import { generateReports, inLanguage } from '#tests/factories/generated-reports.ts';
import { PLAN_NAMES, planInput } from '#tests/factories/plans.ts';
import { collisions, marksOf, outside, smallestType } from '#tests/factories/scenes.ts';
import { toPlan } from '../chapters/plan.view-model.ts';
import { daysSpan, euroSpan } from '../wording.ts';
import type { LoadLook, StepLook, TimelinePlot } from './plot-data.ts';
import { LOAD_LOOKS, STEP_LOOKS } from './plot-data.ts';
import { toTimelineScene } from './roadmap-timeline.ts';
import type { Scene } from './scene.ts';
import { timelineFrame } from './timeline-frame.ts';
import { loadShape, stepShape } from './timeline-shapes.ts';

const { plot: joinery } = toPlan(planInput('foundation-first', 'de'));
if (joinery === null) throw new Error('the joinery has a plan');

const withSteps = (...steps: readonly (readonly [StepLook, number, number])[]): TimelinePlot => ({
  ...joinery,
  key: [],
  steps: steps.map(([look, month, endMonth], index) => ({
    ...{ number: String(index + 1), title: 'Schritt', look, month, endMonth },
  })),
});

describe('a bar of the timeline', () => {
  it('is as long as the months of its step and stands where they do', () => {
    const bars = marksOf(
      toTimelineScene(withSteps(['pilot', 1, 1], ['pilot', 4, 6], ['pilot', 24, 24]), 560),
      'rect',
    ).filter(({ radius }) => radius !== undefined);
    const { x: monthAt } = timelineFrame(560);
    const month = monthAt(2) - monthAt(1);
    expect(bars.map(({ x }) => x)).toEqual([1, 4, 24].map((at) => expect.closeTo(monthAt(at) + 1, 1)));
    expect(bars.map(({ width }) => width)).toEqual([
      expect.closeTo(month - 2, 1),
      expect.closeTo(3 * month - 2, 1),
      expect.closeTo(month - 2, 1),
    ]);
  });

  it('has a form of its own for each kind, so that grey print tells them apart', () => {
    const box = { x: 10, y: 10, width: 40, height: 13 };
    const form = (look: StepLook): string =>
      JSON.stringify(
        stepShape(look, box).map((mark) =>
          Object.fromEntries(Object.entries(mark).filter(([key]) => !['fill', 'stroke'].includes(key))),
        ),
      );
    expect(new Set(STEP_LOOKS.map(form)).size).toBe(STEP_LOOKS.length);
  });

  it('has a colour of its own for each kind', () => {
    const box = { x: 10, y: 10, width: 40, height: 13 };
    const colours = STEP_LOOKS.map((look) => {
      const last = stepShape(look, box).at(-1);
      return last && last.kind !== 'text' && last.kind !== 'line' ? `${last.fill} ${last.stroke}` : '';
    });
    expect(new Set(colours).size).toBe(STEP_LOOKS.length);
  });

  it('of a roll-out runs on as routine to the end of the plan, unless it ends with it', () => {
    const dashes = (endMonth: number) =>
      marksOf(toTimelineScene(withSteps(['roll-out', 20, endMonth]), 560), 'line').filter(
        ({ stroke }) => stroke === 'good',
      );
    expect(dashes(21)[0]?.x2).toBeCloseTo(timelineFrame(560).right, 1);
    expect(dashes(24)).toEqual([]);
  });
});

const GENERATED = generateReports(200, 20_261_127);
/** As on a phone of 320 pixels, and as on paper. */
const WIDTHS = [260, 500] as const;

const plots = [
  ...GENERATED.map((report, index) => toPlan(inLanguage(report, index % 2 === 0 ? 'de' : 'en')).plot),
  ...PLAN_NAMES.flatMap((name) => [toPlan(planInput(name, 'de')).plot, toPlan(planInput(name, 'en')).plot]),
].filter((plot) => plot !== null);

describe.each(WIDTHS)('the timeline of 200 firms at width %i', (width) => {
  const scenes = plots.map((plot) => toTimelineScene(plot, width));

  it('is drawn for nearly all of them', () => expect(scenes.length).toBeGreaterThan(180));

  it('lets no label run into another, and none leave the picture', () => {
    expect(scenes.flatMap(collisions)).toEqual([]);
    expect(scenes.flatMap(outside)).toEqual([]);
  });

  it('is large enough to read: 11 pixels on a phone, 7.5 points on paper', () =>
    expect(Math.min(...scenes.map(smallestType))).toBeGreaterThanOrEqual(width === 260 ? 11 : 7.5));

  it('writes every title in full, and each number before it and at its bar', () => {
    for (const [index, plot] of plots.entries()) {
      const texts = marksOf(scenes[index] as Scene, 'text').map(({ text }) => text);
      const words = texts.join(' ');
      for (const { title } of plot.steps) expect(words).toContain(title);
      const numbers = plot.steps.flatMap(({ number }) => [number, number]).toSorted();
      const bold = marksOf(scenes[index] as Scene, 'text').filter(
        ({ text, bold, anchor }) => bold && anchor === undefined && /^\d{1,2}$/.test(text),
      );
      expect(bold.map(({ text }) => text).toSorted()).toEqual(numbers);
    }
  });

  it('names months and years once', () => {
    for (const [index, { ticks }] of plots.entries()) {
      const texts = marksOf(scenes[index] as Scene, 'text').map(({ text }) => text);
      const years = ticks.flatMap(({ year }) => year ?? []);
      expect(new Set(years).size).toBe(years.length);
      for (const year of years) expect(texts.filter((text) => text === year)).toHaveLength(1);
    }
  });
});

describe('the bars of days and money', () => {
  const limits = (plot: TimelinePlot) =>
    marksOf(toTimelineScene({ ...plot, loadKey: [] }, 500), 'line').filter(({ dash }) => dash === '4 3');

  it('show what there is only where it is known: one line for days, one for each year of money', () => {
    expect(limits(joinery)).toHaveLength(3);
    expect(limits({ ...joinery, daysLimit: null })).toHaveLength(2);
    const years = joinery.years.map((year) => ({ ...year, limit: null }));
    expect(limits({ ...joinery, years })).toHaveLength(1);
  });

  it('are told apart without colour: sure, not sure, what there is, more than that', () => {
    const box = { x: 10, y: 10, width: 20, height: 20 };
    const form = (look: LoadLook): string =>
      JSON.stringify(
        loadShape(look, box).map((mark) => Object.entries(mark).filter(([key]) => !/fill|stroke/.test(key))),
      );
    expect(new Set(LOAD_LOOKS.map(form)).size).toBe(LOAD_LOOKS.length);
  });

  it('mark what is more than there is at the high estimate, and nothing else', () => {
    const at = (high: number) => ({ low: 1, high, label: String(high), isOver: high > 4 });
    const draw = (high: number) =>
      toTimelineScene(
        { ...joinery, loadKey: [], days: [at(high)], money: [], daysLimit: 4, steps: [], key: [] },
        500,
      );
    const warm = (high: number) => marksOf(draw(high), 'rect').filter(({ stroke }) => stroke === 'warm');
    expect(warm(4)).toEqual([]);
    const [over] = warm(8);
    const line = marksOf(draw(8), 'line').find(({ dash }) => dash === '4 3');
    expect((over?.y ?? 0) + (over?.height ?? 0)).toBeCloseTo(line?.y1 ?? 0, 1);
    const label = marksOf(draw(8), 'text').find(({ text }) => text === '8');
    expect(label?.bold).toBe(true);
  });

  it('add money up from the beginning of each plan year', () => {
    const money = joinery.money.map(({ high }) => high);
    expect(money.slice(0, 4)).toEqual(money.slice(0, 4).toSorted((a, b) => a - b));
    expect(money[4]).toBeLessThan(money[3] ?? 0);
  });
});

describe('picture and table', () => {
  it('say the same numbers, rounded alike', () => {
    for (const report of GENERATED) {
      const input = inLanguage(report, 'de');
      const { plot, table, years } = toPlan(input);
      if (plot === null || table === null) continue;
      const written = (row: number, column: number) => table.rows[row]?.[column] ?? '';
      for (const [row, days] of plot.days.entries())
        expect(written(row, 2)).toBe(daysSpan(input.translator, days));
      for (const [row, money] of plot.money.entries())
        expect(written(row, 3)).toBe(euroSpan(input.translator, money));
      // What a year has come to in its last three months is what the year costs.
      expect([3, 7].map((row) => written(row, 3))).toEqual(years.rows.map(([, cost]) => cost));
    }
  });
});
