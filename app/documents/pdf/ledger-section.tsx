import { Link, Text, View } from '@react-pdf/renderer';
import type { LedgerEntry, LedgerModel } from '../report/report-model.ts';
import { Note, Section, Subheading } from './blocks.tsx';
import { styles } from './styles.ts';
import { INK } from './theme.ts';

export function LedgerSection({ ledger }: { readonly ledger: LedgerModel }) {
  return (
    <Section title={ledger.title} lead={ledger.lead} isFollowing>
      {ledger.gpu === null ? null : <Note>{ledger.gpu}</Note>}
      <Text style={{ ...styles.small, marginBottom: 4 }}>{ledger.neutrality}</Text>
      <Subheading>{ledger.needsTitle}</Subheading>
      {ledger.needs.map((need) => (
        <Text key={need.title} style={{ fontSize: 9.2, lineHeight: 1.3, marginBottom: 1.5 }}>
          <Text style={styles.strong}>{need.title}.</Text> {need.text}
          {need.gap === null ? '' : ` ${need.gap}`}
        </Text>
      ))}
      {ledger.groups.map((group) => (
        <View key={group.title}>
          <View wrap={false} minPresenceAhead={70}>
            <Text style={styles.h2}>{group.title}</Text>
            <Text style={{ ...styles.small, marginBottom: 4 }}>{group.hint}</Text>
          </View>
          {group.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} labels={ledger.labels} />
          ))}
        </View>
      ))}
      <Text style={{ ...styles.small, marginTop: 6 }}>
        {ledger.alternatives.count} {ledger.others.hint}
      </Text>
    </Section>
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
      style={{ ...styles.row, paddingVertical: 2.5, borderTopWidth: 0.6, borderTopColor: INK.line }}
      wrap={false}
    >
      <View style={{ width: 122, paddingRight: 8 }}>
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
          <Text style={{ fontWeight: 600, color: INK.ink }}>{entry.verdictText}</Text> · {entry.kind}
        </Text>
        <Text style={fine}>{entry.checked}</Text>
      </View>
      <View style={{ flex: 1 }}>
        <Text style={{ fontSize: 8.6, lineHeight: 1.2 }}>
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

const fine = { fontSize: 8, lineHeight: 1.2, color: INK.muted } as const;
