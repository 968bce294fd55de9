import type { Translator } from '#app/i18n/translator.server.ts';
import type { StepsModel } from './plan-model.ts';
import type { WordModel } from './word-model.ts';

/** When, who, days and money: the first facts of each step, in this order. */
const FACTS_IN_TABLE = 4;

export const toWord = ({ t }: Translator, steps: StepsModel): WordModel => ({
  editable: t('report:word.editable'),
  contents: t('report:word.contents'),
  steps: toStepTable({ t }, steps),
});

function toStepTable({ t }: Pick<Translator, 't'>, { title, entries }: StepsModel): WordModel['steps'] {
  const [first] = entries;
  if (first === undefined) return null;
  return {
    caption: title,
    head: [
      t('report:takeAlong.columns.number'),
      t('report:takeAlong.columns.title'),
      ...first.facts.slice(0, FACTS_IN_TABLE).map(({ label }) => label),
    ],
    rows: entries.map((step) => [
      step.number,
      step.title,
      ...step.facts.slice(0, FACTS_IN_TABLE).map(({ value }) => value),
    ]),
    numeric: [],
  };
}
