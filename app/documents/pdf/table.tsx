import { View } from '@react-pdf/renderer';
import { Fragment } from 'react';
import type { TableModel } from '#app/report-model/report-model.ts';
import { styles } from './styles.ts';
import { tagged } from './tags.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';
import { HALF } from './type-scale.ts';

interface TableProps {
  readonly table: Pick<TableModel, 'head' | 'rows' | 'numeric'>;
  /** Shares of the width, one a column. */
  readonly widths: readonly number[];
}

/** A table of at most a dozen rows: surely smaller than a page, so it is never cut and its head never stands alone. */
export function Table({ table, widths }: TableProps) {
  return (
    <View {...tagged('Table')} wrap={false}>
      <TableRow cells={table.head} table={table} widths={widths} isHead />
      {table.rows.map((cells, index) => (
        <TableRow key={index} cells={cells} table={table} widths={widths} />
      ))}
    </View>
  );
}

interface GroupedTableProps {
  readonly tables: readonly TableModel[];
  readonly widths: readonly number[];
}

interface RowProps extends TableProps {
  readonly cells: readonly string[];
  readonly isHead?: boolean;
}

/** Tables under one head, each after its caption: to be compared down the columns. */
export function GroupedTable({ tables, widths }: GroupedTableProps) {
  const [first] = tables;
  if (first === undefined) throw new RangeError('a grouped table has a group');
  return (
    <View {...tagged('Table')} wrap={false}>
      <TableRow cells={first.head} table={first} widths={widths} isHead />
      {tables.map((table) => (
        <Fragment key={table.caption}>
          <View {...tagged('TR')} style={{ paddingTop: HALF - RULE.row, ...ruledBelow('row') }}>
            <Text
              {...tagged('TH', { scope: 'Row' })}
              style={{ ...styles.note, fontWeight: 600, color: INK.deep }}
            >
              {table.caption}
            </Text>
          </View>
          {table.rows.map((cells, index) => (
            <TableRow key={index} cells={cells} table={table} widths={widths} />
          ))}
        </Fragment>
      ))}
    </View>
  );
}

const RULE = { head: 1, row: 0.5 } as const;

const ruledBelow = (kind: keyof typeof RULE) => ({
  borderBottomWidth: RULE[kind],
  borderBottomColor: kind === 'head' ? INK.ink : INK.line,
});

function TableRow({ cells, table, widths, isHead = false }: RowProps) {
  const kind = isHead ? 'head' : 'row';
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    <View
      {...tagged('TR')}
      wrap={false}
      style={{ ...styles.row, alignItems: 'flex-end', paddingBottom: 1 - RULE[kind], ...ruledBelow(kind) }}
    >
      {cells.map((cell, column) => (
        <Text
          key={column}
          {...cellTag(column, isHead)}
          style={{
            ...styles.note,
            color: INK.ink,
            width: `${(100 * (widths[column] ?? 1)) / total}%`,
            paddingRight: column === cells.length - 1 ? 0 : HALF,
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

function cellTag(column: number, isHead: boolean) {
  if (isHead) return tagged('TH', { scope: 'Column' });
  return column === 0 ? tagged('TH', { scope: 'Row' }) : tagged('TD');
}
