import type { FolderDetails } from '#app/domain/grant-folder/folder.ts';
import type { ReportProfile } from '#app/domain/grant-folder/report-profile.schema.ts';
import { productAdviceIn } from '#app/domain/grant-folder/report-profiles.ts';
import type { Piece } from '#app/i18n/punctuation.ts';
import { apart, labelled, sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { PrintedReport, StepModel } from '../report-model.ts';
import type { PaperworkBlock, PaperworkChapter } from './paperwork-model.ts';

const plain = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

const heading = (text: string): PaperworkBlock => ({ kind: 'heading', text });
const text = (...parts: readonly (string | null)[]): readonly PaperworkBlock[] => {
  const said = sentences(...parts.filter((part) => part !== null));
  return said === '' ? [] : [{ kind: 'text', text: said }];
};

/** Where the firm stands, in the words of its report, and what it answered. */
export function toAnalysis({ summary, profile, answers }: PrintedReport): readonly PaperworkBlock[] {
  return [
    { kind: 'run-in', label: summary.headline.title, text: summary.headline.text },
    { kind: 'table', table: profile.table, widths: [1.8, 0.9, 1.2, 1.7, 1.3] },
    ...text(profile.overall.text, profile.overall.caps ?? profile.overall.extremes),
    ...answers.groups.flatMap(({ title, rows }): PaperworkBlock[] => [
      heading(title),
      {
        kind: 'table',
        table: {
          head: [profile.answerHead.item, profile.answerHead.answer],
          rows: rows.map((row) => [row.title, row.answer]),
          numeric: [],
        },
        widths: [1.6, 4],
      },
    ]),
  ];
}

/** What holds the firm back: doors that are shut, doors nobody can tell of, answers that do not go together. */
export function toCauses({ gates }: PrintedReport): readonly PaperworkBlock[] {
  return [
    ...text(gates.lead),
    ...gates.entries.flatMap((gate): PaperworkBlock[] => [
      heading(gate.title),
      { kind: 'text', text: gate.why },
      { kind: 'run-in', label: plain(gates.labels.leadIn.opens), text: gate.opens },
    ]),
    ...gates.unknown.flatMap((door): PaperworkBlock[] => [heading(door.title), ...text(door.text)]),
    ...gates.contradictions.flatMap((entry): PaperworkBlock[] => [
      heading(entry.title),
      ...text(entry.text, entry.answers),
    ]),
  ];
}

/** The plan step by step, each with how it is done. No provider is named: whether that is allowed is the programme's. */
export function toMeasures(report: PrintedReport, translator: Translator): readonly PaperworkBlock[] {
  const { plan, steps } = report;
  return [
    ...text(plan.lead),
    ...(steps.reported?.entries ?? []).map(({ leadIn, sentence }): PaperworkBlock => ({
      kind: 'run-in',
      label: leadIn,
      text: sentence,
    })),
    ...steps.entries.flatMap((step) => toMeasure(step, report, translator)),
    ...(plan.next === null ? [] : toInstead(plan.next)),
  ];
}

const toMeasure = (
  step: StepModel,
  { steps: { labels }, paper }: PrintedReport,
  translator: Translator,
): readonly PaperworkBlock[] => [
  heading(
    translator.t('folder:chapters.measures.step', { number: step.number, title: plain(step.titleAndForm) }),
  ),
  {
    kind: 'small',
    text: apart(
      translator,
      step.facts.map(({ label, value }) => labelled(translator, label, value)),
    ),
  },
  { kind: 'run-in', label: paper.labels.why, text: step.why },
  { kind: 'run-in', label: labels.leadIn.what, text: step.what },
  { kind: 'run-in', label: labels.leadIn.firstAction, text: step.firstAction },
  { kind: 'run-in', label: labels.leadIn.doneWhen, text: step.doneWhen },
];

/** Where the plan has no step: what would come first, and how it begins. */
const toInstead = ({
  title,
  lead,
  entries,
  firstAction,
}: NonNullable<PrintedReport['plan']['next']>): readonly PaperworkBlock[] => [
  heading(title),
  { kind: 'text', text: lead },
  { kind: 'list', entries: entries.map(({ line }) => plain(line)) },
  ...text(firstAction),
];

interface ProvidersSource {
  readonly profile: ReportProfile | null;
  readonly folder: Pick<FolderDetails, 'withProviders'>;
  readonly translator: Translator;
}

/** Who can help, need by need; left out where product advice is barred, or where nobody has asked whether it is. */
export function toProviders(
  { ledger, paper }: PrintedReport,
  { profile, folder, translator }: ProvidersSource,
): PaperworkChapter {
  const title = translator.t('folder:providers.title');
  const rule = productAdviceIn(profile);
  if (rule === 'barred' || (rule === 'unconfirmed' && !folder.withProviders)) {
    return { title, blocks: [{ kind: 'note', text: translator.t(`folder:providers.${rule}`) }] };
  }
  return {
    title,
    blocks: [
      ...text(rule === 'unconfirmed' ? translator.t('folder:providers.asked') : null, ledger.neutrality),
      ...paper.needs.flatMap(({ title: need, helpers, mark, firstCall }): PaperworkBlock[] => [
        heading(need),
        ...text(mark),
        ...(helpers.length === 0
          ? []
          : [{ kind: 'list', entries: helpers.map(({ line }) => plain(line)) } as const]),
        ...(firstCall === null
          ? []
          : [{ kind: 'run-in', label: paper.labels.firstCall, text: firstCall } as const]),
      ]),
    ],
  };
}
