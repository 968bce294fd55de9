import { View } from '@react-pdf/renderer';
import type { Paperwork, PaperworkChapter } from '#app/report-model/paperwork/paperwork-model.ts';
import { bookmarkOf, Facts, Note } from './blocks.tsx';
import { DatedDocument } from './dated-document.tsx';
import { Sheet } from './page-frame.tsx';
import { PaperworkPiece } from './paperwork-piece.tsx';
import { styles } from './styles.ts';
import { tagged } from './tags.ts';
import { Text } from './text.tsx';
import { GRID, HALF } from './type-scale.ts';

/** What goes on paper beside the report; its date is the day it is drawn on. */
export function PaperworkDocument({ paperwork }: { readonly paperwork: Paperwork }) {
  const { meta, locale, title, subtitle, facts, notice, chapters, kind } = paperwork;
  return (
    <DatedDocument meta={meta} locale={locale}>
      <Sheet report={paperwork}>
        <View {...bookmarkOf(title)} style={{ marginBottom: HALF }}>
          <Text {...tagged('H1')} style={styles.chapter}>
            {title}
          </Text>
          <Text style={styles.lead}>{subtitle}</Text>
        </View>
        <Facts facts={facts} columns={2} />
        {notice === null ? null : <Note>{notice}</Note>}
        {chapters.map((chapter) => (
          <PaperworkPart key={chapter.title} chapter={chapter} isSmall={kind === 'preparation'} />
        ))}
      </Sheet>
    </DatedDocument>
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
