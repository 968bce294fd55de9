import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { PaperworkBlock } from '#app/report-model/paperwork/paperwork-model.ts';
import { List, Note } from './blocks.tsx';
import { inLines } from './in-lines.ts';
import { styles } from './styles.ts';
import { Table } from './table.tsx';
import { tagged } from './tags.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';
import { GRID, GUTTER, HALF } from './type-scale.ts';

/** Signs of small print that a line across the page holds, capitals and wide letters allowed for. */
const SIGNS = 105;
/** So much is never cut: a third of a page. What is longer is drawn in several parts. */
const LINES = 20;

type Block<Kind extends PaperworkBlock['kind']> = Extract<PaperworkBlock, { readonly kind: Kind }>;

/** A block of paperwork and the space beneath it. The renderer cuts only between blocks, so that each is a short one. */
export function PaperworkPiece({ block }: { readonly block: PaperworkBlock }) {
  switch (block.kind) {
    case 'heading':
      return <SmallHeading text={block.text} />;
    case 'text':
      return <Text style={below}>{block.text}</Text>;
    case 'small':
      return <Text style={{ ...styles.note, ...below }}>{block.text}</Text>;
    case 'run-in':
      return <RunIn block={block} />;
    case 'table':
      return <LongTable block={block} />;
    case 'list':
    case 'boxes':
      return <LongList block={block} />;
    case 'note':
      return (
        <Whole>
          <Note>{block.text}</Note>
        </Whole>
      );
    case 'lines':
      return (
        <Whole>
          <Lines count={block.count} />
        </Whole>
      );
    case 'signatures':
      return (
        <Whole>
          <Signatures block={block} />
        </Whole>
      );
  }
}

const below = { marginBottom: HALF };

const Whole = ({ children }: { readonly children: ReactNode }) => (
  <View style={below} wrap={false}>
    {children}
  </View>
);

/** Stays with what it heads. */
const SmallHeading = ({ text }: { readonly text: string }) => (
  <View minPresenceAhead={4 * GRID} wrap={false}>
    <Text {...tagged('H3')} style={{ ...styles.strong, color: INK.deep, marginTop: HALF }}>
      {text}
    </Text>
  </View>
);

const RunIn = ({ block: { label, text } }: { readonly block: Block<'run-in'> }) => (
  <Text style={below}>
    <Text style={{ ...styles.strong, color: INK.deep }}>{`${label} `}</Text>
    {text}
  </Text>
);

/** In tables of a third of a page at most, each under the same head. */
function LongTable({ block: { table, widths } }: { readonly block: Block<'table'> }) {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const linesOf = (row: readonly string[]): number =>
    Math.max(
      ...row.map((cell, column) => Math.ceil((cell.length * total) / (SIGNS * (widths[column] ?? 1)))),
    );
  return inLines(table.rows, linesOf, LINES).map((rows, index) => (
    <Whole key={index}>
      <Table table={{ ...table, rows }} widths={widths} />
    </Whole>
  ));
}

function LongList({ block: { kind, entries } }: { readonly block: Block<'list' | 'boxes'> }) {
  const Drawn = kind === 'list' ? List : Boxes;
  const linesOf = (entry: string): number => Math.ceil(entry.length / SIGNS);
  return inLines(entries, linesOf, LINES).map((part, index) => (
    <Whole key={index}>
      <Drawn entries={part} />
    </Whole>
  ));
}

/** To be ticked off with a pen. */
const Boxes = ({ entries }: { readonly entries: readonly string[] }) => (
  <View {...tagged('L')}>
    {entries.map((entry, index) => (
      <View key={index} {...tagged('LI')} style={{ ...styles.row, marginBottom: HALF / 2 }} wrap={false}>
        <View
          style={{
            ...{ width: 9, height: 9, marginTop: 2, marginRight: 8 },
            ...{ borderWidth: RULE, borderColor: INK.muted },
          }}
        />
        <Text {...tagged('LBody')} style={{ flex: 1 }}>
          {entry}
        </Text>
      </View>
    ))}
  </View>
);

const RULE = 0.8;

/** Two lines for each side, with room above to write. */
const Signatures = ({ block: { places, names } }: { readonly block: Block<'signatures'> }) => (
  <View style={{ ...styles.row, columnGap: GUTTER }}>
    {names.map((name) => (
      <View key={name} style={{ flex: 1 }}>
        <Text style={styles.strong}>{name}</Text>
        {places.map((place) => (
          <View
            key={place}
            style={{ marginTop: 3 * GRID, borderTopWidth: RULE, borderTopColor: INK.muted, paddingTop: 2 }}
          >
            <Text style={styles.note}>{place}</Text>
          </View>
        ))}
      </View>
    ))}
  </View>
);

const Lines = ({ count }: { readonly count: number }) => (
  <View>
    {Array.from({ length: count }, (_, line) => (
      <View key={line} style={{ height: 2 * GRID, borderBottomWidth: RULE, borderBottomColor: INK.line }} />
    ))}
  </View>
);
