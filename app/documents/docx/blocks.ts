import type { IParagraphOptions, ParagraphChild } from 'docx';
import { BookmarkEnd, BookmarkStart, HeadingLevel, Paragraph, hashedId } from 'docx';
import { BULLETS, GAP, STYLE } from './look.ts';
import { runs } from './runs.ts';

const LEVELS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

type Content = string | readonly ParagraphChild[];
const toChildren = (content: Content): readonly ParagraphChild[] =>
  typeof content === 'string' ? runs(content) : content;

interface ChapterPlace {
  /** Begins a page; else it follows what stands before. */
  readonly isFirst?: boolean;
}

/**
 * The heading of a chapter, which the list of contents leads to. Its mark is made of its words: the library counts marks
 * through the life of the process, and the same content must give the same bytes.
 */
export class ChapterHeading extends Paragraph {
  readonly title: string;
  readonly mark: string;

  constructor(title: string, { isFirst = false }: ChapterPlace = {}) {
    const hash = hashedId(title);
    const mark = `_Toc${hash.slice(0, 8)}`;
    const number = Number.parseInt(hash.slice(0, 6), 16);
    super({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: isFirst,
      // The paragraph writes whatever element it is given; its types name fewer.
      children: [
        new BookmarkStart(mark, number),
        ...runs(title),
        new BookmarkEnd(number),
      ] as ParagraphChild[],
    });
    this.title = title;
    this.mark = mark;
  }
}

/** A heading within a chapter. All are real ones, of which the pane for moving about is made. */
export const heading = (level: keyof typeof LEVELS, content: Content): Paragraph =>
  new Paragraph({ heading: LEVELS[level], children: toChildren(content) });

export const paragraph = (content: Content, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: toChildren(content) });

/** A paragraph for each text that says something. */
export const paragraphs = (...texts: readonly (string | null | undefined)[]): Paragraph[] =>
  texts.flatMap((text) => (text ? [paragraph(text)] : []));

export const small = (content: Content): Paragraph => paragraph(content, { style: STYLE.small });

/** What must not be overlooked, on a ground of its own. */
export const note = (content: Content): Paragraph => paragraph(content, { style: STYLE.note });

export const list = (entries: readonly Content[]): Paragraph[] =>
  entries.map((entry) =>
    paragraph(entry, { numbering: { reference: BULLETS, level: 0 }, spacing: { after: GAP / 3 } }),
  );
