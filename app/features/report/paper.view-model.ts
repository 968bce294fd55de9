import type { LedgerModel } from '#app/report-model/report-model.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toDoorsContent, toPlanContent, toProfileContent } from './chapter.view-model.ts';
import type { ResultInput } from './result-input.ts';

/** All a bank wants, on one page made for the printer: what, when, how much, what it brings. */
export function toPaper(input: ResultInput, { t }: Translator) {
  const { report, home } = input;
  const { summary, steps, returns, ledger, method } = report;
  const { plan, timeline } = toPlanContent(report);
  return {
    documentTitle: report.meta.title,
    overview: { href: `${home}/result`, text: t('report:web.chapters.overview') },
    print: t('report:web.print.button'),
    hint: t('report:web.print.hint'),
    kind: report.cover.title,
    summary,
    ...toProfileContent(report),
    ...toDoorsContent(report),
    plan,
    timeline,
    steps: {
      title: steps.title,
      labels: steps.labels,
      reported: steps.reported,
      entries: steps.entries,
    },
    returns,
    ledger: { ...ledgerOnPaper(ledger), begin: t('report:steps.firstAction') },
    method: { title: method.title, facts: method.factsLine, privacy: report.cover.privacy },
  };
}
const ledgerOnPaper = ({ title, lead, head, needs }: LedgerModel) => ({
  ...{ title, lead, head },
  needs: needs.map(({ id, title: name, gap, entries }) => ({
    ...{ id, title: name, gap },
    entries: entries.map((entry) => ({ name: entry.name, price: entry.price, firstCall: entry.firstCall })),
  })),
});

export type PaperView = ReturnType<typeof toPaper>;
