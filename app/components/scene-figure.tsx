import type { Mark, Scene } from '#app/report-model/plots/scene.ts';
import type { SceneModel } from '#app/report-model/plots/scene-model.ts';
import { PlotFigure } from './plot-figure.tsx';

/** A plot that the page draws itself. */
export const SceneFigure = ({ scene }: { readonly scene: SceneModel }) => (
  <PlotFigure plot={scene} within={(drawing) => ({ children: <Marks scene={drawing} /> })} />
);

interface PlainSceneProps {
  readonly scene: Scene;
  /** Left out where the words beside it say the same. */
  readonly label?: string;
}

/** A drawing without words in it, in whatever width there is. */
export function PlainScene({ scene, label }: PlainSceneProps) {
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className="plain-scene" viewBox={`0 0 ${scene.width} ${scene.height}`} {...spoken}>
      <Marks scene={scene} />
    </svg>
  );
}

/** All that is drawn, for within an `svg`. */
export const Marks = ({ scene }: { readonly scene: Scene }) =>
  scene.marks.map((mark, index) => <MarkShape key={index} mark={mark} />);

const toneClass = (fill: string | undefined, stroke: string | undefined): string =>
  `fill-${fill ?? 'none'} stroke-${stroke ?? 'none'}`;

function MarkShape({ mark }: { readonly mark: Mark }) {
  switch (mark.kind) {
    case 'rect':
      return (
        <rect
          className={toneClass(mark.fill, mark.stroke)}
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          rx={mark.radius}
        />
      );
    case 'line':
      return (
        <line
          className={toneClass(undefined, mark.stroke)}
          x1={mark.x1}
          y1={mark.y1}
          x2={mark.x2}
          y2={mark.y2}
          strokeWidth={mark.width}
          strokeDasharray={mark.dash}
        />
      );
    case 'path':
      return (
        <path
          className={toneClass(mark.fill, mark.stroke)}
          d={mark.d}
          transform={`translate(${mark.x} ${mark.y})`}
          strokeWidth={mark.width}
        />
      );
    case 'text':
      return (
        <text
          className={toneClass(mark.tone, undefined)}
          x={mark.x}
          y={mark.y}
          fontSize={mark.size}
          fontWeight={mark.bold ? 600 : 400}
          textAnchor={mark.anchor}
        >
          {mark.text}
        </text>
      );
  }
}
