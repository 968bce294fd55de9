import type { Scene } from './scene.ts';

/** A plot in two widths, of which one is shown: type stays readable on a phone. */
export interface SceneModel {
  readonly wide: Scene;
  readonly narrow: Scene;
  readonly name: string;
  /** What the plot says, for who does not see it. */
  readonly label: string;
}

/** As wide as on paper, and as a phone of 320 pixels; both are shown larger where there is room. */
const WIDE = 500;
const NARROW = 260;

export function inTwoWidths(
  draw: (width: number) => Scene,
  words: Pick<SceneModel, 'name' | 'label'>,
): SceneModel {
  return { wide: draw(WIDE), narrow: draw(NARROW), ...words };
}
