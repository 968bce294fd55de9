import { Link, Text, View } from '@react-pdf/renderer';
import type { LedgerEntry, LedgerModel } from '../report/report-model.ts';
import { Group, Note, Section } from './blocks.tsx';
import { styles } from './styles.ts';
import { INK } from './theme.ts';

export function LedgerSection({ ledger }: { readonly ledger: LedgerModel }) {
  return (
    <Section title={ledger.title} lead={ledger.lead} isFollowing>
      <Intro ledger={ledger} />
      {ledger.groups.map((group) => (
        <Group key={group.title} title={group.title} hint={group.hint}>
          {group.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} labels={ledger.labels} />
          ))}
        </Group>
      ))}
      <Text style={{ ...styles.small, marginTop: 4 }}>
        {ledger.alternatives.count} {ledger.others.hint}
      </Text>
    </Section>
  );
}

/** What holds for the whole list, and what the firm needs from it. */
function Intro({ ledger }: { readonly ledger: LedgerModel }) {
  return (
    <View>
      {ledger.gpu === null ? null : <Note>{ledger.gpu}</Note>}
      <Text style={{ ...fine, marginBottom: 1 }}>{ledger.neutrality}</Text>
      <Text style={{ ...styles.h2, marginTop: 6, marginBottom: 2 }}>{ledger.needsTitle}</Text>
      {ledger.needs.map((need) => (
        <Text key={need.title} style={{ fontSize: 8.8, lineHeight: 1.22, marginBottom: 1 }}>
          <Text style={styles.strong}>{`${need.title}.`}</Text> {need.text}
          {need.gap === null ? '' : ` ${need.gap}`}
        </Text>
      ))}
    </View>
  );
}

interface EntryProps {
  readonly entry: LedgerEntry;
  readonly labels: LedgerModel['labels'];
}

/** Who, what kind, verdict and date on the left; what it is, why the verdict, and the facts on the right. */
function Entry({ entry, labels }: EntryProps) {
  const facts = entry.facts.map((fact) => `${fact.label}: ${fact.value}`).join(' · ');
  return (
    <View
      style={{ ...styles.row, paddingVertical: 2, borderTopWidth: 0.6, borderTopColor: INK.line }}
      wrap={false}
    >
      <View style={{ width: 138, paddingRight: 8 }}>
        <Text style={{ ...styles.h3, fontSize: 9.5, lineHeight: 1.15 }}>
          {entry.url === null ? (
            entry.name
          ) : (
            <Link src={entry.url} style={styles.link}>
              {entry.name}
            </Link>
          )}
        </Text>
        <Text style={fine}>
          <Text style={{ fontWeight: 600, color: INK.ink }}>{entry.verdictText}</Text>
          {/* In one piece: between two pieces the renderer breaks lines with a hyphen. */}
          {` · ${entry.kind}, ${entry.checked}`}
        </Text>
      </View>
      <View style={{ flex: 1 }}>
        <Text style={{ fontSize: 8.4, lineHeight: 1.18 }}>
          {entry.summary} {entry.reasons.join(' ')}
        </Text>
        <Text style={fine}>
          {entry.needs === '' ? '' : `${labels.needs}: ${entry.needs} · `}
          {facts}
        </Text>
      </View>
    </View>
  );
}

const fine = { fontSize: 7.8, lineHeight: 1.18, color: INK.muted } as const;
