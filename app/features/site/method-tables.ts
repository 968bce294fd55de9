import { READINESS_LINE, standingOf } from '#app/domain/benchmarks/readiness.ts';
import { NEEDS, OFFERS_BY_NEED } from '#app/domain/providers/needs.ts';
import { DIMENSIONS, itemsOf, LEVELS } from '#app/domain/questionnaire/items.ts';
import { BAND_FLOORS, BANDS } from '#app/domain/scoring/bands.ts';
import { CONTRADICTIONS } from '#app/domain/scoring/contradictions.ts';
import { UNITS_PER_POINT } from '#app/domain/scoring/exact-score.ts';
import { GATES } from '#app/domain/scoring/gates.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** A plain table: the first cell of a row is its head. */
export interface MethodTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const HIGHEST_SCORE = 100;

type TableOf = (translator: Translator) => MethodTable;

const table =
  (id: string, columns: readonly string[], rowsOf: (translator: Translator) => string[][]): TableOf =>
  (translator) => ({
    caption: translator.t(`sources:method.captions.${id}`),
    heads: columns.map((column) => translator.t(`sources:method.heads.${column}`)),
    rows: rowsOf(translator),
  });

const questions = table('questions', ['dimension', 'items'], ({ t, format }) =>
  DIMENSIONS.map((dimension) => [
    t(`questionnaire:dimensions.${dimension}.title`),
    format.list(itemsOf(dimension).map((item) => t(`questionnaire:items.${item}.title`))),
  ]),
);

const bands = table('bands', ['band', 'points', 'meaning'], ({ t, format }) =>
  BANDS.map((band, index) => {
    const next = BANDS[index + 1];
    const from = format.integer(BAND_FLOORS[band]);
    return [
      t(`method:bands.${band}.title`),
      next === undefined
        ? t('sources:method.pointsTo', { from, to: format.integer(HIGHEST_SCORE) })
        : t('sources:method.pointsBelow', { from, to: format.integer(BAND_FLOORS[next]) }),
      t(`method:bands.${band}.meaning`),
    ];
  }),
);

const gates = table('gates', ['gate', 'why', 'opens', 'cap'], ({ t }) =>
  GATES.map(({ id, cap }) => [
    t(`method:gates.${id}.title`),
    t(`method:gates.${id}.why`),
    t(`method:gates.${id}.opens`),
    t(`method:bands.${cap}.title`),
  ]),
);

const rung = table('rung', ['rung', 'meaning'], ({ t }) =>
  LEVELS.map((level) => [
    t('sources:method.rungTitle', { level, title: t(`method:rungs.${level}.title`) }),
    t(`method:rungs.${level}.meaning`),
  ]),
);

const contradictions = table('contradictions', ['contradiction', 'text'], ({ t }) =>
  CONTRADICTIONS.map(({ id }) => [
    t(`method:contradictions.${id}.title`),
    t(`method:contradictions.${id}.text`),
  ]),
);

const providers = table('providers', ['need', 'arises', 'offers'], ({ t, format }) =>
  NEEDS.map((need) => [
    t(`providers:needs.${need}.title`),
    t(`providers:needs.${need}.text`),
    format.list(OFFERS_BY_NEED[need].map((offer) => t(`providers:offers.${offer}`))),
  ]),
);

/** The four standings, told by the very function the results use: use against readiness. */
const standing = table('standing', ['use', 'firm', 'else'], ({ t }) =>
  (['productive-one', 'none'] as const).map((aiUse) => [
    t(`sources:method.${aiUse === 'none' ? 'notUsing' : 'using'}`),
    ...[READINESS_LINE * UNITS_PER_POINT, 0].map((score) => {
      const found = standingOf(aiUse, { score, gates: [], unknownGates: [] });
      return found === null ? '' : t(`method:standings.${found}.title`);
    }),
  ]),
);

/** Tables by the section of the method page they belong to. */
export const METHOD_TABLES: Readonly<Partial<Record<string, TableOf>>> = {
  questions,
  bands,
  gates,
  rung,
  contradictions,
  standing,
  providers,
};
