import type { Document, FileChild } from 'docx';
import { Header } from 'docx';
import type { OwnWordsModel } from '#app/report-model/own-words-model.ts';
import type { WordReport } from '#app/report-model/report-model.ts';
import { ChapterHeading } from './blocks.ts';
import { toAnswers, toMethod } from './closing.ts';
import { toContents, toCover } from './cover.ts';
import { toFramedDocument } from './document-frame.ts';
import { toHelp } from './help.ts';
import { toNextGoals } from './next-goals.ts';
import { isBesideContents, toClosing, toOpening, toOwnCover } from './own-words.ts';
import { toFooter, toHeader, toPageProperties } from './page-frame.ts';
import { toLocked, toPlan } from './plan.ts';
import { toReturns } from './returns.ts';
import { toStanding } from './standing.ts';
import { toSteps } from './steps.ts';
import { toSummary } from './summary.ts';

/** The report for word processors: the chapters of the PDF in its words and numbers, with tables in place of pictures. */
export function toDocument(report: WordReport, words: OwnWordsModel | null): Document {
  const { meta, labels } = report;
  const chapters = toChapters(report, words);
  return toFramedDocument(report, {
    properties: {
      titlePage: true,
      page: toPageProperties(),
    },
    headers: { default: toHeader(labels, meta), first: new Header({ children: [] }) },
    footers: { default: toFooter(labels, meta), first: toFooter(labels, meta) },
    children: [
      ...(words === null ? [] : toOwnCover(words)),
      ...toCover(report),
      ...toContents({
        title: report.word.contents,
        chapters: chapters.filter((block) => block instanceof ChapterHeading),
        isFirst: words !== null && isBesideContents(words),
      }),
      ...chapters,
    ],
  });
}

const toChapters = (report: WordReport, words: OwnWordsModel | null): FileChild[] => [
  ...(words === null ? [] : toOpening(words)),
  ...toSummary(report.summary),
  ...toStanding(report),
  ...toPlan(report),
  ...toSteps(report),
  ...toNextGoals(report),
  ...toLocked(report.locked),
  ...toReturns(report),
  ...toHelp(report, words?.disclosure ?? null),
  ...toMethod(report),
  ...toAnswers(report),
  ...(words === null ? [] : toClosing(words)),
];
