import { Link, Text, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { Fact, TableModel } from '../report/report-model.ts';
import { styles } from './styles.ts';
import { INK } from './theme.ts';

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  /** Follows another chapter on the same page. */
  readonly isFollowing?: boolean;
  readonly children: ReactNode;
}

/** The renderer takes a bookmark on any block; its types know it on pages alone. */
const bookmarkOf = (title: string): { readonly bookmark: string } => ({ bookmark: title });

/** A chapter with its bookmark. Its heading never stands alone at the foot of a page. */
export function Section({ title, lead, isFollowing = false, children }: SectionProps) {
  return (
    <View style={isFollowing ? { marginTop: 16 } : {}}>
      <View {...bookmarkOf(title)} wrap={false} minPresenceAhead={isFollowing ? 170 : 90}>
        <Text style={isFollowing ? { ...styles.h1, fontSize: 16.5, marginBottom: 4 } : styles.h1}>
          {title}
        </Text>
        <View style={styles.rule} />
        {lead === undefined ? null : <Text style={styles.lead}>{lead}</Text>}
      </View>
      {children}
    </View>
  );
}

export function Subheading({ children }: { readonly children: string }) {
  return (
    <Text style={styles.h2} minPresenceAhead={60}>
      {children}
    </Text>
  );
}

export function Paragraph({ children }: { readonly children: string }) {
  return (
    <Text style={styles.paragraph} orphans={2} widows={2}>
      {children}
    </Text>
  );
}

export function Note({ children }: { readonly children: string }) {
  return (
    <View style={styles.note} wrap={false}>
      <Text>{children}</Text>
    </View>
  );
}

/** Label and value, one under the other, in as many columns as there is room for. */
export function Facts({ facts, columns }: { readonly facts: readonly Fact[]; readonly columns: number }) {
  return (
    <View style={{ flexDirection: 'row', flexWrap: 'wrap' }}>
      {facts.map((fact) => (
        <View key={fact.label} style={{ width: `${100 / columns}%`, paddingRight: 8, marginBottom: 4 }}>
          <Text style={styles.small}>{fact.label}</Text>
          <Text style={{ fontSize: 9.5, lineHeight: 1.25 }}>{fact.value}</Text>
        </View>
      ))}
    </View>
  );
}

interface TableProps {
  readonly table: TableModel;
  /** Shares of the width, one a column. */
  readonly widths: readonly number[];
  /** False where a heading just above says the same. */
  readonly hasCaption?: boolean;
}

/** A table of at most a dozen rows: surely smaller than a page, so it is never cut. */
export function Table({ table, widths, hasCaption = true }: TableProps) {
  return (
    <View style={{ marginBottom: 7 }} wrap={false}>
      <View>
        {hasCaption ? <Text style={{ ...styles.small, marginBottom: 3 }}>{table.caption}</Text> : null}
        <TableRow cells={table.head} table={table} widths={widths} isHead />
      </View>
      {table.rows.map((cells, index) => (
        <TableRow key={index} cells={cells} table={table} widths={widths} />
      ))}
    </View>
  );
}

interface RowProps extends TableProps {
  readonly cells: readonly string[];
  readonly isHead?: boolean;
}

function TableRow({ cells, table, widths, isHead = false }: RowProps) {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    <View
      wrap={false}
      style={{
        flexDirection: 'row',
        paddingVertical: 2,
        borderBottomWidth: isHead ? 1.2 : 0.6,
        borderBottomColor: isHead ? INK.ink : INK.line,
      }}
    >
      {cells.map((cell, column) => (
        <Text
          key={column}
          style={{
            width: `${(100 * (widths[column] ?? 1)) / total}%`,
            paddingRight: column === cells.length - 1 ? 0 : 8,
            fontSize: 9,
            lineHeight: 1.2,
            textAlign: table.numeric.includes(column) ? 'right' : 'left',
            fontWeight: isHead || column === 0 ? 600 : 400,
          }}
        >
          {cell}
        </Text>
      ))}
    </View>
  );
}

export function List({ entries }: { readonly entries: readonly string[] }) {
  return (
    <View style={{ marginBottom: 4 }}>
      {entries.map((entry, index) => (
        <View key={index} style={styles.row} wrap={false}>
          <View style={{ width: 4, height: 4, backgroundColor: INK.accent, marginTop: 5, marginRight: 7 }} />
          <Text style={{ flex: 1, marginBottom: 2 }}>{entry}</Text>
        </View>
      ))}
    </View>
  );
}

/** A link that says its address on paper too. */
export function Address({ url }: { readonly url: string }) {
  return (
    <Link src={url} style={styles.link}>
      {url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
    </Link>
  );
}
