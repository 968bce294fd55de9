import type { FileChild } from 'docx';
import { sentences } from '#app/i18n/punctuation.ts';
import type { PrintedReport, ReturnModel } from '#app/report-model/report-model.ts';
import { ChapterHeading, heading, paragraph, small } from './blocks.ts';
import { runs, strongRuns } from './runs.ts';
import { table } from './table.ts';

/** What each goal brings: trial and routine in a sentence each, then the three cases. */
export const toReturns = ({ returns, paper }: PrintedReport): FileChild[] => [
  new ChapterHeading(returns.title),
  paragraph(paper.returnsLead),
  ...returns.entries.flatMap(toReturn),
  ...(returns.entries.length === 0 ? [] : [small(returns.note)]),
];

const toReturn = (entry: ReturnModel): FileChild[] => [
  heading(2, entry.title),
  paragraph([...runs(`${entry.trial} ${entry.routine} `), ...strongRuns(entry.verdict)]),
  ...table(entry.table, [2.6, 1.5, 1.5, 1.5]),
  small(sentences(entry.given, entry.basis)),
];
