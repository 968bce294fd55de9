import type { Band, DimensionResult } from '#app/domain/scoring/score-result.ts';
import type { Dimension, Item } from '#app/domain/questionnaire/items.ts';
import { DIMENSIONS, itemsOf } from '#app/domain/questionnaire/items.ts';
import { BANDS, BAND_FLOORS } from '#app/domain/scoring/bands.ts';
import { isNotApplicable, isUnknown, levelOf } from '#app/domain/questionnaire/answers.ts';
import { enumerated, labelled, sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ProfilePlot, ProfileRow } from '../plots/plot-data.ts';
import type { ReportInput } from '../report-input.ts';
import { toExtremesText } from './extremes.view-model.ts';
import type { DimensionModel, ProfileModel, TableModel } from '../report-model.ts';
import { answerText, itemTitle, scoreSpan } from '../wording.ts';
import { wholeScore } from '#app/domain/scoring/exact-score.ts';

interface BandSpan {
  readonly id: Band;
  readonly from: number;
  readonly to: number;
}

const BAND_SPANS: readonly BandSpan[] = BANDS.map((id, index) => {
  const next = BANDS[index + 1];
  return { id, from: BAND_FLOORS[id], to: next === undefined ? 100 : BAND_FLOORS[next] };
});

const bandTitle = (translator: Translator, band: Band): string => translator.t(`method:bands.${band}.title`);

/** The whole score, or the word for a withheld one. */
export function scoreText(translator: Translator, result: DimensionResult): string {
  return result.score === null ? translator.t('report:profile.withheld') : String(wholeScore(result.score));
}

/** The band, or from which to which it may reach where the score is withheld. */
export function bandText(translator: Translator, result: DimensionResult): string {
  if (result.band !== null) return bandTitle(translator, result.band);
  const low = bandTitle(translator, result.bandLow);
  const high = bandTitle(translator, result.bandHigh);
  return low === high ? low : translator.t('report:profile.bandSpan', { low, high });
}

export function toProfile(input: ReportInput): ProfileModel {
  const { result, translator } = input;
  const { t } = translator;
  const rows = [
    ...DIMENSIONS.map((dimension) => ({
      title: dimensionTitle(translator, dimension),
      result: result.dimensions[dimension],
    })),
    { title: t('report:profile.overall'), result: result.overall },
  ];
  const plot = toPlot(rows, translator);
  return {
    title: t('report:profile.title'),
    lead: sentences(t('report:profile.lead'), hasSpans(plot) ? t('report:profile.leadSpans') : ''),
    plot,
    plotTitle: t('report:profile.plotTitle'),
    plotText: t('report:profile.plotText', {
      rows: enumerated(
        translator,
        plot.rows.map(({ label, value }) => labelled(translator, label, value)),
      ),
    }),
    table: toTable(rows, translator),
    overall: toOverall(input),
    bandTable: toBandTable(translator),
    explanationTitle: t('report:profile.explanationTitle'),
    answerHead: {
      item: t('report:answers.item'),
      answer: t('report:answers.answer'),
      points: t('report:answers.points'),
    },
    dimensions: DIMENSIONS.map((dimension) => toDimension(dimension, input)),
  };
}

/** Whether a bar is drawn anywhere: where all is answered there are dots only. */
const hasSpans = ({ rows }: ProfilePlot): boolean => rows.some(({ low, high }) => low !== high);

export const dimensionTitle = (translator: Translator, dimension: Dimension): string =>
  translator.t(`questionnaire:dimensions.${dimension}.title`);

interface Row {
  readonly title: string;
  readonly result: DimensionResult;
}

function toPlot(rows: readonly Row[], translator: Translator): ProfilePlot {
  return {
    bands: BAND_SPANS.map(({ id, from, to }) => ({ label: bandTitle(translator, id), from, to })),
    rows: rows.map(({ title, result }, index): ProfileRow => ({
      label: title,
      score: result.score === null ? null : wholeScore(result.score),
      low: wholeScore(result.low),
      high: wholeScore(result.high),
      value: toPlotValue(result, translator),
      strong: index === rows.length - 1,
    })),
  };
}

function toPlotValue(result: DimensionResult, translator: Translator): string {
  const span = scoreSpan(translator, result);
  if (result.score === null) return span;
  const score = String(wholeScore(result.score));
  return span === score ? score : translator.t('report:profile.plotValue', { score, span });
}

