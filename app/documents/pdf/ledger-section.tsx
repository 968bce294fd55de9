import { Link, Text, View } from '@react-pdf/renderer';
import type { LedgerEntry, LedgerModel } from '../report/report-model.ts';
import { Note, Section, Subheading } from './blocks.tsx';
import { Pair } from './standing-sections.tsx';
import { styles } from './styles.ts';
import { INK } from './theme.ts';

export function LedgerSection({ ledger }: { readonly ledger: LedgerModel }) {
  return (
    <Section title={ledger.title} lead={ledger.lead} isFollowing>
      {ledger.gpu === null ? null : <Note>{ledger.gpu}</Note>}
      <Text style={{ ...styles.small, marginBottom: 4 }}>{ledger.neutrality}</Text>
      <Subheading>{ledger.needsTitle}</Subheading>
      {ledger.needs.map((need) => (
        <Pair
          key={need.title}
          room={176}
          label={need.title}
          value={need.gap === null ? need.text : `${need.text} ${need.gap}`}
        />
      ))}
      {ledger.groups.map((group) => (
        <View key={group.title}>
          <Subheading>{group.title}</Subheading>
          <Text style={{ ...styles.small, marginBottom: 4 }} minPresenceAhead={50}>
            {group.hint}
          </Text>
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
      <View style={{ width: 124, paddingRight: 8 }}>
        <Text style={{ ...styles.h3, fontSize: 9.5, lineHeight: 1.15 }}>
          {entry.url === null ? (
            entry.name
          ) : (
            <Link src={entry.url} style={styles.link}>
              {entry.name}
            </Link>
          )}
        </Text>
        <Text style={{ fontSize: 8.5, lineHeight: 1.2, fontWeight: 600 }}>{entry.verdictText}</Text>
        <Text style={fine}>{entry.kind}</Text>
        <Text style={fine}>{entry.checked}</Text>
      </View>
      <View style={{ flex: 1 }}>
        <Text style={{ fontSize: 8.8, lineHeight: 1.22 }}>
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
