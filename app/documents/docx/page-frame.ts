import type { ParagraphChild } from 'docx';
import { Footer, Header, Paragraph, PageNumber, TabStopType, TextRun } from 'docx';
import type { ReportLabels, ReportMeta } from '#app/report-model/report-model.ts';
import { PAGE_MARKS } from '#app/report-model/report-model.ts';
import { CONTENT_WIDTH, PAGE, STYLE } from './look.ts';
import { runs } from './runs.ts';

/** A4 with margins for a binder. */
export const toPageProperties = () => ({
  size: { width: PAGE.width, height: PAGE.height },
  margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side },
});

/** Left and right in one line. */
const apart = (left: readonly ParagraphChild[], right: readonly ParagraphChild[]): Paragraph =>
  new Paragraph({
    style: STYLE.small,
    tabStops: [{ type: TabStopType.RIGHT, position: CONTENT_WIDTH }],
    children: [...left, new TextRun('\t'), ...right],
  });

export const toHeader = ({ header, headerRight }: ReportLabels, { testRun }: ReportMeta): Header =>
  new Header({ children: [apart(runs(header), runs(testRun ?? headerRight))] });

export const toFooter = ({ page }: ReportLabels, { author }: ReportMeta): Footer =>
  new Footer({ children: [apart(runs(author), toPageRuns(page))] });

/** How all of `PAGE_MARKS` look. */
const MARKS = /(#\d)/;

/** The words around the numbers are the language's; the numbers are the word processor's. */
function toPageRuns(page: string): ParagraphChild[] {
  return page.split(MARKS).map((part) => {
    if (part === PAGE_MARKS.page) return new TextRun({ children: [PageNumber.CURRENT] });
    if (part === PAGE_MARKS.total) return new TextRun({ children: [PageNumber.TOTAL_PAGES] });
    return new TextRun(part);
  });
}
