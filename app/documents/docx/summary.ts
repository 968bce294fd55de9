import type { FileChild } from 'docx';
import type { SummaryModel } from '#app/report-model/report-model.ts';
import { ChapterHeading, heading, list, note, paragraph, paragraphs, small } from './blocks.ts';
import { runIn, runs, strongRuns } from './runs.ts';
import { factTable, rowTable } from './table.ts';

/** The page that stands alone: the verdict, this week, what it costs and brings, the first steps, what blocks. */
export function toSummary(summary: SummaryModel): FileChild[] {
  const { headline, thisWeek, deadlines, blockers, brings } = summary;
  return [
    new ChapterHeading(summary.title, { isFirst: true }),
    heading(2, headline.title),
    ...(headline.benefit === '' ? [] : [paragraph(strongRuns(headline.benefit))]),
    paragraph(headline.text),
    small(summary.who),
    ...(summary.today === null ? [] : [note(summary.today)]),
    ...(thisWeek === null ? [] : toThisWeek(thisWeek)),
    ...toFigures(summary),
    heading(2, summary.nextTitle),
    ...summary.next.flatMap(({ number, title, detail }) => [
      paragraph(strongRuns(number === null ? title : `${number}  ${title}`), {
        keepNext: true,
        spacing: { after: 0 },
      }),
      small(detail),
    ]),
    heading(2, blockers.title),
    ...list(blockers.entries),
    ...(deadlines === null ? [] : [heading(2, deadlines.title), ...list(deadlines.entries)]),
    ...(thisWeek === null ? toComparison(summary) : []),
    ...(brings === null
      ? []
      : [
          heading(2, brings.title),
          ...brings.entries.map(({ leadIn, text }) => paragraph(runIn(leadIn, text))),
        ]),
  ];
}

const toThisWeek = ({ title, action, belongs }: NonNullable<SummaryModel['thisWeek']>): FileChild[] => [
  heading(2, title),
  note(action),
  small(belongs),
];

const FIGURE_SHARES = [1.6, 1.4, 2];

/** Label, value and note of each, one under the other. */
const toFigures = ({ figures, tight }: SummaryModel): FileChild[] => [
  ...rowTable(
    figures.map(({ label, value, note: said }) => [label, value, said]),
    FIGURE_SHARES,
  ),
  ...paragraphs(tight),
];

/** Where there is nothing to do, there is room to say how others stand. */
const toComparison = ({ comparison }: SummaryModel): FileChild[] => [
  heading(2, comparison.title),
  ...factTable(comparison.shares.map(({ share, text }) => ({ label: share, value: text }))),
  small(runs(comparison.note)),
];
