import type { FileChild } from 'docx';
import { sentences } from '#app/i18n/punctuation.ts';
import type { LockedModel, PlanModel, StepsModel, WordReport } from '#app/report-model/report-model.ts';
import { ChapterHeading, heading, list, note, paragraph, paragraphs } from './blocks.ts';
import { pieces, runIn } from './runs.ts';
import { table } from './table.ts';

/** Number, what, when, who, days, money. */
const STEP_SHARES = [1, 2.5, 1.9, 1.9, 1.8, 1.5];
const QUARTER_SHARES = [2, 2, 1.8, 2];

/** The plan as tables: its steps, then days and money by quarter and by year. */
export function toPlan({ plan, steps, locked, paper, word }: WordReport): FileChild[] {
  const { sinceLast } = paper;
  return [
    new ChapterHeading(plan.title),
    ...paragraphs(sentences(plan.lead, plan.tight ?? '')),
    ...(sinceLast === null ? [] : [paragraph(runIn(sinceLast.leadIn, sinceLast.text))]),
    ...(steps.reported === null ? [] : toReported(steps.reported)),
    ...(plan.notes.length === 0 ? [] : [note(sentences(...plan.notes))]),
    ...(word.steps === null ? [] : table(word.steps, STEP_SHARES)),
    ...(plan.table === null ? [] : [heading(2, plan.table.caption), ...table(plan.table, QUARTER_SHARES)]),
    ...(plan.table === null ? [] : [heading(2, plan.years.caption), ...table(plan.years, [1, 1.5, 1.5])]),
    ...paragraphs(
      sentences(plan.outlook, locked.entries.length === 0 ? locked.lead : '', plan.later?.count ?? ''),
    ),
    ...(plan.next === null ? [] : toNext(plan.next)),
  ];
}

/** What is behind the firm, before what lies ahead. */
const toReported = ({ title, entries }: NonNullable<StepsModel['reported']>): FileChild[] => [
  heading(2, title),
  ...entries.map(({ leadIn, sentence }) => paragraph(runIn(leadIn, sentence))),
];

/** Where there are no steps: what would come first, how it begins, and who shows the firm how. */
const toNext = (next: NonNullable<PlanModel['next']>): FileChild[] => [
  heading(2, next.title),
  paragraph(next.lead),
  ...list(next.entries.map(({ line }) => pieces(line))),
  ...(next.firstAction === null ? [] : [note(next.firstAction)]),
  ...(next.help.length === 0 ? [] : [heading(2, next.helpTitle), ...list(next.help.map(pieces))]),
];

/** What does not fit into the plan, in a paragraph each. */
export const toLocked = ({ title, lead, entries }: LockedModel): FileChild[] =>
  entries.length === 0
    ? []
    : [
        new ChapterHeading(title),
        paragraph(lead),
        ...entries.map(({ leadIn, short }) => paragraph(runIn(leadIn, short))),
      ];
