import { linked, runIn, sentence, sentences, toPieces } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '../report-input.ts';
import type { GatesModel, ReportModel } from '../report-model.ts';
import { itemTitle } from '../wording.ts';
import type { PaperLine, PaperModel } from './paper-model.ts';
import { toPaperAlways, toPaperNeeds } from './paper-helpers.ts';
import { toPaperSteps } from './paper-steps.ts';
import { toSinceLast } from './since-last.view-model.ts';

/** What one has to know to read the numbers; the other rules stand on the page of the method. */
const METHOD = ['scores', 'open', 'plan', 'money'] as const;

/** Paper shortens chapters of the report, which are handed over so that they are not made twice. */
export function toPaper(
  input: ReportInput,
  { gates, ledger, returns }: Pick<ReportModel, 'gates' | 'ledger' | 'returns'>,
): PaperModel {
  const { translator } = input;
  const { t } = translator;
  return {
    doors: toDoors(gates, input),
    contradictions: toContradictions(gates, translator),
    returnsLead: sentences(returns.lead, returns.isOpen ? t('report:paper.returnsLater') : ''),
    sinceLast: toSinceLast(input),
    steps: toPaperSteps(input),
    labels: {
      why: runIn(translator, t('report:paper.why')),
      firstCall: runIn(translator, t('report:paper.firstCall')),
    },
    needs: toPaperNeeds(ledger, translator),
    always: toPaperAlways(ledger, translator),
    method: METHOD.map((name) => t(`report:method.${name}`)),
    more: toMore(input),
  };
}

/** What is shut and what the plan does about it, then what nobody can tell and which questions would. */
function toDoors({ entries }: GatesModel, { result, translator }: ReportInput): PaperLine[] {
  const { t, format } = translator;
  const unknown = result.unknownGates.map(({ id, items }) => ({
    id,
    leadIn: runIn(translator, t(`report:gates.doors.${id}`)),
    text: t('report:paper.openQuestions', {
      items: format.list(items.map((item) => itemTitle(translator, item))),
    }),
  }));
  return [
    ...entries.map(({ title, inPlan }) => ({ id: title, leadIn: runIn(translator, title), text: inPlan })),
    ...unknown,
  ];
}

const toContradictions = ({ contradictions }: GatesModel, translator: Translator): PaperLine[] =>
  contradictions.map(({ title, text }) => ({ id: title, leadIn: sentence(translator, title), text }));

/** Public pages beside the one where the code is typed; the code itself never stands on paper. */
function toMore({ links, translator }: ReportInput): PaperModel['more'] {
  if (links.resume === null) return null;
  const { resume } = links;
  const page = (name: string): string => {
    const url = new URL(name, resume).href;
    return linked(url.replace(/^https?:\/\//, ''), url);
  };
  const words = { method: page('method'), sources: page('sources'), providers: page('providers') };
  return {
    method: toPieces(translator.t('report:paper.moreMethod', words)),
    list: toPieces(translator.t('report:paper.moreList', words)),
  };
}
