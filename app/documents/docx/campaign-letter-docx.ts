import { Buffer } from 'node:buffer';
import type { Document } from 'docx';
import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  Paragraph,
  SimpleMailMergeField,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { toBuffer } from 'qrcode';
import type { InvitationLetter } from '#app/report-model/campaign-papers/campaign-paper-model.ts';
import { linesOf } from '../pdf/type-scale.ts';
import { heading, paragraph, paragraphs } from './blocks.ts';
import { toFramedDocument } from './document-frame.ts';
import { CONTENT_WIDTH, GAP, PAGE } from './look.ts';
import { link, runIn, runs } from './runs.ts';

/** Dots of which 96 make an inch. */
const LOGO = { width: 240, height: 76 } as const;
const QR_SIDE = 116;
const TIGHT = { spacing: { after: 0 } } as const;
/**
 * Where the address begins, so that a window shows it, in twentieths of a point from the upper edge. Source: DIN 5008, form B.
 */
const ADDRESS_TOP = 3555;
const TOP = 850;
/** A line of the name, and a dot of a picture. */
const [LINE, DOT] = [300, 15] as const;
/** About so many signs of the name are one line. */
const NAME_SIGNS = 80;

interface Picture {
  /** The library would count through the life of the process, and the same content must give the same bytes. */
  readonly id: string;
  readonly data: Buffer;
  readonly said: string;
  readonly width: number;
  readonly height: number;
}

const toPicture = ({ id, data, said, width, height }: Picture): ImageRun =>
  new ImageRun({
    ...{ type: 'png', data, transformation: { width: Math.round(width), height: Math.round(height) } },
    altText: { id, name: said, title: said, description: said },
  });

/** As high as the picture: a line of set height would cut it off. */
const HIGH = { line: 240, lineRule: 'auto', after: 120 } as const;

interface Masthead {
  readonly paragraph: Paragraph;
  /** In twentieths of a point. */
  readonly height: number;
}

function toMasthead({ logo, organisation }: InvitationLetter): Masthead {
  const alignment = AlignmentType.RIGHT;
  if (logo === null) {
    const height = linesOf([organisation], NAME_SIGNS) * LINE;
    return { paragraph: paragraph(runs(organisation, { bold: true }), { alignment }), height };
  }
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
  const size = { width: logo.width * scale, height: logo.height * scale };
  const picture = toPicture({ id: '1', data: Buffer.from(logo.png, 'base64'), said: logo.said, ...size });
  const drawn = new Paragraph({ alignment, spacing: HIGH, children: [picture] });
  return { paragraph: drawn, height: size.height * DOT };
}

/** What a word processor puts in from a list of addresses. */
const field = (column: string): SimpleMailMergeField => new SimpleMailMergeField(column);

/** The picture beside what it says; a table keeps them together on every word processor. */
async function toWay({ way }: InvitationLetter): Promise<Table> {
  const options = { type: 'png', errorCorrectionLevel: 'M', margin: 4, scale: 8 } as const;
  const side = { width: QR_SIDE, height: QR_SIDE };
  const picture = toPicture({ id: '2', data: await toBuffer(way.url, options), said: way.qrSaid, ...side });
  const words = [
    paragraph(runIn(way.lastDayLabel, way.lastDay), TIGHT),
    paragraph(runIn(way.codeLabel, way.code), TIGHT),
    paragraph([link(way.place, way.url)], TIGHT),
  ];
  const widths = [QR_SIDE * DOT + GAP, CONTENT_WIDTH - QR_SIDE * DOT - GAP];
  const cells = [[new Paragraph({ spacing: HIGH, children: [picture] })], words].map(
    (children, index) =>
      new TableCell({
        ...{ children, verticalAlign: VerticalAlignTable.CENTER },
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
      }),
  );
  return new Table({
    ...{ columnWidths: widths, layout: TableLayoutType.FIXED, borders: TableBorders.NONE },
    width: { size: CONTENT_WIDTH, type: WidthType.DXA },
    rows: [new TableRow({ children: cells, cantSplit: true })],
  });
}

/** The letter for word processors, with fields for a list of addresses. */
export async function toWordLetter(letter: InvitationLetter): Promise<Document> {
  const { columns } = letter;
  const masthead = toMasthead(letter);
  const above = ADDRESS_TOP - TOP - masthead.height - GAP;
  const margin = { top: TOP, bottom: 700, left: PAGE.side, right: PAGE.side };
  return toFramedDocument(letter, {
    properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin } },
    children: [
      masthead.paragraph,
      ...columns.address.map(
        (column, index) =>
          new Paragraph({
            spacing: { before: index === 0 ? above : 0, after: 0 },
            children: [field(column)],
          }),
      ),
      paragraph(letter.day, { alignment: AlignmentType.RIGHT, spacing: { before: 3 * GAP, after: GAP } }),
      paragraph(letter.subject, { heading: HeadingLevel.HEADING_2 }),
      new Paragraph({ children: [field(columns.salutation)] }),
      ...paragraphs(...letter.opening),
      ...letter.parts.flatMap(({ title, text }) => [heading(3, title), paragraph(text)]),
      await toWay(letter),
      paragraph(letter.contact, { spacing: { before: GAP, after: GAP } }),
      paragraph(letter.farewell),
      paragraph(runs(letter.organisation, { bold: true })),
    ],
  });
}
