import { Buffer } from 'node:buffer';
import type { FileChild } from 'docx';
import { ImageRun, Paragraph } from 'docx';
import type { OwnWordsModel } from '#app/report-model/own-words-model.ts';
import { linesOf } from '../pdf/type-scale.ts';
import { ChapterHeading, heading, note, paragraph, paragraphs, small } from './blocks.ts';
import { GAP } from './look.ts';
import { runIn, strongRuns } from './runs.ts';

/** The most a logo takes, in dots of which 96 make an inch. */
const LOGO = { width: 240, height: 80 } as const;
/** The only picture there is. The library would count through the life of the process. */
const LOGO_ID = '1';

/** About as many characters as a line of text holds. */
const LINE_LENGTH = 95;
/** What a heading takes, and the room after a paragraph, in lines. */
const HEADING_LINES = 2;
const GAP_LINES = 0.5;
/** As many lines as leave room for the list of contents on their page, with some to spare: each program sets them otherwise. */
const MOST_LINES_BESIDE_CONTENTS = 34;

/** Whose version it is, on the first page. */
export function toOwnCover({ by, logo }: OwnWordsModel): FileChild[] {
  return [...(logo === null ? [] : [toLogo(logo)]), paragraph(strongRuns(by))];
}

function toLogo({ png, width, height, said }: NonNullable<OwnWordsModel['logo']>): Paragraph {
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const altText = { id: LOGO_ID, name: said, title: said, description: said };
  const data = Buffer.from(png, 'base64');
  return new Paragraph({
    // As high as the picture: a line of set height would cut it off.
    spacing: { line: 240, lineRule: 'auto', after: GAP },
    children: [new ImageRun({ type: 'png', data, transformation, altText })],
  });
}

/**
 * Whether the opening words are so short that a page of their own would stand all but empty. They share it with the list of
 * contents then, and not with what follows: the summary is to be read on one page.
 */
export function isBesideContents({ notice, opening }: OwnWordsModel): boolean {
  const { introduction, remarks, contact } = opening;
  const remarked = (remarks?.entries ?? []).map(({ leadIn, text }) => `${leadIn} ${text}`);
  const headings = HEADING_LINES * (remarks === null ? 2 : 3);
  const texts = [notice, ...introduction, ...remarked];
  const taken = headings + linesOf(texts, LINE_LENGTH) + GAP_LINES * texts.length + contact.lines.length;
  return taken <= MOST_LINES_BESIDE_CONTENTS;
}

/** Before the report: who speaks where, the introduction, a remark for each chapter, and how the adviser is reached. */
export function toOpening(words: OwnWordsModel): FileChild[] {
  const { notice, opening } = words;
  const { title, introduction, remarks, contact } = opening;
  return [
    new ChapterHeading(title, { isFirst: !isBesideContents(words) }),
    note(notice),
    ...paragraphs(...introduction),
    ...(remarks === null ? [] : [heading(2, remarks.title)]),
    ...(remarks?.entries ?? []).map(({ leadIn, text }) => paragraph(runIn(leadIn, text))),
    heading(2, contact.title),
    ...contact.lines.map((line) => paragraph(line, { spacing: { after: 0 } })),
  ];
}

/** After the report: further steps, which no sum counts, and the conclusion. */
export function toClosing({ closing }: OwnWordsModel): FileChild[] {
  if (closing === null) return [];
  const { title, steps, conclusion } = closing;
  return [
    new ChapterHeading(title),
    ...(steps === null ? [] : [heading(2, steps.title), small(steps.lead)]),
    ...(steps?.entries ?? []).flatMap((step) => [
      heading(3, step.title),
      ...(step.detail === '' ? [] : [small(step.detail)]),
      ...paragraphs(step.text),
    ]),
    ...paragraphs(...conclusion),
  ];
}
