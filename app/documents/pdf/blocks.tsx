import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { Children } from 'react';
import type { Fact } from '#app/report-model/report-model.ts';
import type { Scene } from '#app/report-model/plots/scene.ts';
import { SceneSvg } from './scene-svg.tsx';
import { styles } from './styles.ts';
import { tagged } from './tags.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';
import { GRID, HALF, toGrid } from './type-scale.ts';

/** The renderer takes a bookmark on any block; its types know it on pages alone. */
export const bookmarkOf = (title: string): { readonly bookmark: string } => ({ bookmark: title });

interface ChapterProps {
  readonly title: string;
  readonly lead?: string;
  /** Begins a page; else it follows another chapter, with space above. */
  readonly isFirst?: boolean;
  readonly children: ReactNode;
}

/** A chapter with its bookmark. What comes first stays with its heading: the renderer cuts only between blocks. */
export function Chapter({ title, lead, isFirst = false, children }: ChapterProps) {
  const [first, ...rest] = Children.toArray(children);
  return (
    <>
      <View {...bookmarkOf(title)} wrap={false} style={{ marginTop: isFirst ? 0 : GRID }}>
        <Text {...tagged('H2')} style={{ ...styles.chapter, marginBottom: HALF }}>
          {title}
        </Text>
        {lead === undefined ? null : <Text style={{ marginBottom: HALF }}>{lead}</Text>}
        {first}
      </View>
      {rest}
    </>
  );
}

interface PartProps {
  readonly title: string;
  /** Whether it stands in the list of bookmarks. */
  readonly isMarked?: boolean;
  readonly children: ReactNode;
}

/** A part of a page under a heading of its own, never cut. */
export function Part({ title, isMarked = false, children }: PartProps) {
  return (
    <View {...(isMarked ? bookmarkOf(title) : {})} wrap={false}>
      <Text {...tagged('H3')} style={{ ...styles.heading, marginBottom: HALF }}>
        {title}
      </Text>
      {children}
    </View>
  );
}

interface NoteProps {
  /** Set as small print. */
  readonly isFine?: boolean;
  readonly children: string;
}

export function Note({ isFine = false, children }: NoteProps) {
  return (
    <View
      style={{ ...styles.panel, paddingVertical: HALF, borderLeftWidth: 3, borderLeftColor: INK.accent }}
      wrap={false}
    >
      {isFine ? <Text style={{ ...styles.fine, color: INK.ink }}>{children}</Text> : <Text>{children}</Text>}
    </View>
  );
}

interface FigureProps {
  readonly scene: Scene;
  /** What the picture says, for who does not see it. */
  readonly said: string;
  readonly width?: number;
}

/** A picture in whole halves of the grid, so that what follows stands level again. */
export function Figure({ scene, said, width = scene.width }: FigureProps) {
  return (
    <View
      {...tagged('Figure', { alt: said })}
      style={{ height: toGrid((scene.height * width) / scene.width) }}
      wrap={false}
    >
      <SceneSvg scene={scene} width={width} />
    </View>
  );
}

/** Label and value, one under the other, in as many columns as there is room for. */
export function Facts({ facts, columns }: { readonly facts: readonly Fact[]; readonly columns: number }) {
  return (
    <View style={{ flexDirection: 'row', flexWrap: 'wrap' }}>
      {facts.map((fact) => (
        <View key={fact.label} style={{ width: `${100 / columns}%`, paddingRight: GRID, marginBottom: HALF }}>
          <Text style={styles.note}>{fact.label}</Text>
          <Text>{fact.value}</Text>
        </View>
      ))}
    </View>
  );
}

export function List({ entries }: { readonly entries: readonly string[] }) {
  return (
    <View {...tagged('L')}>
      {entries.map((entry, index) => (
        <View key={index} {...tagged('LI')} style={styles.row} wrap={false}>
          <View style={{ width: 4, height: 4, backgroundColor: INK.accent, marginTop: 4, marginRight: 8 }} />
          <Text {...tagged('LBody')} style={{ flex: 1 }}>
            {entry}
          </Text>
        </View>
      ))}
    </View>
  );
}

/** A label its text follows in the same line. */
export function RunIn({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Text>
      <Text style={{ ...styles.strong, color: INK.deep }}>{`${label} `}</Text>
      {children}
    </Text>
  );
}

/** Two columns, read downwards. */
export function columnsOf<Row>(rows: readonly Row[]): (readonly Row[])[] {
  const half = Math.ceil(rows.length / 2);
  return [rows.slice(0, half), rows.slice(half)];
}

/** Rows of two, read across, so that a page is cut between rows. */
export const rowsOf = <Entry,>(entries: readonly Entry[]): (readonly Entry[])[] =>
  entries.flatMap((_, index) => (index % 2 === 0 ? [entries.slice(index, index + 2)] : []));
