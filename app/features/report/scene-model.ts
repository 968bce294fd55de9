import type { Scene } from '#app/report-model/plots/scene.ts';

/** A plot in two widths, of which one is shown: type stays readable on a phone. */
export interface SceneModel {
  readonly wide: Scene;
  readonly narrow: Scene;
  /** What the plot says, for who does not see it. */
  readonly label: string;
}

/** Small drawings are shown larger, so that type in them is as large as the text around. */
const WIDE = 560;
const NARROW = 270;

export function inTwoWidths(draw: (width: number) => Scene, label: string): SceneModel {
  return { wide: draw(WIDE), narrow: draw(NARROW), label };
}
