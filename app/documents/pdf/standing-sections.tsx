import { Link, Text, View } from '@react-pdf/renderer';
import { toProfileScene } from '../plots/dimension-profile.ts';
import { toDoorsScene } from '../plots/gate-doors.ts';
import { toPositionScene } from '../plots/position-strip.ts';
import { toLadderScene } from '../plots/sovereignty-ladder.ts';
import type {
  BenchmarkModel,
  BenchmarksModel,
  GatesModel,
  ProfileModel,
  SovereigntyModel,
} from '../report/report-model.ts';
import { List, Note, Section, Subheading, Table } from './blocks.tsx';
import { SceneSvg } from './scene-svg.tsx';
import { styles } from './styles.ts';
import { CONTENT_WIDTH, INK } from './theme.ts';

export function ProfileSection({ profile }: { readonly profile: ProfileModel }) {
  return (
    <Section title={profile.title} lead={profile.lead}>
      <View wrap={false} style={{ marginBottom: 8 }}>
        <SceneSvg scene={toProfileScene(profile.plot, CONTENT_WIDTH)} />
      </View>
      <Table table={profile.table} widths={[3, 1.2, 1.6, 3.2, 1.4]} />
      <Text style={styles.paragraph}>{profile.overall.text}</Text>
      {profile.overall.caps === null ? null : <Note>{profile.overall.caps}</Note>}
      <Subheading>{profile.explanationTitle}</Subheading>
      {profile.dimensions.map((dimension) => (
        <View key={dimension.id} style={{ ...styles.row, marginBottom: 3 }} wrap={false}>
          <Text style={{ ...styles.h3, width: 112, paddingRight: 8 }}>{dimension.title}</Text>
          <Text style={{ flex: 1, fontSize: 9.5, lineHeight: 1.3 }}>{dimension.explanation}</Text>
        </View>
      ))}
      <View style={{ height: 4 }} />
      <Table table={profile.bandTable} widths={[2, 1.4, 7]} />
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
      {benchmarks.official.length === 0 ? null : <Subheading>{benchmarks.officialTitle}</Subheading>}
      {benchmarks.official.map((entry) => (
        <Text key={entry.title} style={{ fontSize: 9.5, lineHeight: 1.3, marginBottom: 3 }}>
          <Text style={styles.strong}>{entry.title}.</Text> {entry.text}{' '}
          {entry.url === null ? (
            entry.source
          ) : (
            <Link src={entry.url} style={styles.link}>
              {entry.source}
            </Link>
          )}
        </Text>
      ))}
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
        {entry.role} · {entry.population}
      </Text>
      <Text style={{ ...styles.h3, fontSize: 11.5, marginBottom: 3 }}>{entry.title}</Text>
      <SceneSvg scene={toPositionScene(entry.plot, CONTENT_WIDTH - 20)} />
    </View>
  );
}

export function GatesSection({ gates }: { readonly gates: GatesModel }) {
  return (
    <Section title={gates.title} lead={gates.lead}>
      <View wrap={false} style={{ marginBottom: 10 }}>
        <SceneSvg scene={toDoorsScene(gates.doors, CONTENT_WIDTH)} />
      </View>
      {gates.entries.map((gate) => (
        <View
          key={gate.title}
          style={{ borderTopWidth: 0.6, borderTopColor: INK.line, paddingVertical: 4 }}
          wrap={false}
        >
          <Text style={{ fontSize: 9.6, lineHeight: 1.3 }}>
            <Text style={{ ...styles.strong, fontSize: 11, color: INK.deep }}>{gate.title}.</Text> {gate.why}{' '}
            {gate.cap}
          </Text>
          <Text style={{ fontSize: 9.6, lineHeight: 1.3 }}>
            <Text style={styles.strong}>{gates.labels.opens}:</Text> {gate.opens}{' '}
            <Text style={styles.strong}>{gates.labels.inPlan}:</Text> {gate.inPlan}
          </Text>
        </View>
      ))}
      {gates.contradictions.length === 0 ? null : <Subheading>{gates.contradictionsTitle}</Subheading>}
      <Text style={styles.paragraph}>{gates.contradictionsLead}</Text>
      {gates.contradictions.map((entry) => (
        <View key={entry.title} style={styles.card} wrap={false}>
          <Text style={styles.h3}>{entry.title}</Text>
          <Text>{entry.text}</Text>
          <Text style={{ ...styles.small, marginTop: 3 }}>{entry.answers}</Text>
        </View>
      ))}
    </Section>
  );
}

interface PairProps {
  readonly label: string;
  readonly value: string;
  /** Room for the label, in points. */
  readonly room?: number;
}

/** A label in front of its text. */
export function Pair({ label, value, room = 88 }: PairProps) {
  return (
    <View style={{ ...styles.row, marginBottom: 2 }}>
      <Text style={{ width: room, paddingRight: 8, fontWeight: 600, fontSize: 9.5, color: INK.deep }}>
        {label}
      </Text>
      <Text style={{ flex: 1 }}>{value}</Text>
    </View>
  );
}

export function SovereigntySection({ sovereignty }: { readonly sovereignty: SovereigntyModel }) {
  return (
    <Section title={sovereignty.title} isFollowing>
      <View style={{ ...styles.row, marginBottom: 8 }} wrap={false}>
        <SceneSvg scene={toLadderScene(sovereignty.ladder, 220)} />
        <View style={{ flex: 1, paddingLeft: 16, justifyContent: 'center' }}>
          <Text style={{ fontSize: 13, fontWeight: 700, lineHeight: 1.2, color: INK.deep, marginBottom: 4 }}>
            {sovereignty.rung}
          </Text>
          <Text>{sovereignty.meaning}</Text>
          {sovereignty.holds.length === 0 ? null : (
            <Text style={{ ...styles.strong, color: INK.deep, marginTop: 5 }}>{sovereignty.holdsTitle}</Text>
          )}
          {sovereignty.holds.map((hold) => (
            <Text key={hold.title} style={{ fontSize: 9.5, lineHeight: 1.25 }}>
              <Text style={styles.strong}>{hold.title}:</Text> {hold.answer}
            </Text>
          ))}
        </View>
      </View>
      <Subheading>{sovereignty.movesTitle}</Subheading>
      <List entries={sovereignty.moves} />
      <Text style={styles.small}>{sovereignty.note}</Text>
    </Section>
  );
}
