import type { FileChild } from 'docx';
import type { AnswersModel, PrintedReport, ProfileModel } from '#app/report-model/report-model.ts';
import { ChapterHeading, heading, paragraph, paragraphs, small } from './blocks.ts';
import { link, pieces } from './runs.ts';
import { table } from './table.ts';

/** The rules in short, and where the figures come from. */
export const toMethod = ({ method, paper }: PrintedReport): FileChild[] => [
  new ChapterHeading(method.title),
  ...paragraphs(...paper.method),
  heading(2, method.sourcesTitle),
  ...method.sources.map(({ text, url }) => small(url === null ? text : [link(text, url)])),
  small(method.factsLine),
  ...(paper.more === null ? [] : [paragraph(pieces(paper.more.method))]),
];

/** Each question in short, what was answered, and the level, by subject. */
export const toAnswers = ({ answers, profile }: PrintedReport): FileChild[] => [
  new ChapterHeading(answers.title),
  small(answers.wishes),
  ...(answers.voices === null ? [] : [small(answers.voices.lead)]),
  ...answers.groups.flatMap((group) =>
    toGroup(group, { ...profile.answerHead, voices: answers.voices?.head }),
  ),
];

const toGroup = (
  { title, rows }: AnswersModel['groups'][number],
  head: ProfileModel['answerHead'] & { readonly voices: string | undefined },
): FileChild[] => [
  heading(2, title),
  ...table(
    {
      head: [head.item, head.answer, head.points, ...(head.voices === undefined ? [] : [head.voices])],
      rows: rows.map((row) => [
        ...[row.title, row.answer, row.points],
        ...(head.voices === undefined ? [] : [row.voices?.text ?? '']),
      ]),
      numeric: [2],
    },
    head.voices === undefined ? [1.6, 3.4, 0.9] : [1.4, 2.4, 0.8, 1.6],
  ),
];
