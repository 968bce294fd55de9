import { renderToStaticMarkup } from 'react-dom/server';
import type { Scene } from '#app/report-model/plots/scene.ts';
import type { SceneModel } from '#app/report-model/plots/scene-model.ts';
import type { DrawnPlot, DrawnScene } from './drawn-figure.tsx';
import { Marks } from './scene-figure.tsx';

/**
 * The marks as a `SceneFigure` draws them. In words React writes neither quotation marks nor brackets as they are, so those
 * that are left belong to the markup: with the plain ones and without end tags it is shorter, twice so where a page carries
 * it along as data.
 */
const toMarkup = (scene: Scene): string =>
  renderToStaticMarkup(<Marks scene={scene} />)
    .replaceAll('"', "'")
    .replaceAll(/><\/(?:rect|line|path)>/g, '/>');

const drawScene = (scene: Scene): DrawnScene => ({
  width: scene.width,
  height: scene.height,
  marks: toMarkup(scene),
});

/** Draws a plot once, for pages that are made again and again. */
export const drawPlot = ({ name, label, wide, narrow }: SceneModel): DrawnPlot => ({
  ...{ name, label },
  ...{ wide: drawScene(wide), narrow: drawScene(narrow) },
});
