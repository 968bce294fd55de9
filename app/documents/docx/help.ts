import type { FileChild } from 'docx';
import { sentences } from '#app/i18n/punctuation.ts';
import type { PaperNeed, PrintedReport } from '#app/report-model/report-model.ts';
import { ChapterHeading, heading, list, note, paragraph, paragraphs, small } from './blocks.ts';
import { pieces, runIn, runs, strongRuns } from './runs.ts';

/** Per need at most three names and the first call; then those every report lists, with the verdict. */
export function toHelp({ ledger, paper }: PrintedReport, disclosure: string | null): FileChild[] {
  const { always, needs, needsTitle, rest } = ledger;
  return [
    new ChapterHeading(ledger.title),
    ...paragraphs(sentences(ledger.lead, ledger.gpu ?? '')),
    ...(disclosure === null ? [] : [note(disclosure)]),
    ...paragraphs(needs.length === 0 ? needsTitle : null),
    ...paper.needs.flatMap((need) => toNeed(need, paper.labels.firstCall)),
    ...(paper.always.length === 0 ? [] : [heading(2, always.title), paragraph(always.hint)]),
    ...paper.always.flatMap(({ line, verdict, why }) => [
      paragraph(pieces(line), { keepNext: true, spacing: { after: 0 } }),
      paragraph([...strongRuns(`${verdict} `), ...runs(why)]),
    ]),
    small(paper.more === null ? rest : [...runs(`${rest} `), ...pieces(paper.more.list)]),
  ];
}

const toNeed = ({ title, mark, helpers, firstCall }: PaperNeed, label: string): FileChild[] => [
  heading(2, title),
  ...(mark === null ? [] : [small(mark)]),
  ...list(helpers.map(({ line }) => pieces(line))),
  ...(firstCall === null ? [] : [paragraph(runIn(label, firstCall))]),
];
