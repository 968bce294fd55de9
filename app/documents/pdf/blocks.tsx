import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { Children } from 'react';
import type { Fact, TableModel } from '#app/report-model/report-model.ts';
import { styles } from './styles.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  /** Follows another chapter on the same page. */
  readonly isFollowing?: boolean;
  /** How many blocks of its content stay with the heading on one page. */
  readonly keep?: number;
  readonly children: ReactNode;
}

/** The renderer takes a bookmark on any block; its types know it on pages alone. */
const bookmarkOf = (title: string): { readonly bookmark: string } => ({ bookmark: title });

/** A chapter with its bookmark. What comes first stays with its heading: the renderer cuts only between blocks. */
export function Section({ title, lead, isFollowing = false, keep = 1, children }: SectionProps) {
  const blocks = Children.toArray(children);
  return (
    <View style={isFollowing ? { marginTop: 13 } : {}}>
      <View {...bookmarkOf(title)} wrap={false}>
        <Text style={isFollowing ? { ...styles.h1, fontSize: 16, marginBottom: 4 } : styles.h1}>{title}</Text>
        <View style={isFollowing ? { ...styles.rule, marginBottom: 6 } : styles.rule} />
        {lead === undefined ? null : <Text style={styles.lead}>{lead}</Text>}
        {blocks.slice(0, keep)}
      </View>
      {blocks.slice(keep)}
    </View>
  );
}

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** Blocks under a heading of their own, of which the first stays with it. */
export function Group({ title, hint, children }: GroupProps) {
  const [first, ...rest] = Children.toArray(children);
  return (
    <View>
      <View wrap={false}>
        <Text style={styles.h2}>{title}</Text>
        {hint === undefined ? null : <Text style={{ ...styles.small, marginBottom: 4 }}>{hint}</Text>}
        {first}
      </View>
      {rest}
    </View>
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
  /** Of the type, in points. */
  readonly size?: number;
}

/** A table of at most a dozen rows: surely smaller than a page, so it is never cut. */
export function Table({ table, widths, hasCaption = true, size = 9 }: TableProps) {
  return (
    <View style={{ marginBottom: 7 }} wrap={false}>
      <View>
        {hasCaption ? <Text style={{ ...styles.small, marginBottom: 3 }}>{table.caption}</Text> : null}
        <TableRow cells={table.head} table={table} widths={widths} size={size} isHead />
      </View>
      {table.rows.map((cells, index) => (
        <TableRow key={index} cells={cells} table={table} widths={widths} size={size} />
      ))}
    </View>
  );
}

interface RowProps extends TableProps {
  readonly cells: readonly string[];
  readonly isHead?: boolean;
}

function TableRow({ cells, table, widths, size = 9, isHead = false }: RowProps) {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    <View
      wrap={false}
      style={{
        flexDirection: 'row',
        paddingVertical: 1.6,
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
            fontSize: size,
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
      <Text
        style={{
          width: room,
          paddingRight: 8,
          fontWeight: 600,
          fontSize: 9.2,
          lineHeight: 1.28,
          color: INK.deep,
        }}
      >
        {label}
      </Text>
      <Text style={{ flex: 1, fontSize: 9.2, lineHeight: 1.28 }}>{value}</Text>
    </View>
  );
}
