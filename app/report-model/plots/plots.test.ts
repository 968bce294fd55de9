import { describe, expect, it } from 'vitest';
import { smallestType } from '#tests/factories/scenes.ts';
import { toProfileScene } from './dimension-profile.ts';
import type { ProfilePlot, ProgressPlot, ProgressRow, ReturnLine, ReturnPlot } from './plot-data.ts';
import { toProgressScene } from './progress-dumbbells.ts';
import { returnTicks, toReturnScene } from './return-fan.ts';
import type { Mark, Scene } from './scene.ts';
import { wrapLabel } from './scene.ts';
import { toLadderScene } from './sovereignty-ladder.ts';

const bands = [0, 20, 40, 60, 80].map((from) => ({ label: `ab ${from}`, from, to: from + 20 }));
const row = (score: number | null, low: number, high: number) => ({
  label: 'Daten',
  score,
  low,
  high,
  value: String(score),
  strong: false,
});
const profile = (rows: ProfilePlot['rows']): ProfilePlot => ({ bands, rows });

const returnOf = (cases: readonly (readonly [start: number, perMonth: number])[]): ReturnPlot => {
  const lines = cases.map(([start, perMonth], index): ReturnLine => ({
    id: (['low', 'base', 'high'] as const)[index] ?? 'base',
    start,
    perMonth,
    crossing: perMonth > 0 ? -start / perMonth : null,
    crossingLabel: 'Monat',
    label: 'vorsichtig',
  }));
  const ticks = returnTicks(lines, 36).map((value) => ({ value, label: String(value) }));
  return { months: 36, lines, ticks, labels: { months: 'Monate', euro: 'Euro' } };
};

const RETURNS: Readonly<Record<string, ReturnPlot>> = {
  'that pays': returnOf([
    [-4000, 100],
    [-3000, 500],
    [-1000, 900],
  ]),
  'that never pays': returnOf([
    [-4000, -300],
    [-3000, -200],
    [-1000, -10],
  ]),
  'of nothing at all': returnOf([
    [0, 0],
    [0, 0],
    [0, 0],
  ]),
  'of a million people': returnOf([
    [-9000, 1e12],
    [-8000, 2e12],
    [-7000, 4e12],
  ]),
};

const of = <Kind extends Mark['kind']>(scene: Scene, kind: Kind): Extract<Mark, { kind: Kind }>[] =>
  scene.marks.filter((mark): mark is Extract<Mark, { kind: Kind }> => mark.kind === kind);

/** No line or box may leave its picture. */
function outside(scene: Scene): readonly Mark[] {
  return scene.marks.filter((mark) => {
    if (mark.kind === 'line') {
      const xs = [mark.x1, mark.x2];
      const ys = [mark.y1, mark.y2];
      return Math.min(...xs, ...ys) < 0 || Math.max(...xs) > scene.width || Math.max(...ys) > scene.height;
    }
    const [width, height] = mark.kind === 'rect' ? [mark.width, mark.height] : [0, 0];
    return mark.x < 0 || mark.y < 0 || mark.x + width > scene.width || mark.y + height > scene.height;
  });
}

describe('the profile', () => {
  it('places a score on the scale of its row and leaves a withheld one without a dot', () => {
    const scene = toProfileScene(profile([row(0, 0, 0), row(100, 90, 100), row(null, 10, 60)]), 491);
    const dots = of(scene, 'path');
    const ticks = of(scene, 'line');
    expect(dots.map((dot) => dot.x)).toEqual([ticks[0]?.x1, ticks.at(-1)?.x1]);
  });

  it('draws the range of a row as long as it is', () => {
    const scene = toProfileScene(profile([row(50, 40, 60), row(50, 30, 70)]), 491);
    const bars = of(scene, 'rect').filter((mark) => mark.fill === 'soft');
    expect((bars[1]?.width ?? 0) / (bars[0]?.width ?? 1)).toBeCloseTo(2, 2);
  });
});

const reading = (score: number | null, low = score ?? 0, high = score ?? 100) => ({ score, low, high });
const progress = (changes: Partial<ProgressRow> = {}): ProgressPlot => ({
  rows: [
    {
      label: 'Menschen und Können',
      last: reading(20),
      present: reading(60, 50, 70),
      before: [10],
      value: '20 → 60',
      strong: false,
      ...changes,
    },
  ],
  legend: { last: 'letztes Mal', present: 'dieses Mal', before: 'davor' },
});

