import { describe, expect, it } from 'vitest';
import { hatch } from './scene.ts';

const BOX = { x: 20, y: 10, width: 18, height: 9 };

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Both ends of each line, seen from the corner of the box. */
const endsOf = (d: string): Point[] =>
  d.split(/[ML]/).flatMap((pair) => {
    const [x, y] = pair.split(',').map(Number);
    return x === undefined || y === undefined ? [] : [{ x, y }];
  });

describe('a hatched box', () => {
  it('is one mark at the corner of the box, however many lines fill it', () => {
    expect(hatch(BOX, 3)).toMatchObject({ kind: 'path', x: 20, y: 10, stroke: 'accent' });
    // Lines begin at 1.5, 4.5 and so on, up to the sum of width and height: 27.
    expect(endsOf(hatch(BOX, 3).d)).toHaveLength(2 * 9);
  });

  it.each([false, true])('has lines from edge to edge, none of them outside (crossed: %s)', (isCrossed) => {
    const ends = endsOf(hatch(BOX, 3.5, { isCrossed }).d);
    expect(ends.length).toBeGreaterThan(0);
    for (const { x, y } of ends) {
      expect([x, y, BOX.width - x, BOX.height - y].every((distance) => distance >= 0)).toBe(true);
      expect(x * y * (BOX.width - x) * (BOX.height - y)).toBe(0);
    }
  });

  it('has each line a second time, mirrored, where it is crossed', () => {
    const plain = endsOf(hatch(BOX, 3.5).d);
    const crossed = endsOf(hatch(BOX, 3.5, { isCrossed: true }).d);
    const mirrored = plain.map(({ x, y }) => ({ x: BOX.width - x, y }));
    const known = (points: Point[]) => new Set(points.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`));
    expect(known(crossed)).toEqual(known([...plain, ...mirrored]));
    expect(crossed).toHaveLength(2 * plain.length);
  });
});
