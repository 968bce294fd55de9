import { Link, View } from '@react-pdf/renderer';
import { toProfileScene } from '#app/report-model/plots/dimension-profile.ts';
import { toPositionScene } from '#app/report-model/plots/position-strip.ts';
import type { BenchmarkModel, BenchmarksModel, ProfileModel } from '#app/report-model/report-model.ts';
import { Group, Note, Section, Table } from './blocks.tsx';
import { Pieces } from './pieces.tsx';
import { SceneSvg } from './scene-svg.tsx';
import { styles } from './styles.ts';
import { CONTENT_WIDTH } from './theme.ts';
import { Text } from './text.tsx';

export function ProfileSection({ profile }: { readonly profile: ProfileModel }) {
  return (
    <Section title={profile.title} lead={profile.lead}>
      <View wrap={false} style={{ marginBottom: 8 }}>
        <SceneSvg scene={toProfileScene(profile.plot, CONTENT_WIDTH)} />
      </View>
      <Table table={profile.table} widths={[3, 1.2, 1.6, 3.2, 1.4]} size={9.5} />
      <Text style={styles.paragraph}>{profile.overall.text}</Text>
      {profile.overall.caps === null ? null : <Note>{profile.overall.caps}</Note>}
      <Group title={profile.explanationTitle}>
        {profile.dimensions.map((dimension) => (
          <View key={dimension.id} style={{ ...styles.row, marginBottom: 2 }} wrap={false}>
            <Text style={{ ...styles.h3, width: 112, paddingRight: 8, fontSize: 9.5, lineHeight: 1.15 }}>
              {dimension.title}
            </Text>
            <Text style={{ flex: 1, fontSize: 9.2, lineHeight: 1.25 }}>{dimension.explanation}</Text>
          </View>
        ))}
      </Group>
      <View style={{ height: 4 }} />
      <Table table={profile.bandTable} widths={[2, 1.1, 7.6]} size={9} />
    </Section>
  );
}

export function BenchmarksSection({ benchmarks }: { readonly benchmarks: BenchmarksModel }) {
  return (
    <Section title={benchmarks.title}>
      {benchmarks.entries.map((entry) => (
        <BenchmarkCard key={entry.id} entry={entry} />
      ))}
      <Table table={benchmarks.table} widths={[3.9, 1.35, 1.15, 3.1, 2.6]} />
      {disagreements(benchmarks).map((sentence) => (
        <Text key={sentence} style={{ fontSize: 9.5, lineHeight: 1.3, marginBottom: 3 }}>
          {sentence}
        </Text>
      ))}
      <Text style={{ ...styles.small, marginBottom: 3 }}>
        {benchmarks.model} {benchmarks.differ}
      </Text>
      {benchmarks.official.length === 0 ? null : (
        <Group title={benchmarks.officialTitle}>
          {benchmarks.official.map((entry) => (
            <Text key={entry.title} style={{ fontSize: 9.5, lineHeight: 1.3, marginBottom: 3 }}>
              <Text style={styles.strong}>
                <Pieces pieces={entry.leadIn} />
              </Text>{' '}
              {entry.text}{' '}
              {entry.url === null ? (
                entry.source
              ) : (
                <Link src={entry.url} style={styles.link}>
                  {entry.source}
                </Link>
              )}
            </Text>
          ))}
        </Group>
      )}
    </Section>
  );
}

/** Said once, however many of the three it holds for. */
function disagreements({ entries }: BenchmarksModel): string[] {
  return [...new Set(entries.flatMap((entry) => entry.disagreement ?? []))];
}

/** The strip with its words; group and position stand in the table below. */
function BenchmarkCard({ entry }: { readonly entry: BenchmarkModel }) {
  return (
    <View style={{ ...styles.card, paddingVertical: 6, marginBottom: 5 }} wrap={false}>
      <Text style={styles.small}>
        <Pieces pieces={entry.roleAndPopulation} />
      </Text>
      <Text style={{ ...styles.h3, fontSize: 11.5, marginBottom: 3 }}>{entry.title}</Text>
      <SceneSvg scene={toPositionScene(entry.plot, CONTENT_WIDTH - 20)} />
    </View>
  );
}
