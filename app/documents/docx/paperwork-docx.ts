import type { Document, FileChild } from 'docx';
import { HeadingLevel, Paragraph } from 'docx';
import type { Paperwork, PaperworkBlock } from '#app/report-model/paperwork/paperwork-model.ts';
import { heading, list, note, paragraph, small } from './blocks.ts';
import { toFramedDocument } from './document-frame.ts';
import { COLOUR, STYLE } from './look.ts';
import { toFooter, toHeader, toPageProperties } from './page-frame.ts';
import { runIn, runs, strongRuns } from './runs.ts';
import { factTable, rowTable, table } from './table.ts';

/** What goes on paper beside the report, to be written on: the same words as in the PDF. */
export function toPaperworkDocument(paperwork: Paperwork): Document {
  const { meta, labels, title, subtitle, facts, notice, chapters } = paperwork;
  return toFramedDocument(paperwork, {
    properties: { page: toPageProperties() },
    headers: { default: toHeader(labels, meta) },
    footers: { default: toFooter(labels, meta) },
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
      paragraph(subtitle, { style: STYLE.subtitle }),
      ...factTable(facts),
      ...(notice === null ? [] : [note(notice)]),
      ...chapters.flatMap(({ title: chapter, blocks }) => [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(chapter) }),
        ...blocks.flatMap((block, index) => toChildren(block, blocks[index + 1] ?? null)),
      ]),
    ],
  });
}

/** Words that are signed stay on the page of the signatures. */
function toChildren(block: PaperworkBlock, next: PaperworkBlock | null): readonly FileChild[] {
  switch (block.kind) {
    case 'text':
      return [paragraph(block.text, { keepNext: next?.kind === 'signatures' })];
    case 'small':
      return [small(block.text)];
    case 'note':
      return [note(block.text)];
    case 'heading':
      return [heading(2, block.text)];
    case 'run-in':
      return [paragraph(runIn(block.label, block.text))];
    case 'list':
    case 'boxes':
      return list(block.entries);
    case 'table':
      return table(block.table, block.widths);
    case 'signatures':
      return block.names.flatMap((name) => [
        paragraph(strongRuns(name), { keepNext: true }),
        ...block.places.map((place) => toLine(place)),
      ]);
    case 'lines':
      return rowTable(
        Array.from({ length: block.count }, () => ['']),
        [1],
      );
  }
}

/** Twentieths of a point. */
const ROOM_TO_WRITE = 720;
const RULE = { style: 'single', size: 6, space: 2, color: COLOUR.muted } as const;

/** A line to write on, with what belongs there beneath it. */
const toLine = (place: string): Paragraph =>
  paragraph(place, {
    ...{ style: STYLE.small, keepNext: true, keepLines: true },
    spacing: { before: ROOM_TO_WRITE },
    border: { top: RULE },
  });
