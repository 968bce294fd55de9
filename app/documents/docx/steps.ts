import type { FileChild } from 'docx';
import type { PrintedReport, StepModel } from '#app/report-model/report-model.ts';
import { ChapterHeading, heading, paragraph } from './blocks.ts';
import { STYLE } from './look.ts';
import { pieces, runIn, runs } from './runs.ts';

/** All steps, each told in full: here nobody counts pages. */
export const toSteps = (report: PrintedReport): FileChild[] =>
  report.steps.entries.length === 0
    ? []
    : [
        new ChapterHeading(report.steps.title),
        ...report.steps.entries.flatMap((step) => toStep(step, report)),
      ];

function toStep(step: StepModel, { steps, paper }: PrintedReport): FileChild[] {
  const { leadIn } = steps.labels;
  const short = paper.steps[step.measure];
  const why = short?.why ?? null;
  return [
    heading(2, [...runs(`${step.number}  `), ...pieces(step.titleAndForm)]),
    ...(short === undefined ? [] : [paragraph(short.inOneLine, { style: STYLE.small, keepNext: true })]),
    ...(why === null ? [] : [paragraph(runIn(paper.labels.why, why))]),
    paragraph(runIn(leadIn.what, step.what)),
    paragraph(runIn(leadIn.firstAction, step.firstAction)),
    paragraph(runIn(leadIn.doneWhen, step.doneWhen)),
  ];
}