function toTable(rows: readonly Row[], translator: Translator): TableModel {
  const { t } = translator;
  return {
    caption: t('report:profile.tableCaption'),
    head: [
      t('report:profile.head.dimension'),
      t('report:profile.head.score'),
      t('report:profile.head.range'),
      t('report:profile.head.band'),
      t('report:profile.head.coverage'),
    ],
    rows: rows.map(({ title, result }) => [
      title,
      scoreText(translator, result),
      scoreSpan(translator, result),
      bandText(translator, result),
      translator.format.percent(result.coverage),
    ]),
    numeric: [1, 2, 4],
  };
}

function toBandTable(translator: Translator): TableModel {
  const { t } = translator;
  return {
    caption: t('report:profile.bandCaption'),
    head: [t('report:profile.head.band'), t('report:profile.head.points'), t('report:profile.head.meaning')],
    rows: BAND_SPANS.map(({ id, from, to }) => [
      bandTitle(translator, id),
      t('report:profile.bandPoints', { from, to: to === 100 ? 100 : to - 1 }),
      t(`method:bands.${id}.meaning`),
    ]),
    numeric: [],
  };
}

function toOverall({ result, translator }: ReportInput): ProfileModel['overall'] {
  const { t, format } = translator;
  const { overall } = result;
  const caps = overall.cappedBy.map((gate) => t(`method:gates.${gate}.title`));
  return {
    title: t('report:profile.overallTitle'),
    text: toOverallText(result, translator),
    extremes: toExtremesText({ result, translator }),
    caps:
      caps.length === 0 || overall.uncappedBand === null
        ? null
        : t('report:profile.capped', {
            band: bandText(translator, overall),
            uncapped: bandTitle(translator, overall.uncappedBand),
            gates: format.list(caps),
          }),
  };
}

function toOverallText({ overall }: ReportInput['result'], translator: Translator): string {
  const { t } = translator;
  const span = scoreSpan(translator, overall);
  const band = bandText(translator, overall);
  if (overall.score === null || overall.band === null)
    return t('report:profile.overallWithheld', { span, band });
  const score = scoreText(translator, overall);
  const values = { score, band, number: BANDS.indexOf(overall.band) + 1, bands: BANDS.length };
  return span === score
    ? t('report:profile.overallText', values)
    : t('report:profile.overallWithSpan', { ...values, span });
}

function toDimension(dimension: Dimension, input: ReportInput): DimensionModel {
  const { result, facts, translator } = input;
  const { t } = translator;
  const scored = result.dimensions[dimension];
  return {
    id: dimension,
    title: dimensionTitle(translator, dimension),
    summary: t(`questionnaire:dimensions.${dimension}.summary`),
    score: scoreText(translator, scored),
    range: scoreSpan(translator, scored),
    band: bandText(translator, scored),
    explanation: toExplanation(dimension, input),
    answersCaption: labelled(translator, t('report:web.showAnswers'), dimensionTitle(translator, dimension)),
    answers: itemsOf(dimension).map((item) => ({
      title: itemTitle(translator, item),
      answer: answerText(translator, facts.answers, item),
      points: pointsText(input, item),
    })),
  };
}

export function pointsText({ facts, translator }: ReportInput, item: Item): string {
  const level = levelOf(facts.answers, item);
  if (level !== null) return translator.t('report:answers.level', { level });
  return translator.t(
    isNotApplicable(facts.answers, item) ? 'report:answers.notCounted' : 'report:answers.open',
  );
}

/** How the answers made the score: what counts, what is open, what does not apply. */
function toExplanation(dimension: Dimension, { result, facts, translator }: ReportInput): string {
  const { t } = translator;
  const items = itemsOf(dimension);
  const levels = items.flatMap((item) => levelOf(facts.answers, item) ?? []);
  const open = items.filter((item) => isUnknown(facts.answers, item)).length;
  const away = items.filter((item) => isNotApplicable(facts.answers, item)).length;
  const scored = result.dimensions[dimension];
  const sum = levels.reduce((total: number, level) => total + level, 0);
  const counted =
    scored.score === null
      ? t('report:profile.explainWithheld', { known: levels.length, applicable: items.length - away })
      : t('report:profile.explain', {
          known: levels.length,
          sum,
          most: 4 * levels.length,
          score: wholeScore(scored.score),
        });
  const span = { low: wholeScore(scored.low), high: wholeScore(scored.high) };
  return sentences(
    counted,
    open > 0 ? t('report:profile.explainOpen', { open, ...span }) : '',
    away > 0 ? t('report:profile.explainAway', { away }) : '',
  );
}
