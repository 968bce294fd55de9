import { boxOf } from '#app/report-model/plots/lettering.ts';
import type { Mark, Scene } from '#app/report-model/plots/scene.ts';

/** The marks of one kind. */
export const marksOf = <Kind extends Mark['kind']>(
  scene: Scene,
  kind: Kind,
): Extract<Mark, { kind: Kind }>[] =>
  scene.marks.filter((mark): mark is Extract<Mark, { kind: Kind }> => mark.kind === kind);

/** Labels that run into one another, two by two. */
export function collisions(scene: Scene): readonly (readonly [string, string])[] {
  const boxes = marksOf(scene, 'text').map((mark) => ({ ...boxOf(mark), text: mark.text }));
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => [one.text, other.text] as const),
  );
}

/** The place a mark takes; a path is drawn around its point, and no path here is larger than a bar. */
function placeOf(mark: Mark) {
  switch (mark.kind) {
    case 'text':
      return boxOf(mark);
    case 'rect':
      return { left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height };
    case 'line':
      return {
        left: Math.min(mark.x1, mark.x2),
        right: Math.max(mark.x1, mark.x2),
        top: Math.min(mark.y1, mark.y2),
        bottom: Math.max(mark.y1, mark.y2),
      };
    case 'path':
      return { left: mark.x, right: mark.x, top: mark.y, bottom: mark.y };
  }
}

const ROUNDING = 0.02;

/** Marks that leave the picture. */
export const outside = (scene: Scene): readonly Mark[] =>
  scene.marks.filter((mark) => {
    const { left, right, top, bottom } = placeOf(mark);
    return (
      left < -ROUNDING ||
      top < -ROUNDING ||
      right > scene.width + ROUNDING ||
      bottom > scene.height + ROUNDING
    );
  });

export const smallestType = (scene: Scene): number =>
  Math.min(...marksOf(scene, 'text').map(({ size }) => size));