describe('the progress', () => {
  const marksOf = (plot: ProgressPlot) => of(toProgressScene(plot, 491), 'path').slice(3);

  it('places before, last time and now on one scale, now on top', () => {
    const scene = toProgressScene(progress(), 491);
    const [zero, twenty] = of(scene, 'line');
    const unit = ((twenty?.x1 ?? 0) - (zero?.x1 ?? 0)) / 20;
    const scores = marksOf(progress()).map(({ x }) => (x - (zero?.x1 ?? 0)) / unit);
    expect(scores.map(Math.round)).toEqual([10, 20, 60]);
  });

  it('tells the times apart without colour: hollow was, solid is, longer ago is smaller', () => {
    const [before, last, now] = marksOf(progress());
    expect([before?.fill, last?.fill, now?.fill]).toEqual(['paper', 'paper', 'accent']);
    expect(before?.width ?? 0).toBeLessThan(last?.width ?? 0);
  });

  it('draws a range only where there is one, and joins only what is known', () => {
    const joins = (plot: ProgressPlot) =>
      of(toProgressScene(plot, 491), 'line').filter(({ y1, y2 }) => y1 === y2);
    expect(of(toProgressScene(progress(), 491), 'rect')).toHaveLength(1);
    expect(joins(progress())).toHaveLength(1);
    const withheld = progress({ last: reading(null, 10, 80) });
    expect(of(toProgressScene(withheld, 491), 'rect')).toHaveLength(2);
    expect(joins(withheld)).toHaveLength(0);
    expect(marksOf(progress({ last: null, present: null, before: [null] }))).toHaveLength(0);
  });
});

describe('the return', () => {
  const rings = (plot: ReturnPlot) =>
    of(toReturnScene(plot, 300), 'rect').filter(({ stroke }) => stroke !== undefined);

  it('rings where a line crosses zero within the time shown, and nowhere else', () => {
    expect(Object.values(RETURNS).map((plot) => rings(plot).length)).toEqual([2, 0, 0, 3]);
  });

  it('keeps the three lines apart without colour', () => {
    const marks = of(toReturnScene(RETURNS['that pays'] as ReturnPlot, 300), 'line');
    const looks = marks.filter(({ x1, x2, y1, y2 }) => x1 !== x2 && y1 !== y2).map(({ dash }) => dash);
    expect(new Set(looks).size).toBe(3);
  });

  it.each(Object.entries(RETURNS))('%s stays within its frame', (_, plot) => {
    for (const width of [230, 270, 560]) {
      const scene = toReturnScene(plot, width);
      expect(outside(scene)).toEqual([]);
      expect(JSON.stringify(scene)).not.toMatch(/null|NaN/);
      const texts = of(scene, 'text');
      expect(texts.filter(({ y }) => y < 0 || y > scene.height)).toEqual([]);
    }
  });
});

describe('every picture', () => {
  it('has type of 11 pixels on a phone and of 7.5 points on paper', () => {
    const smallest = (width: number): number =>
      Math.min(
        smallestType(toProfileScene(profile([row(50, 0, 100)]), width)),
        smallestType(toProgressScene(progress(), width)),
        ...Object.values(RETURNS).map((plot) => smallestType(toReturnScene(plot, width))),
      );
    expect(smallest(260)).toBeGreaterThanOrEqual(11);
    // A wide picture is shown enlarged by at least 656 / 500.
    expect(smallest(500)).toBeGreaterThanOrEqual((11 * 500) / 656);
  });

  const rungs = [0, 1, 2, 3, 4].map((level) => ({ level, title: `Stufe ${level}`, state: 'above' as const }));

  it.each([270, 330, 491, 560])('stays within its frame at width %i', (width) => {
    const scenes = [
      toProfileScene(profile([row(50, 0, 100)]), width),
      toProgressScene(progress({ last: reading(0), present: reading(100), value: '20 bis 80 → 100' }), width),
      toLadderScene(rungs, width),
    ];
    expect(scenes.flatMap(outside)).toEqual([]);
  });
});

describe('labels', () => {
  it('breaks at spaces and keeps long words whole', () => {
    expect(wrapLabel('Laufzeiten und Kündigungsfristen prüfen', 16)).toEqual([
      'Laufzeiten und',
      'Kündigungsfristen',
      'prüfen',
    ]);
  });
});
