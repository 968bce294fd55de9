import type { FileChild } from 'docx';
import type {
  BenchmarksModel,
  PrintedReport,
  ProfileModel,
  SovereigntyModel,
} from '#app/report-model/report-model.ts';
import { ChapterHeading, heading, list, paragraph, paragraphs, small } from './blocks.ts';
import { link, runIn, runs, strongRuns } from './runs.ts';
import { table } from './table.ts';

/** How others stand, then the firm: points, doors and how independent it is. Tables take the place of pictures. */
export function toStanding({ benchmarks, profile, gates, sovereignty, paper }: PrintedReport): FileChild[] {
  return [
    ...toBenchmarks(benchmarks),
    ...toProfile(profile),
    new ChapterHeading(gates.title),
    paragraph(gates.lead, { keepNext: true }),
    ...table(gates.table, [2, 1]),
    ...[...paper.doors, ...paper.contradictions].map(({ leadIn, text }) => paragraph(runIn(leadIn, text))),
    ...toSovereignty(sovereignty),
  ];
}

function toBenchmarks(benchmarks: BenchmarksModel): FileChild[] {
  const [first] = benchmarks.official;
  const official =
    first === undefined
      ? paragraphs(benchmarks.officialNone)
      : [
          paragraph([...strongRuns(`${first.share} `), ...runs(first.population)]),
          small(first.url === null ? first.source : [link(first.source, first.url)]),
        ];
  return [
    new ChapterHeading(benchmarks.title, { isFirst: true }),
    ...official,
    heading(2, benchmarks.figuresTitle),
    ...table(benchmarks.table, [2, 1.2, 1.2, 1.4]),
    small(benchmarks.differ),
  ];
}

function toProfile({ title, table: figures, overall }: ProfileModel): FileChild[] {
  return [
    new ChapterHeading(title),
    ...table(figures, [1.8, 0.9, 1.2, 1.7, 1.3]),
    ...paragraphs(overall.text, overall.caps ?? overall.extremes),
  ];
}

const toSovereignty = ({ title, rung, meaning, movesTitle, moves, leads }: SovereigntyModel): FileChild[] => [
  new ChapterHeading(title),
  heading(2, rung),
  paragraph(meaning),
  heading(2, movesTitle),
  ...list(moves),
  ...paragraphs(leads),
];
