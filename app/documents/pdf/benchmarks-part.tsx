import { Link, View } from '@react-pdf/renderer';
import { toFirmScene, toFirmsScene } from '#app/report-model/plots/hundred-firms.ts';
import type { BenchmarkModel, BenchmarksModel, OfficialModel } from '#app/report-model/report-model.ts';
import { bookmarkOf } from './blocks.tsx';
import { SceneSvg } from './scene-svg.tsx';
import { styles } from './styles.ts';
import { tagged } from './tags.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';
import { GRID, HALF, set } from './type-scale.ts';

const OFFICIAL = 132;
const FIRMS = 108;
const LEGEND = 10;

/** The official share, large; beside it the three figures of the article, each as 100 firms and smaller. */
export function BenchmarksPart({ benchmarks }: { readonly benchmarks: BenchmarksModel }) {
  const [first] = benchmarks.official;
  return (
    <View {...bookmarkOf(benchmarks.title)} wrap={false}>
      <Text {...tagged('H2')} style={{ ...styles.chapter, marginBottom: GRID }}>
        {benchmarks.title}
      </Text>
      <View style={{ ...styles.row, justifyContent: 'space-between' }}>
        <Official benchmarks={benchmarks} />
        {benchmarks.pairs.flatMap(({ entries }) =>
          entries.map((entry) => <Firms key={entry.id} entry={entry} />),
        )}
      </View>
      <Text style={{ ...styles.fine, marginTop: HALF, marginBottom: GRID }}>
        {first === undefined ? null : <Source entry={first} />} {benchmarks.figuresLead} {benchmarks.apart}
      </Text>
    </View>
  );
}

function Official({ benchmarks: { official, officialNone } }: { readonly benchmarks: BenchmarksModel }) {
  const [first] = official;
  return (
    <View style={{ width: OFFICIAL }}>
      {first === undefined ? (
        <Text>{officialNone ?? ''}</Text>
      ) : (
        <>
          <Text style={{ ...set('share'), color: INK.deep, marginBottom: HALF }}>{first.share}</Text>
          <Text>{first.population}</Text>
        </>
      )}
    </View>
  );
}

function Source({ entry: { source, url } }: { readonly entry: OfficialModel }) {
  return url === null ? (
    <Text>{source}</Text>
  ) : (
    <Link src={url} style={styles.link}>
      {source}
    </Link>
  );
}

function Firms({ entry }: { readonly entry: BenchmarkModel }) {
  return (
    <View style={{ width: FIRMS }}>
      <Text
        {...tagged('H3')}
        style={{ ...styles.note, color: INK.ink, fontWeight: 600, minHeight: 3 * GRID }}
      >
        {entry.title}
      </Text>
      <SceneSvg scene={toFirmsScene(entry.plot)} width={FIRMS} />
      <View style={{ marginTop: 3 }}>
        {entry.legend.map(({ group, line, isOwn }) => (
          <View key={group} style={styles.row}>
            <View style={{ width: LEGEND + 4, paddingTop: 1 }}>
              <SceneSvg scene={toFirmScene(group)} width={LEGEND} />
            </View>
            <Text style={{ ...styles.note, flex: 1, color: INK.ink, fontWeight: isOwn ? 700 : 400 }}>
              {line}
            </Text>
          </View>
        ))}
      </View>
    </View>
  );
}
