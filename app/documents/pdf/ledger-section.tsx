import { Link, View } from '@react-pdf/renderer';
import type { LedgerEntry, LedgerModel, LedgerNeed } from '#app/report-model/report-model.ts';
import { Note, Section } from './blocks.tsx';
import { styles } from './styles.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';

/** Shares of the width: name, verdict, why, price, exposure, checked on. */
const COLUMNS = ['22%', '12%', '31%', '14%', '9%', '12%'] as const;
const [NAME, VERDICT, WHY, PRICE, EXPOSURE, CHECKED] = COLUMNS;

/** Room for the title of a need and a row, so that none begins at the very end of a page. */
const NEED_AHEAD = 72;

export function LedgerSection({ ledger }: { readonly ledger: LedgerModel }) {
  return (
    <Section title={ledger.title} lead={ledger.lead} isFollowing>
      {ledger.gpu === null ? null : <Note>{ledger.gpu}</Note>}
      <Text style={{ ...styles.small, lineHeight: 1.28, marginBottom: 5 }} wrap={false}>
        {ledger.neutrality}
      </Text>
      {ledger.needs.length === 0 ? <Text style={styles.small}>{ledger.needsTitle}</Text> : null}
      <View>
        <Head head={ledger.head} />
        {ledger.needs.flatMap((need) => [
          <Need key={need.id} need={need} />,
          ...need.entries.map((entry) => <Row key={`${need.id} ${entry.id}`} entry={entry} />),
        ])}
        {ledger.always.entries.length === 0 ? null : (
          <View minPresenceAhead={NEED_AHEAD} style={heading}>
            <Text style={{ fontSize: 9.5, lineHeight: 1.2 }}>
              <Text style={{ fontWeight: 700, color: INK.deep }}>{`${ledger.always.leadIn} `}</Text>
              <Text style={{ fontSize: 8.2, color: INK.muted }}>{ledger.always.hint}</Text>
            </Text>
          </View>
        )}
        {ledger.always.entries.map((entry) => (
          <Row key={entry.id} entry={entry} />
        ))}
      </View>
      <Text style={{ ...styles.small, marginTop: 4 }}>
        {ledger.rest} {ledger.priceNote} {ledger.letters}
      </Text>
    </Section>
  );
}

const heading = {
  paddingTop: 5,
  paddingBottom: 2,
  borderBottomWidth: 0.6,
  borderBottomColor: INK.line,
} as const;

/** What the firm needs, why, and how many fit; its entries follow. */
function Need({ need }: { readonly need: LedgerNeed }) {
  const said = [need.text, need.soon, need.gap ?? need.fits, need.notComparable].filter(
    (text) => text !== null,
  );
  return (
    <View minPresenceAhead={NEED_AHEAD} wrap={false} style={heading}>
      <Text style={{ fontSize: 9, lineHeight: 1.25 }}>
        <Text style={{ fontWeight: 700, color: INK.deep }}>{need.leadIn}</Text>
        {said.map((text) => ` ${text}`).join('')}
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
      <Cell width={WHY} text={isFirst ? `${entry.reasonsShort} ${entry.firstCall}` : entry.reasonsShort} />
      <Cell width={PRICE} text={entry.price} />
      <Cell width={EXPOSURE} text={entry.exposure} />
      <Cell width={CHECKED} text={entry.checked} />
    </View>
  );
}

const cell = { fontSize: 8.2, lineHeight: 1.2 } as const;
