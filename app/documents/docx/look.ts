import type { INumberingOptions, IStylesOptions } from 'docx';
import { AlignmentType, LevelFormat } from 'docx';
import { INK } from '../pdf/theme.ts';

/** Colours are written without their mark. */
const bare = (colour: string): string => colour.slice(1);
export const COLOUR = {
  deep: bare(INK.deep),
  accent: bare(INK.accent),
  muted: bare(INK.muted),
  line: bare(INK.line),
  faint: bare(INK.faint),
} as const;

/** Lengths in twentieths of a point: A4 with margins for a binder. */
export const PAGE = { width: 11_906, height: 16_838, side: 1247, top: 1304, bottom: 1134 } as const;
export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.side;
export const GAP = 120;

/**
 * Styles that every word processor knows and names in its own language, so that who goes on writing finds them: cells and
 * small print are among them too.
 */
export const STYLE = {
  cell: 'NoSpacing',
  small: 'BodyText3',
  note: 'IntenseQuote',
  subtitle: 'Subtitle',
} as const;
export const BULLETS = 'bullets';

/** On the machines of most readers; the others have a typeface of the same widths. */
const FONT = 'Arial';
/** Half points. */
const SIZE = { small: 17, cell: 18, text: 20, h3: 22, h2: 25, h1: 34, subtitle: 28, title: 60 } as const;

const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: COLOUR.deep },
  paragraph: { spacing: { before, after: GAP / 2 }, keepNext: true, keepLines: true },
});

const paragraphStyle = (id: string, name: string, size: number) => ({
  ...{ id, name, basedOn: 'Normal', next: id, quickFormat: true },
  run: { size },
});

const SMALL = paragraphStyle(STYLE.small, 'Body Text 3', SIZE.small);
const SUBTITLE = paragraphStyle(STYLE.subtitle, 'Subtitle', SIZE.subtitle);
const NOTE = paragraphStyle(STYLE.note, 'Intense Quote', SIZE.text);
const CELL = paragraphStyle(STYLE.cell, 'No Spacing', SIZE.cell);
const CONTENTS = paragraphStyle('TOC1', 'toc 1', SIZE.text);
const rule = { style: 'single', size: 24, space: 8, color: COLOUR.accent } as const;

/** The language of the whole document, its sizes and its colours. */
export const stylesIn = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: FONT,
        size: SIZE.text,
        language: { value: language, eastAsia: language, bidirectional: language },
      },
      paragraph: { spacing: { after: (3 * GAP) / 4, line: 254 } },
    },
    title: {
      run: { font: FONT, size: SIZE.title, bold: true, color: COLOUR.deep },
      paragraph: { spacing: { before: 6 * GAP, after: GAP } },
    },
    heading1: heading(SIZE.h1, 4 * GAP),
    heading2: heading(SIZE.h2, 1.5 * GAP),
    heading3: heading(SIZE.h3, GAP),
    hyperlink: { run: { color: COLOUR.accent, underline: { type: 'single' } } },
  },
  paragraphStyles: [
    { ...CELL, paragraph: { spacing: { after: 0 } } },
    { ...CONTENTS, paragraph: { spacing: { after: GAP / 3 } } },
    {
      ...SMALL,
      run: { ...SMALL.run, color: COLOUR.muted },
      paragraph: { spacing: { after: (3 * GAP) / 4 } },
    },
    {
      ...SUBTITLE,
      run: { ...SUBTITLE.run, color: COLOUR.accent },
      paragraph: { spacing: { after: 2 * GAP } },
    },
    {
      ...NOTE,
      paragraph: {
        ...{
          spacing: { after: (3 * GAP) / 4 },
          indent: { left: 200 },
          border: { left: rule },
          keepLines: true,
        },
        shading: { type: 'clear', fill: COLOUR.faint },
      },
    },
  ],
  // What the library sets the entries of a list of contents in.
  characterStyles: [{ id: 'IndexLink', name: 'Index Link', basedOn: 'DefaultParagraphFont' }],
});

export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          ...{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT },
          style: { paragraph: { indent: { left: 340, hanging: 227 } } },
        },
      ],
    },
  ],
};
