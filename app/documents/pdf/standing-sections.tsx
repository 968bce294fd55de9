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
import { Group, List, Note, Section, Table } from './blocks.tsx';
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
      <Group title={profile.explanationTitle}>
        {profile.dimensions.map((dimension) => (
          <View key={dimension.id} style={{ ...styles.row, marginBottom: 2 }} wrap={false}>
            <Text style={{ ...styles.h3, width: 112, paddingRight: 8, fontSize: 9.5, lineHeight: 1.15 }}>
              {dimension.title}
            </Text>
            <Text style={{ flex: 1, fontSize: 8.8, lineHeight: 1.22 }}>{dimension.explanation}</Text>
          </View>
        ))}
      </Group>
      <View style={{ height: 4 }} />
      <Table table={profile.bandTable} widths={[2, 1.1, 7.6]} size={8.4} />
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
        {entry.role} · {entry.population}
      </Text>
      <Text style={{ ...styles.h3, fontSize: 11.5, marginBottom: 3 }}>{entry.title}</Text>
      <SceneSvg scene={toPositionScene(entry.plot, CONTENT_WIDTH - 20)} />
    </View>
  );
}

/**
 * With more than so many entries the type is set closer, so that chapter and ladder stay on one page. What caps the
 * band is then said in the profile alone.
 */
const ROOMY_ENTRIES = 4;

export function GatesSection({ gates }: { readonly gates: GatesModel }) {
  const isDense = gates.entries.length + gates.contradictions.length > ROOMY_ENTRIES;
  const text = isDense ? { fontSize: 8.4, lineHeight: 1.17 } : { fontSize: 9.2, lineHeight: 1.25 };
  return (
    <Section title={gates.title} lead={gates.lead}>
      <View wrap={false} style={{ marginBottom: 5 }}>
        <SceneSvg scene={toDoorsScene(gates.doors, CONTENT_WIDTH)} />
      </View>
      {gates.entries.map((gate) => (
        <View
          key={gate.title}
          style={{ borderTopWidth: 0.6, borderTopColor: INK.line, paddingVertical: isDense ? 1.5 : 3 }}
          wrap={false}
        >
          <Text style={text}>
            <Text style={{ ...styles.strong, fontSize: text.fontSize + 1.4, color: INK.deep }}>
              {gate.title}.
            </Text>{' '}
            {gate.why} {isDense ? '' : `${gate.cap} `}
            <Text style={styles.strong}>{gates.labels.opens}:</Text> {gate.opens}{' '}
            <Text style={styles.strong}>{gates.labels.inPlan}:</Text> {gate.inPlan}
          </Text>
        </View>
      ))}
      <Contradictions gates={gates} text={text} />
    </Section>
  );
}

interface ContradictionsProps {
  readonly gates: GatesModel;
  readonly text: { readonly fontSize: number; readonly lineHeight: number };
}

function Contradictions({ gates, text }: ContradictionsProps) {
  if (gates.contradictions.length === 0) {
    return <Text style={styles.paragraph}>{gates.contradictionsLead}</Text>;
  }
  return (
    <Group title={gates.contradictionsTitle} hint={gates.contradictionsLead}>
      {gates.contradictions.map((entry) => (
        <View
          key={entry.title}
          style={{ borderTopWidth: 0.6, borderTopColor: INK.line, paddingVertical: 2 }}
          wrap={false}
        >
          <Text style={text}>
            <Text style={styles.strong}>{entry.title}.</Text> {entry.text}
          </Text>
          <Text style={{ ...text, fontSize: text.fontSize - 0.4, color: INK.muted }}>{entry.answers}</Text>
        </View>
      ))}
    </Group>
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
        <View style={{ width: 220 }}>
          <SceneSvg scene={toLadderScene(sovereignty.ladder, 220)} />
          <Text style={{ ...styles.strong, color: INK.deep, marginTop: 8, marginBottom: 2 }}>
            {sovereignty.movesTitle}
          </Text>
          <List entries={sovereignty.moves} />
        </View>
        <View style={{ width: CONTENT_WIDTH - 220, paddingLeft: 18 }}>
          <Text
            style={{ fontSize: 12.5, fontWeight: 700, lineHeight: 1.2, color: INK.deep, marginBottom: 3 }}
          >
            {sovereignty.rung}
          </Text>
          <Text style={{ fontSize: 9.4, lineHeight: 1.28 }}>{sovereignty.meaning}</Text>
          {sovereignty.holds.length === 0 ? null : (
            <Text style={{ ...styles.strong, color: INK.deep, marginTop: 5 }}>{sovereignty.holdsTitle}</Text>
          )}
          {sovereignty.holds.map((hold) => (
            <Text key={hold.title} style={{ fontSize: 8.7, lineHeight: 1.18, marginBottom: 1 }}>
              <Text style={styles.strong}>{hold.title}:</Text> {hold.answer}
            </Text>
          ))}
        </View>
      </View>
      <Text style={styles.small}>{sovereignty.note}</Text>
    </Section>
  );
}
