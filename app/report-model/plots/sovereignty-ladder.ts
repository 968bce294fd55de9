import { scaleBand } from 'd3-scale';
import type { LadderRung } from './plot-data.ts';
import type { Mark, Scene } from './scene.ts';
import { hatch, line, rect, text, wrapLabel } from './scene.ts';

const RUNG_GAP = 26;
const LEADING = 11;

/** A ladder of five rungs; the one the firm stands on is filled, those reached are hatched. */
export function toLadderScene(rungs: readonly LadderRung[], width: number): Scene {
  const height = rungs.length * RUNG_GAP + 8;
  const y = scaleBand([...rungs].map((rung) => rung.level).reverse(), [4, height - 4]).paddingInner(0.35);
  const rails = { left: 8, right: 78 };
  return {
    width,
    height,
    marks: [
      line({ x1: rails.left, y1: 0, x2: rails.left, y2: height, stroke: 'ink', width: 2 }),
      line({ x1: rails.right, y1: 0, x2: rails.right, y2: height, stroke: 'ink', width: 2 }),
      ...rungs.flatMap((rung) => {
        const top = y(rung.level) ?? 0;
        return rungMarks(rung, {
          x: rails.left + 4,
          y: top,
          width: rails.right - rails.left - 8,
          height: y.bandwidth(),
          room: width - 92,
        });
      }),
    ],
  };
}

interface RungPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly room: number;
}

function rungMarks(rung: LadderRung, place: RungPlace): Mark[] {
  const { room, ...box } = place;
  const here = rung.state === 'here';
  const lines = wrapLabel(rung.title, Math.floor(room / 5.4));
  const first = box.y + box.height / 2 + 3.5 - ((lines.length - 1) * LEADING) / 2;
  return [
    rect({ ...box, fill: here ? 'accent' : 'paper', stroke: rung.state === 'above' ? 'line' : 'accent' }),
    ...(rung.state === 'reached' ? [hatch(box, 5)] : []),
    text({
      x: box.x + box.width / 2,
      y: box.y + box.height / 2 + 4,
      text: String(rung.level),
      size: 11,
      tone: here ? 'paper' : 'ink',
      bold: true,
      anchor: 'middle',
    }),
    ...lines.map((label, index) =>
      text({
        x: 90,
        y: first + index * LEADING,
        text: label,
        size: 10.5,
        tone: rung.state === 'above' ? 'muted' : 'ink',
        bold: here,
      }),
    ),
  ];
}
