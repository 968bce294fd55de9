import { describe, expect, it } from 'vitest';
import { planInput } from '#tests/factories/plans.ts';
import { toPlan } from '../chapters/plan.view-model.ts';
import type { StepLook, TimelinePlot } from './plot-data.ts';
import { STEP_LOOKS } from './plot-data.ts';
import { toTimelineScene } from './roadmap-timeline.ts';
import type { Mark, Scene, TextMark } from './scene.ts';
import { stepShape } from './timeline-shapes.ts';

const { plot: joinery } = toPlan(planInput('foundation-first', 'de'));
if (joinery === null) throw new Error('the joinery has a plan');

const of = <Kind extends Mark['kind']>(scene: Scene, kind: Kind): Extract<Mark, { kind: Kind }>[] =>
  scene.marks.filter((mark): mark is Extract<Mark, { kind: Kind }> => mark.kind === kind);

const withSteps = (...steps: readonly (readonly [StepLook, number, number])[]): TimelinePlot => ({
  ...joinery,
  key: [],
  steps: steps.map(([look, month, endMonth], index) => ({
    ...{ number: String(index + 1), title: 'Schritt', look, month, endMonth },
  })),
});

describe('a bar of the timeline', () => {
  it('is as long as the months of its step and stands where they do', () => {
    const bars = of(
      toTimelineScene(withSteps(['pilot', 1, 1], ['pilot', 4, 6], ['pilot', 24, 24]), 560),
      'rect',
    ).filter(({ radius }) => radius !== undefined);
    const left = Math.round(560 * 0.42);
    const month = (560 - left) / 24;
    expect(bars.map(({ x }) => x)).toEqual([
      expect.closeTo(left + 1, 1),
      expect.closeTo(left + 3 * month + 1, 1),
      expect.closeTo(left + 23 * month + 1, 1),
    ]);
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
        stepShape(look, box, 200).map((mark) =>
          Object.fromEntries(Object.entries(mark).filter(([key]) => !['fill', 'stroke'].includes(key))),
        ),
      );
    expect(new Set(STEP_LOOKS.map(form)).size).toBe(STEP_LOOKS.length);
  });

  it('has a colour of its own for each kind', () => {
    const box = { x: 10, y: 10, width: 40, height: 13 };
    const colours = STEP_LOOKS.map((look) => {
      const last = stepShape(look, box, 200).at(-1);
      return last && last.kind !== 'text' && last.kind !== 'line' ? `${last.fill} ${last.stroke}` : '';
    });
    expect(new Set(colours).size).toBe(STEP_LOOKS.length);
  });

  it('of a roll-out runs on as routine to the end of the plan, unless it ends with it', () => {
    const dashes = (endMonth: number) =>
      of(toTimelineScene(withSteps(['roll-out', 20, endMonth]), 560), 'line').filter(
        ({ stroke }) => stroke === 'good',
      );
    expect(dashes(23)[0]?.x2).toBe(560);
    expect(dashes(24)).toEqual([]);
  });
});

/** How wide a text is at most: half its size a letter, a little more than the typeface takes. */
const boxOf = ({ x, y, text, size, anchor = 'start' }: TextMark) => {
  const width = text.length * size * 0.5;
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { text, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
};

describe.each([270, 330, 499, 560])('the timeline at width %i', (width) => {
  const scene = toTimelineScene(joinery, width);
  const boxes = of(scene, 'text').map(boxOf);

  it('lets no label run into another', () => {
    const colliding = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom,
        )
        .map((other) => [one.text, other.text]),
    );
    expect(colliding).toEqual([]);
  });

  it('stays within its frame and is large enough to read', () => {
    expect(boxes.filter(({ top, bottom }) => top < 0 || bottom > scene.height)).toEqual([]);
    expect(
      of(scene, 'rect').filter(
        ({ x, y, width: w, height }) => x < 0 || y < 0 || x + w > width + 0.01 || y + height > scene.height,
      ),
    ).toEqual([]);
    expect(Math.min(...of(scene, 'text').map(({ size }) => size))).toBeGreaterThanOrEqual(
      width < 480 ? 9.5 : 8.2,
    );
  });

  it('writes every title in full', () => {
    const words = of(scene, 'text')
      .map(({ text }) => text)
      .join(' ');
    for (const { title } of joinery.steps) expect(words).toContain(title);
  });
});

describe('the bars of days and money', () => {
  const dashed = (plot: TimelinePlot) =>
    of(toTimelineScene(plot, 499), 'line').filter(({ dash }) => dash === '4 3');

  it('show the limit only where it is known', () => {
    expect(dashed(joinery)).toHaveLength(1);
    expect(dashed({ ...joinery, daysLimit: null })).toHaveLength(0);
  });

  it('say the numbers of the table, rounded alike', () => {
    expect(joinery.days.map(({ label }) => label)).toEqual(['8', '4,5', '4,5', '6', '2', '0', '0', '0']);
    expect(joinery.cost[0]).toEqual({ low: 500, high: 1500, label: '1.500' });
  });

  it('name the year where it begins, and no year twice', () =>
    expect(joinery.ticks.map(({ year }) => year)).toEqual([
      '2026',
      '2027',
      null,
      null,
      null,
      '2028',
      null,
      null,
    ]));
});
