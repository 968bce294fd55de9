import { Link, View } from '@react-pdf/renderer';
import { toFirmScene, toFirmsScene } from '#app/report-model/plots/hundred-firms.ts';
import type { BenchmarkModel, BenchmarksModel } from '#app/report-model/report-model.ts';
import { Section } from './blocks.tsx';
import { SceneSvg } from './scene-svg.tsx';
import { StandingBlock } from './standing-block.tsx';
import { styles } from './styles.ts';
import { CONTENT_WIDTH, INK } from './theme.ts';
import { Text } from './text.tsx';

const SMALL = { fontSize: 9.2, lineHeight: 1.25 };

/** One page. The legends say every number of the pictures in words, so no table says them a second time. */
export function BenchmarksSection({ benchmarks }: { readonly benchmarks: BenchmarksModel }) {
  return (
    <Section title={benchmarks.title} lead={benchmarks.lead}>
      <Official benchmarks={benchmarks} />
      <StandingBlock standing={benchmarks.standing} />
      <View wrap={false}>
        <Text style={styles.h2}>{benchmarks.figuresTitle}</Text>
        <Text style={{ ...SMALL, marginBottom: 4 }}>{benchmarks.figuresLead}</Text>
        <View style={{ ...styles.row, justifyContent: 'space-between' }}>
          {benchmarks.pairs.map((pair) => (
            <Pair key={pair.id} pair={pair} own={benchmarks.own} />
          ))}
        </View>
      </View>
      <Text style={{ ...styles.small, marginTop: 3 }}>{benchmarks.apart}</Text>
    </Section>
  );
}

/** The official figures lead, large; where it is from in small print. */
function Official({ benchmarks }: { readonly benchmarks: BenchmarksModel }) {
  return (
    <View>
      <Text style={styles.h2}>{benchmarks.officialTitle}</Text>
      {benchmarks.officialNone === null ? null : <Text style={SMALL}>{benchmarks.officialNone}</Text>}
      {benchmarks.official.map((entry) => (
        <View key={entry.id} style={{ ...styles.row, marginBottom: 4 }} wrap={false}>
          <Text style={{ width: 66, fontSize: 24, lineHeight: 1, fontWeight: 700, color: INK.deep }}>
            {entry.share}
          </Text>
          <View style={{ flex: 1 }}>
            <Text style={SMALL}>
              {entry.population} {entry.text}
            </Text>
            {entry.url === null ? (
              <Text style={styles.small}>{entry.source}</Text>
            ) : (
              <Link src={entry.url} style={{ ...styles.small, ...styles.link, textDecoration: 'none' }}>
                {entry.source}
              </Link>
            )}
          </View>
        </View>
      ))}
    </View>
  );
}

const GAP = 16;
/** Three pictures in a row: two of one pair, one of the other. */
const PICTURE = (CONTENT_WIDTH - 2 * GAP) / 3;

interface PairProps {
  readonly pair: BenchmarksModel['pairs'][number];
  readonly own: string;
}

function Pair({ pair, own }: PairProps) {
  const count = pair.entries.length;
  return (
    <View style={{ ...styles.card, width: count * PICTURE + (count - 1) * GAP, padding: 6 }}>
      <Text style={{ ...styles.small, minHeight: 22, marginBottom: 3 }}>{pair.title}</Text>
      <View style={{ ...styles.row, justifyContent: 'space-between' }}>
        {pair.entries.map((entry) => (
          <Firms key={entry.id} entry={entry} own={own} />
        ))}
      </View>
    </View>
  );
}

const FIRMS = PICTURE - 14;
const LEGEND = 10;

function Firms({ entry, own }: { readonly entry: BenchmarkModel; readonly own: string }) {
  return (
    <View style={{ width: FIRMS }}>
      <Text style={{ ...styles.strong, fontSize: 9.2, lineHeight: 1.2, minHeight: 33 }}>{entry.title}</Text>
      <SceneSvg scene={toFirmsScene(entry.plot)} width={FIRMS} />
      <View style={{ marginTop: 3 }}>
        {entry.legend.map(({ group, text, isOwn }) => (
          <View key={group} style={{ ...styles.row, marginBottom: 1 }}>
            <View style={{ width: LEGEND + 4, paddingTop: 1 }}>
              <SceneSvg scene={toFirmScene(group)} width={LEGEND} />
            </View>
            <Text
              style={{
                flex: 1,
                fontSize: 8.8,
                lineHeight: 1.2,
                paddingRight: 6,
                fontWeight: isOwn ? 700 : 400,
              }}
            >
              {text}
            </Text>
            {isOwn ? <Text style={{ fontSize: 8.8, fontWeight: 700, color: INK.deep }}>{own}</Text> : null}
          </View>
        ))}
      </View>
    </View>
  );
}
