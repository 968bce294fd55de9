import { Link, View } from '@react-pdf/renderer';
import type { LedgerEntry, LedgerModel } from '#app/report-model/report-model.ts';
import { Note, Section } from './blocks.tsx';
import { styles } from './styles.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';

/** Shares of the width: name, verdict, why, price, exposure, checked on. */
const COLUMNS = ['22%', '12%', '31%', '14%', '9%', '12%'] as const;
const [NAME, VERDICT, WHY, PRICE, EXPOSURE, CHECKED] = COLUMNS;

/** Room for the head and two rows, so that a table never begins at the very end of a page. */
const FIRST_ROWS = 120;
const GROUP_AHEAD = 48;
/** Needs that stay with the heading. */
const NEEDS_KEPT = 2;

export function LedgerSection({ ledger }: { readonly ledger: LedgerModel }) {
  const [first, others] = [ledger.needs.slice(0, NEEDS_KEPT), ledger.needs.slice(NEEDS_KEPT)];
  return (
    <Section title={ledger.title} lead={ledger.lead} isFollowing>
      <View>
        <Text style={{ ...styles.h3, fontSize: 11, color: INK.deep, marginBottom: 2 }}>
          {ledger.needsTitle}
        </Text>
        {first.map((need) => (
          <Need key={need.title} need={need} />
        ))}
      </View>
      {others.map((need) => (
        <Need key={need.title} need={need} />
      ))}
      <View style={{ height: 5 }} />
      {ledger.gpu === null ? null : <Note>{ledger.gpu}</Note>}
      <Text
        style={{ ...styles.small, lineHeight: 1.28, marginBottom: 5 }}
        minPresenceAhead={FIRST_ROWS}
        wrap={false}
      >
        {ledger.neutrality}
      </Text>
      <View>
        <Head head={ledger.head} />
        {ledger.groups.flatMap((group) => [
          <View
            key={group.title}
            minPresenceAhead={GROUP_AHEAD}
            style={{ paddingTop: 5, paddingBottom: 2, borderBottomWidth: 0.6, borderBottomColor: INK.line }}
          >
            <Text style={{ fontSize: 9.5, lineHeight: 1.2 }}>
              <Text style={{ fontWeight: 700, color: INK.deep }}>{`${group.leadIn} `}</Text>
              <Text style={{ fontSize: 8.2, color: INK.muted }}>{group.hint}</Text>
            </Text>
          </View>,
          ...group.entries.map((entry) => <Row key={entry.id} entry={entry} />),
        ])}
      </View>
      <Text style={{ ...styles.small, marginTop: 4 }}>
        {ledger.rest} {ledger.priceNote}
      </Text>
    </Section>
  );
}

type NeedModel = LedgerModel['needs'][number];

/** What the firm needs from the list, numbered for the table. */
function Need({ need }: { readonly need: NeedModel }) {
  return (
    <View style={styles.row} wrap={false}>
      <Text style={{ width: 14, fontSize: 9, lineHeight: 1.25, fontWeight: 700, color: INK.accent }}>
        {need.number}
      </Text>
      <Text style={{ flex: 1, fontSize: 9, lineHeight: 1.25 }}>
        <Text style={styles.strong}>{need.leadIn}</Text> {need.text}
        {need.gap === null ? '' : ` ${need.gap}`}
      </Text>
    </View>
  );
}

/** Repeated at the top of every page the table goes on to. */
function Head({ head }: { readonly head: LedgerModel['head'] }) {
  return (
    <View
      fixed
      style={{ ...styles.row, borderBottomWidth: 1.2, borderBottomColor: INK.ink, paddingBottom: 2 }}
    >
      <Cell width={NAME} text={head.name} isStrong />
      <Cell width={VERDICT} text={head.verdict} isStrong />
      <Cell width={WHY} text={head.why} isStrong />
      <Cell width={PRICE} text={head.price} isStrong />
      <Cell width={EXPOSURE} text={head.exposure} isStrong />
      <Cell width={CHECKED} text={head.checked} isStrong />
    </View>
  );
}

interface CellProps {
  readonly width: string;
  readonly text: string;
  readonly isStrong?: boolean;
}

function Cell({ width, text, isStrong = false }: CellProps) {
  return (
    <View style={{ width, paddingRight: 7 }}>
      <Text style={{ ...cell, fontWeight: isStrong ? 600 : 400 }}>{text}</Text>
    </View>
  );
}

function Row({ entry }: { readonly entry: LedgerEntry }) {
  const isFirst = entry.verdict === 'recommended';
  return (
    <View
      wrap={false}
      style={{
        ...styles.row,
        paddingVertical: 3,
        borderBottomWidth: 0.6,
        borderBottomColor: INK.line,
      }}
    >
      <View style={{ width: NAME, paddingRight: 7 }}>
        <Text style={{ ...cell, fontSize: 9, fontWeight: 600 }}>
          {entry.url === null ? (
            entry.name
          ) : (
            <Link src={entry.url} style={styles.link}>
              {entry.name}
            </Link>
          )}
        </Text>
        <Text style={{ ...cell, color: INK.muted }}>{entry.kind}</Text>
      </View>
      <View style={{ width: VERDICT, paddingRight: 7 }}>
        <Text style={{ ...cell, fontWeight: isFirst ? 700 : 600, color: isFirst ? INK.accent : INK.ink }}>
          {entry.verdictText}
        </Text>
      </View>
      <Cell width={WHY} text={entry.reasonsShort} />
      <Cell width={PRICE} text={entry.price} />
      <Cell width={EXPOSURE} text={entry.exposure} />
      <Cell width={CHECKED} text={entry.checked} />
    </View>
  );
}

const cell = { fontSize: 8.2, lineHeight: 1.2 } as const;
