import { Buffer } from 'node:buffer';
import type { FileChild } from 'docx';
import { ImageRun, Paragraph } from 'docx';
import type { OwnWordsModel } from '#app/report-model/own-words-model.ts';
import { ChapterHeading, heading, note, paragraph, paragraphs, small } from './blocks.ts';
import { GAP } from './look.ts';
import { runIn, strongRuns } from './runs.ts';

/** The most a logo takes, in dots of which 96 make an inch. */
const LOGO = { width: 240, height: 80 } as const;
/** The only picture there is. The library would count through the life of the process. */
const LOGO_ID = '1';

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

/** Before the report: who speaks where, the introduction, a remark for each chapter, and how the adviser is reached. */
export function toOpening({ notice, opening }: OwnWordsModel): FileChild[] {
  const { title, introduction, remarks, contact } = opening;
  return [
    new ChapterHeading(title, { isFirst: true }),
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
