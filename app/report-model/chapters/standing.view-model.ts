import type { BenchmarkResult } from '#app/domain/benchmarks/benchmark-result.ts';
import { READINESS_LINE } from '#app/domain/benchmarks/readiness.ts';
import { wholeScore } from '#app/domain/scoring/exact-score.ts';
import type { ReportInput } from '../report-input.ts';
import type { TableModel } from '../table-model.ts';
import { scoreSpan } from '../wording.ts';
import type { StandingModel } from './benchmarks-model.ts';
import { toLineModel } from './to-line.view-model.ts';

/** Standing, distance and what leads to the line are the same beside each of the three benchmarks. */
type Stand = Pick<BenchmarkResult, 'standing' | 'pointsToLine' | 'toLine'>;

export function toStanding(input: ReportInput): StandingModel {
  const { t } = input.translator;
  const stand: Stand = input.result.benchmarks[0] ?? { standing: null, pointsToLine: null, toLine: [] };
  const verdict = verdictOf(stand, input);
  const plot = toPlot(input);
  return {
    title: t('report:benchmarks.standing.title'),
    verdict: t(isTesting(input) && isOutside(stand) ? `${verdict}.titleTesting` : `${verdict}.title`),
    text: t(`${verdict}.text`),
    missing: toMissing(stand, input),
    judgement: t('method:readinessNote', { line: READINESS_LINE }),
    plot,
    plotTitle: t('report:benchmarks.standing.plotTitle'),
    plotText: t('report:benchmarks.standing.plotText', plot.labels),
    table: toTable(stand, input),
    toLine: toLineModel(stand, input),
  };
}

const isTesting = ({ facts }: ReportInput): boolean => facts.profile.aiUse === 'testing';
const isOutside = ({ standing }: Stand): boolean => standing === 'could-join' || standing === 'not-yet';

/** Where the words of the standing are; without one they say why there is none. */
function verdictOf({ standing, pointsToLine }: Stand, { facts }: ReportInput): string {
  if (standing !== null) return `method:standings.${standing}`;
  if (!facts.profile.aiUse) return 'report:benchmarks.standing.useNotStated';
  return pointsToLine === null
    ? 'report:benchmarks.standing.withheld'
    : 'report:benchmarks.standing.gateUnknown';
}

/** Whole points are rounded down, so what lacks is rounded up: together they are the line. */
const wholePoints = (points: number): number => Math.ceil(points);

function toMissing({ standing, pointsToLine }: Stand, { result, translator }: ReportInput): string | null {
  const { t, format } = translator;
  const quoted = (id: string, words: string): string =>
    t('report:benchmarks.standing.quoted', { title: t(`${words}.${id}`) });
  if (standing === null) {
    const doors = result.unknownGates.map(({ id }) => quoted(id, 'report:gates.doors'));
    if (pointsToLine === null || doors.length === 0) return null;
    return t('report:benchmarks.standing.notKnown', { doors: format.list(doors), count: doors.length });
  }
  const lacking = [
    ...(pointsToLine ? [t('report:benchmarks.standing.points', { points: wholePoints(pointsToLine) })] : []),
    ...result.gates.map(({ id }) => quoted(`${id}.title`, 'method:gates')),
  ];
  if (lacking.length === 0) return null;
  const kind = standing === 'users-thin' ? 'mayGiveWay' : 'lacking';
  return t(`report:benchmarks.standing.${kind}`, { what: format.list(lacking) });
}

function toPlot({ result: { overall }, translator }: ReportInput): StandingModel['plot'] {
  const { t } = translator;
  const span = scoreSpan(translator, overall);
  const score = overall.score === null ? null : wholeScore(overall.score);
  const firm =
    score === null
      ? t('report:benchmarks.standing.firmSpan', { span })
      : span === String(score)
        ? t('report:benchmarks.standing.firm', { score })
        : t('report:benchmarks.standing.firmWithSpan', { score, span });
  return {
    line: READINESS_LINE,
    reading: { score, low: wholeScore(overall.low), high: wholeScore(overall.high) },
    labels: { line: t('report:benchmarks.standing.line', { line: READINESS_LINE }), firm },
  };
}

function toTable({ pointsToLine }: Stand, { result, translator }: ReportInput): TableModel {
  const { t } = translator;
  const { overall, gates, unknownGates } = result;
  const open = t('report:profile.withheld');
  return {
    caption: t('report:benchmarks.standing.tableCaption'),
    head: (['what', 'value'] as const).map((key) => t(`report:benchmarks.standing.head.${key}`)),
    rows: [
      ['score', overall.score === null ? open : String(wholeScore(overall.score))],
      ['span', scoreSpan(translator, overall)],
      ['line', String(READINESS_LINE)],
      ['distance', pointsToLine === null ? open : String(wholePoints(pointsToLine))],
      ['shut', String(gates.length)],
      ['unknown', String(unknownGates.length)],
    ].map(([key = '', value = '']) => [t(`report:benchmarks.standing.rows.${key}`), value]),
    numeric: [1],
  };
}
