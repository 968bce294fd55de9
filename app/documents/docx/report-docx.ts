import { Document, Footer, Header, Paragraph, PageNumber, TabStopType, TextRun } from 'docx';
import type { FileChild, ParagraphChild } from 'docx';
import { FORMAT_TAGS } from '#app/i18n/locales.ts';
import type { OwnWordsModel } from '#app/report-model/own-words-model.ts';
import type { ReportLabels, ReportMeta, WordReport } from '#app/report-model/report-model.ts';
import { PAGE_MARKS } from '#app/report-model/report-model.ts';
import { ChapterHeading } from './blocks.ts';
import { toAnswers, toMethod } from './closing.ts';
import { toCover } from './cover.ts';
import { toHelp } from './help.ts';
import { CONTENT_WIDTH, NUMBERING, PAGE, STYLE, stylesIn } from './look.ts';
import { toClosing, toOpening, toOwnCover } from './own-words.ts';
import { toLocked, toPlan } from './plan.ts';
import { toReturns } from './returns.ts';
import { runs } from './runs.ts';
import { toStanding } from './standing.ts';
import { toSteps } from './steps.ts';
import { toSummary } from './summary.ts';

/** The report for word processors: the chapters of the PDF in its words and numbers, with tables in place of pictures. */
export function toDocument(report: WordReport, words: OwnWordsModel | null): Document {
  const { meta, labels, locale } = report;
  const chapters = toChapters(report, words);
  return new Document({
    ...{ title: meta.title, subject: meta.subject, creator: meta.author, lastModifiedBy: meta.author },
    styles: stylesIn(FORMAT_TAGS[locale]),
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.side, right: PAGE.side },
          },
        },
        headers: { default: toHeader(labels, meta), first: new Header({ children: [] }) },
        footers: { default: toFooter(labels, meta), first: toFooter(labels, meta) },
        children: [
          ...(words === null ? [] : toOwnCover(words)),
          ...toCover(
            report,
            chapters.filter((block) => block instanceof ChapterHeading),
          ),
          ...chapters,
        ],
      },
    ],
  });
}

const toChapters = (report: WordReport, words: OwnWordsModel | null): FileChild[] => [
  ...(words === null ? [] : toOpening(words)),
  ...toSummary(report.summary),
  ...toStanding(report),
  ...toPlan(report),
  ...toSteps(report),
  ...toLocked(report.locked),
  ...toReturns(report),
  ...toHelp(report, words?.disclosure ?? null),
  ...toMethod(report),
  ...toAnswers(report),
  ...(words === null ? [] : toClosing(words)),
];

/** Left and right in one line. */
const apart = (left: readonly ParagraphChild[], right: readonly ParagraphChild[]): Paragraph =>
  new Paragraph({
    style: STYLE.small,
    tabStops: [{ type: TabStopType.RIGHT, position: CONTENT_WIDTH }],
    children: [...left, new TextRun('\t'), ...right],
  });

const toHeader = ({ header, headerRight }: ReportLabels, { testRun }: ReportMeta): Header =>
  new Header({ children: [apart(runs(header), runs(testRun ?? headerRight))] });

const toFooter = ({ page }: ReportLabels, { author }: ReportMeta): Footer =>
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
