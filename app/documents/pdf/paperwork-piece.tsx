import { View } from '@react-pdf/renderer';
import type { PaperworkBlock } from '#app/report-model/paperwork/paperwork-model.ts';
import { List, Note, RunIn } from './blocks.tsx';
import { styles } from './styles.ts';
import { Table } from './table.tsx';
import { tagged } from './tags.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';
import { GRID, GUTTER, HALF } from './type-scale.ts';

/** A block of paperwork and the space beneath it. */
export function PaperworkPiece({ block }: { readonly block: PaperworkBlock }) {
  if (block.kind === 'heading') return <SmallHeading text={block.text} />;
  return (
    <View style={{ marginBottom: HALF }} wrap={block.kind !== 'signatures'}>
      <Drawn block={block} />
    </View>
  );
}

function Drawn({ block }: { readonly block: Exclude<PaperworkBlock, { readonly kind: 'heading' }> }) {
  switch (block.kind) {
    case 'note':
      return <Note>{block.text}</Note>;
    case 'run-in':
      return <RunIn label={block.label}>{block.text}</RunIn>;
    case 'list':
      return <List entries={block.entries} />;
    case 'boxes':
      return <Boxes entries={block.entries} />;
    case 'table':
      return <Table table={block.table} widths={block.widths} isLong />;
    case 'signatures':
      return <Signatures places={block.places} names={block.names} />;
    case 'lines':
      return <Lines count={block.count} />;
    case 'small':
      return <Text style={styles.note}>{block.text}</Text>;
    case 'text':
      return <Text>{block.text}</Text>;
  }
}

/** Stays with what it heads. */
const SmallHeading = ({ text }: { readonly text: string }) => (
  <View minPresenceAhead={4 * GRID} wrap={false}>
    <Text {...tagged('H3')} style={{ ...styles.strong, color: INK.deep, marginTop: HALF }}>
      {text}
    </Text>
  </View>
);

/** To be ticked off with a pen. */
const Boxes = ({ entries }: { readonly entries: readonly string[] }) => (
  <View {...tagged('L')}>
    {entries.map((entry) => (
      <View key={entry} {...tagged('LI')} style={{ ...styles.row, marginBottom: HALF / 2 }} wrap={false}>
        <View
          style={{
            width: 9,
            height: 9,
            borderWidth: 0.8,
            borderColor: INK.muted,
            marginTop: 2,
            marginRight: 8,
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

interface SignaturesProps {
  readonly places: readonly string[];
  readonly names: readonly string[];
}

/** Two lines for each side, with room above to write. */
const Signatures = ({ places, names }: SignaturesProps) => (
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
