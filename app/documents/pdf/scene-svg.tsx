// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- plots hold our own words alone
import { G, Line, Path, Rect, Svg, Text } from '@react-pdf/renderer';
import type { Mark, Scene, TextMark } from '#app/report-model/plots/scene.ts';
import { FONT, TONES } from './theme.ts';

interface SceneSvgProps {
  readonly scene: Scene;
  /** In points; left out, the scene is drawn at its own size. */
  readonly width?: number;
}

export function SceneSvg({ scene, width = scene.width }: SceneSvgProps) {
  const height = (scene.height * width) / scene.width;
  return (
    <Svg width={width} height={height} viewBox={`0 0 ${scene.width} ${scene.height}`}>
      {scene.marks.map((mark, index) => (
        <MarkShape key={index} mark={mark} />
      ))}
    </Svg>
  );
}

function MarkShape({ mark }: { readonly mark: Mark }) {
  switch (mark.kind) {
    case 'rect':
      return (
        <Rect
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          rx={mark.radius ?? 0}
          ry={mark.radius ?? 0}
          fill={mark.fill ? TONES[mark.fill] : 'none'}
          {...(mark.stroke ? { stroke: TONES[mark.stroke], strokeWidth: 0.9 } : {})}
        />
      );
    case 'line':
      return (
        <Line
          x1={mark.x1}
          y1={mark.y1}
          x2={mark.x2}
          y2={mark.y2}
          stroke={TONES[mark.stroke]}
          strokeWidth={mark.width}
          {...(mark.dash ? { strokeDasharray: mark.dash } : {})}
        />
      );
    case 'path':
      return (
        <G transform={`translate(${mark.x}, ${mark.y})`}>
          <Path
            d={mark.d}
            fill={mark.fill ? TONES[mark.fill] : 'none'}
            {...(mark.stroke ? { stroke: TONES[mark.stroke], strokeWidth: mark.width ?? 1 } : {})}
          />
        </G>
      );
    case 'text':
      return <MarkText mark={mark} />;
  }
}

function MarkText({ mark }: { readonly mark: TextMark }) {
  return (
    <Text
      x={mark.x}
      y={mark.y}
      fill={TONES[mark.tone]}
      textAnchor={mark.anchor ?? 'start'}
      style={{ fontFamily: FONT, fontSize: mark.size, fontWeight: mark.bold ? 600 : 400 }}
    >
      {mark.text}
    </Text>
  );
}
