import { View } from '@react-pdf/renderer';
import { toLineScene } from '#app/report-model/plots/readiness-line.ts';
import type { StandingModel } from '#app/report-model/report-model.ts';
import { Table } from './blocks.tsx';
import { SceneSvg } from './scene-svg.tsx';
import { styles } from './styles.ts';
import { CONTENT_WIDTH, INK } from './theme.ts';
import { Text } from './text.tsx';

const SMALL = { fontSize: 9.4, lineHeight: 1.27 };

/** Where the firm stands, the line beside its score, and what leads there. */
export function StandingBlock({ standing }: { readonly standing: StandingModel }) {
  const { toLine } = standing;
  return (
    <View>
      <View wrap={false}>
        <Text style={styles.h2}>{standing.title}</Text>
        <Text style={{ ...SMALL, marginBottom: 3 }}>
          <Text style={styles.strong}>{standing.verdict}</Text> {standing.text}{' '}
          {standing.missing === null ? '' : standing.missing}
        </Text>
        <SceneSvg scene={toLineScene(standing.plot, CONTENT_WIDTH)} />
        <Text style={{ ...styles.small, marginBottom: 4 }}>{standing.judgement}</Text>
      </View>
      <Text style={{ ...styles.strong, color: INK.deep }}>{toLine.title}</Text>
      <Text style={{ ...SMALL, marginBottom: 3 }}>{toLine.lead}</Text>
      {toLine.first === null ? null : <Table table={toLine.first} widths={[4, 1.4, 3]} hasCaption={false} />}
      {toLine.further === null ? null : <Text style={styles.small}>{toLine.further}</Text>}
    </View>
  );
}
