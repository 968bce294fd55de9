import { describe, expect, it } from 'vitest';
import { toDoorsScene } from './gate-doors.ts';
import { toFirmScene, toFirmsScene } from './hundred-firms.ts';
import type { DoorState, FirmsPlot, GateDoor, LinePlot } from './plot-data.ts';
import { toLineScene } from './readiness-line.ts';
import type { Mark, Scene } from './scene.ts';

const of = <Kind extends Mark['kind']>(scene: Scene, kind: Kind): Extract<Mark, { kind: Kind }>[] =>
  scene.marks.filter((mark): mark is Extract<Mark, { kind: Kind }> => mark.kind === kind);

/** Widths a scene is drawn at: a phone of 320 pixels, the PDF, a wide page. */
const WIDTHS = [270, 491, 560];

/** Roughly half its size a letter: what a text takes of the width, from which side it is set. */
function spanOf({ x, text, size, anchor = 'start' }: Extract<Mark, { kind: 'text' }>) {
  const width = text.length * size * 0.5;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, left + width] as const;
}

const outside = (scene: Scene): readonly Mark[] =>
  scene.marks.filter((mark) => {
    if (mark.kind === 'text') {
      const [left, right] = spanOf(mark);
      return left < -1 || right > scene.width + 1 || mark.y > scene.height || mark.y - mark.size < -1;
    }
    if (mark.kind === 'line')
      return (
        Math.min(mark.x1, mark.x2, mark.y1, mark.y2) < 0 ||
        Math.max(mark.x1, mark.x2) > scene.width ||
        Math.max(mark.y1, mark.y2) > scene.height
      );
    const [width, height] = mark.kind === 'rect' ? [mark.width, mark.height] : [0, 0];
    return mark.x < 0 || mark.y < 0 || mark.x + width > scene.width || mark.y + height > scene.height;
  });

const plotOf = (productive: number, testing: number, own: FirmsPlot['own'] = null): FirmsPlot => ({
  own,
  firms: [
    { group: 'productive', count: productive },
    { group: 'testing', count: testing },
    { group: 'rest', count: 100 - productive - testing },
  ],
});

describe('a hundred firms', () => {
  it.each([
    [11, 0],
    [27, 0],
    [33, 24],
  ])('%i using and %i trying are drawn as so many, and a hundred in all', (productive, testing) => {
    const boxes = of(toFirmsScene(plotOf(productive, testing)), 'rect');
    expect(boxes).toHaveLength(100);
    expect(boxes.filter(({ fill }) => fill === 'accent')).toHaveLength(productive);
    expect(boxes.filter(({ fill, stroke }) => fill === 'paper' && stroke === 'accent')).toHaveLength(testing);
    expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(100);
  });

  it('has a border around the whole group of the firm, and around no single firm', () => {
    const borders = (plot: FirmsPlot) =>
      of(toFirmsScene(plot), 'line').filter(({ stroke }) => stroke === 'ink').length;
    expect(borders(plotOf(11, 0))).toBe(0);
    // Eleven firms fill two columns of five and one place of the third: 5 + 4 + 1 sides upright, 3 + 3 lying.
    expect(borders(plotOf(11, 0, 'productive'))).toBe(5 + 4 + 1 + 3 + 3);
    expect(borders(plotOf(100, 0, 'productive'))).toBe(2 * (5 + 20));
    expect(borders(plotOf(33, 0, 'testing'))).toBe(0);
  });

  it('stays within its frame, as do the single firms of the legend', () => {
    const scenes = (['productive', 'testing', 'rest'] as const).flatMap((group) => [
      toFirmsScene(plotOf(33, 24, group)),
      toFirmScene(group),
    ]);
    expect(scenes.flatMap(outside)).toEqual([]);
  });

  it('tells the three groups apart without colour', () => {
    const looks = (['productive', 'testing', 'rest'] as const).map((group) => {
      const scene = toFirmScene(group);
      return `${of(scene, 'rect')[0]?.fill ?? ''} ${of(scene, 'path').length > 0 ? 'hatched' : 'plain'}`;
    });
    expect(new Set(looks).size).toBe(3);
  });
});

const linePlot = (score: number | null, low: number, high: number): LinePlot => ({
  line: 60,
  reading: { score, low, high },
  labels: { line: 'Die Linie: 60 Punkte', firm: 'Ihr Betrieb: 47 Punkte, Spanne 12 bis 71' },
});

describe('the line', () => {
  it('is drawn where it lies on the scale, and the score beside it', () => {
    const scene = toLineScene(linePlot(30, 30, 30), 491);
    const [zero] = of(scene, 'line').filter(({ stroke }) => stroke === 'line');
    const line = of(scene, 'line').find(({ stroke }) => stroke === 'ink');
    const [diamond] = of(scene, 'path');
    expect(((diamond?.x ?? 0) - (zero?.x1 ?? 0)) / ((line?.x1 ?? 0) - (zero?.x1 ?? 0))).toBeCloseTo(0.5, 2);
  });

  it('has a range and no score where that is withheld', () => {
    const scene = toLineScene(linePlot(null, 10, 70), 491);
    expect(of(scene, 'path')).toHaveLength(0);
    expect(of(scene, 'rect').some(({ fill }) => fill === 'soft')).toBe(true);
  });

  it.each(WIDTHS)('stays within its frame at width %i, wherever the firm stands', (width) => {
    const scenes = [linePlot(0, 0, 0), linePlot(47, 12, 71), linePlot(100, 100, 100), linePlot(null, 0, 100)];
    expect(scenes.map((plot) => toLineScene(plot, width)).flatMap(outside)).toEqual([]);
  });
});

const door = (state: DoorState): GateDoor => ({
  title: 'Dienste halb europäisch oder mit Ersatz',
  state,
  stateText: state === 'not-needed' ? 'noch nicht nötig' : state,
});
const STATES = ['shut', 'open', 'unknown', 'not-needed'] as const;

describe('the doors', () => {
  it('look different in each of their states, without colour', () => {
    const shapes = STATES.map((state) =>
      toDoorsScene([door(state)], 491)
        .marks.filter(({ kind }) => kind !== 'text')
        .map((mark) => ({ ...mark, fill: null, stroke: null })),
    );
    const looks = shapes.map((marks) => JSON.stringify(marks));
    expect(new Set(looks).size).toBe(STATES.length);
  });

  it.each(WIDTHS)('keep their words within the picture and apart at width %i', (width) => {
    const scene = toDoorsScene(
      [...STATES, 'shut', 'open'].map((state) => door(state as DoorState)),
      width,
    );
    expect(outside(scene)).toEqual([]);
    const texts = of(scene, 'text');
    for (const one of texts) {
      const [, right] = spanOf(one);
      const next = texts.find((other) => other.y === one.y && other.x > one.x);
      if (next !== undefined) expect(right).toBeLessThanOrEqual(spanOf(next)[0]);
    }
  });
});

describe('every word of these pictures', () => {
  it('is at least eleven pixels high on a phone of 320', () => {
    const scenes = [toLineScene(linePlot(47, 12, 71), 270), toDoorsScene(STATES.map(door), 270)];
    const sizes = scenes.flatMap((scene) => of(scene, 'text')).map(({ size }) => size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });
});
