import { Document, View } from '@react-pdf/renderer';
import type { Paperwork, PaperworkChapter } from '#app/report-model/paperwork/paperwork-model.ts';
import { bookmarkOf, Facts, Note } from './blocks.tsx';
import { Sheet } from './page-frame.tsx';
import { PaperworkPiece } from './paperwork-piece.tsx';
import { styles } from './styles.ts';
import { tagged } from './tags.ts';
import { Text } from './text.tsx';
import { GRID, HALF } from './type-scale.ts';

/** What goes on paper beside the report. The same content gives the same bytes: its only date is the day it is drawn on. */
export function PaperworkDocument({ paperwork }: { readonly paperwork: Paperwork }) {
  const { meta, locale, title, subtitle, facts, notice, chapters, kind } = paperwork;
  const day = new Date(`${meta.asOf}T00:00:00Z`);
  return (
    <Document
      title={meta.title}
      subject={meta.subject}
      author={meta.author}
      creator={meta.author}
      producer={meta.author}
      language={locale}
      creationDate={day}
      modificationDate={day}
      conformance="PDF/A-2b"
      pageMode="useOutlines"
    >
      <Sheet report={paperwork}>
        <View {...bookmarkOf(title)} style={{ marginBottom: HALF }}>
          <Text {...tagged('H1')} style={styles.chapter}>
            {title}
          </Text>
          <Text style={styles.lead}>{subtitle}</Text>
        </View>
        <Facts facts={facts} columns={Math.max(2, facts.length > 2 ? 2 : facts.length)} />
        {notice === null ? null : <Note>{notice}</Note>}
        {chapters.map((chapter) => (
          <PaperworkPart key={chapter.title} chapter={chapter} isSmall={kind === 'preparation'} />
        ))}
      </Sheet>
    </Document>
  );
}

interface PaperworkPartProps {
  readonly chapter: PaperworkChapter;
  /** On one page with all the others. */
  readonly isSmall: boolean;
}

/** A chapter; its heading stays with what comes first, unless that may be longer than a page. */
function PaperworkPart({ chapter: { title, blocks }, isSmall }: PaperworkPartProps) {
  const [first, ...rest] = blocks;
  const isShort = first !== undefined && first.kind !== 'table';
  return (
    <>
      <View {...bookmarkOf(title)} wrap={false} minPresenceAhead={8 * GRID}>
        <Text
          {...tagged('H2')}
          style={{ ...styles.heading, marginTop: isSmall ? HALF : GRID, marginBottom: HALF }}
        >
          {title}
        </Text>
        {isShort ? <PaperworkPiece block={first} /> : null}
      </View>
      {(isShort ? rest : blocks).map((block, index) => (
        <PaperworkPiece key={index} block={block} />
      ))}
    </>
  );
}
