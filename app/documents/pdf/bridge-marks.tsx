import { Circle, Path, Svg, View } from '@react-pdf/renderer';
import type { BridgeTest } from '#app/report-model/report-model.ts';
import { styles } from './styles.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';

interface BridgeMarksProps {
  readonly title: string;
  readonly tests: readonly BridgeTest[];
}

/** Understandable, affordable, doable: a full, half or empty mark with its words. */
export function BridgeMarks({ title, tests }: BridgeMarksProps) {
  return (
    <View style={{ marginTop: 3, paddingTop: 3, borderTopWidth: 0.6, borderTopColor: INK.line }}>
      <Text style={{ fontSize: 8.3, lineHeight: 1.2, color: INK.muted }}>{title}</Text>
      {tests.map((test) => (
        <View key={test.id} style={styles.row}>
          <View style={{ marginTop: 2, marginRight: 4 }}>
            <MarkCircle mark={test.mark} />
          </View>
          <Text style={{ flex: 1, fontSize: 8.3, lineHeight: 1.2 }}>{test.titleAndValue}</Text>
        </View>
      ))}
    </View>
  );
}

function MarkCircle({ mark }: { readonly mark: BridgeTest['mark'] }) {
  return (
    <Svg width={8} height={8} viewBox="0 0 9 9">
      <Circle
        cx={4.5}
        cy={4.5}
        r={3.8}
        fill={mark === 'yes' ? INK.accent : INK.paper}
        stroke={INK.accent}
        strokeWidth={1}
      />
      {mark === 'only-at-low' ? <Path d="M4.5,0.7A3.8,3.8 0 0,0 4.5,8.3Z" fill={INK.accent} /> : null}
    </Svg>
  );
}
