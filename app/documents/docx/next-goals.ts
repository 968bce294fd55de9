import type { FileChild } from 'docx';
import { sentences } from '#app/i18n/punctuation.ts';
import type { NextGoalModel, PrintedReport, StepsModel } from '#app/report-model/report-model.ts';
import { ChapterHeading, heading, paragraph, paragraphs, small } from './blocks.ts';
import { STYLE } from './look.ts';
import { runIn } from './runs.ts';

/** Where nothing is to be done: the goals that suit the firm, what a trial of each takes, and how one becomes a plan. */
export function toNextGoals({ nextGoals, steps: { labels } }: PrintedReport): FileChild[] {
  if (nextGoals === null) return [];
  const { title, lead, entries, others, choosing } = nextGoals;
  return [
    new ChapterHeading(title),
    paragraph(lead),
    ...entries.flatMap((entry) => toNextGoal(entry, labels)),
    ...paragraphs(others),
    heading(2, choosing.title),
    paragraph(choosing.text),
  ];
}

const toNextGoal = (entry: NextGoalModel, { leadIn }: StepsModel['labels']): FileChild[] => [
  heading(2, entry.title),
  paragraph(entry.inOneLine, { style: STYLE.small, keepNext: true }),
  paragraph(sentences(entry.hint, entry.why)),
  paragraph(runIn(leadIn.what, entry.what)),
  paragraph(runIn(leadIn.firstAction, entry.firstAction)),
  paragraph(runIn(leadIn.doneWhen, entry.doneWhen)),
  ...(entry.reach === null ? [] : [small(entry.reach)]),
];
