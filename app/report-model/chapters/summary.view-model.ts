import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import type { OverallResult } from '#app/domain/scoring/score-result.ts';
import { DIMENSIONS } from '#app/domain/questionnaire/items.ts';
import { positionText } from './benchmarks.view-model.ts';
import { toNextInstead } from './next-instead.view-model.ts';
import { bandText, dimensionTitle, scoreText } from './profile.view-model.ts';
import type { ReportInput } from '../report-input.ts';
import { findRemark } from '../report-input.ts';
import type { KeyFigure, ReturnsModel, SummaryModel } from '../report-model.ts';
import { findGoalMeasure } from '#app/domain/roadmap/catalogue/measures.ts';
import { wholeScore } from '#app/domain/scoring/exact-score.ts';
import { roughSpan } from '#app/domain/shared/rough-numbers.ts';
import { toBlockers, toBrings, toComparison, toMeans, toWho } from './summary-facts.view-model.ts';
import { daysSpan, euroSpan, measureTitle, scoreSpan } from '../wording.ts';

const FIRST_STEPS = 3;

export function toSummary(input: ReportInput, returns: ReturnsModel): SummaryModel {
  const { result, translator } = input;
  const { t } = translator;
  const { headline, steps } = result.roadmap;
  return {
    title: t('report:summary.title'),
    headline: {
      title: t(`method:headlines.${headline}.title`),
      text: t(`method:headlines.${headline}.text`),
    },
    figures: toFigures(input),
    spokenTitle: t('report:summary.spokenTitle'),
    spoken: [...spokenStanding(input), ...spokenBlockers(input), ...spokenPlan(input)],
    ...(steps.length === 0 ? toInstead(input) : toFirstSteps(input)),
    moreTitle: t('report:summary.moreTitle'),
    who: toWho(input),
    comparison: toComparison(input),
    means: toMeans(input),
    blockers: toBlockers(input),
    brings: toBrings(returns, translator),
  };
}

type Next = Pick<SummaryModel, 'nextTitle' | 'next'>;

function toFirstSteps(input: ReportInput): Next {
  const { result, translator } = input;
  return {
    nextTitle: translator.t('report:summary.nextTitle'),
    next: result.roadmap.steps.slice(0, FIRST_STEPS).map((step) => ({
      title: measureTitle(translator, step.measure),
      detail: toStepDetail(step, input),
    })),
  };
}

function toInstead(input: ReportInput): Next {
  const instead = toNextInstead(input);
  return {
    nextTitle: instead?.title ?? input.translator.t('report:summary.nextNone'),
    next: (instead?.entries ?? []).slice(0, FIRST_STEPS),
  };
}

function toStepDetail(step: StepResult, { translator }: ReportInput): string {
  return translator.t('report:summary.stepDetail', {
    months: translator.format.months(step.from, step.to),
    lead: translator.t(`method:leads.${step.lead}`),
    days: daysSpan(translator, step.staffDays),
    cost: euroSpan(translator, step.costEur),
  });
}

function toFigures(input: ReportInput): KeyFigure[] {
  const { result, translator } = input;
  const { t } = translator;
  const { overall, roadmap, sovereignty } = result;
  const firstYear = roadmap.years[0];
  return [
    {
      label: t('report:summary.figures.score'),
      value: scoreText(translator, overall),
      note: t('report:summary.figures.scoreNote', {
        span: scoreSpan(translator, overall),
        band: bandText(translator, overall),
      }),
    },
    {
      label: t('report:summary.figures.rung'),
      value:
        sovereignty.rung === null
          ? t('report:profile.withheld')
          : t('report:summary.figures.rungValue', { rung: sovereignty.rung }),
      note:
        sovereignty.rung === null
          ? t('report:sovereignty.unknown')
          : t(`method:rungs.${sovereignty.rung}.title`),
    },
    {
      label: t('report:summary.figures.gates'),
      value: String(result.gates.length),
      note: t('report:summary.figures.gatesNote', { gates: result.gates.length }),
    },
    {
      label: t('report:summary.figures.year'),
      value:
        firstYear === undefined
          ? t('report:units.notStated')
          : euroSpan(translator, roughSpan(firstYear.costEur)),
      note: t('report:summary.figures.yearNote', { steps: roadmap.steps.length }),
    },
  ];
}

function spokenStanding({ result, facts, translator }: ReportInput): string[] {
  const { t } = translator;
  const primary = result.benchmarks.find((entry) => entry.role === 'primary') ?? result.benchmarks[0];
  const own = facts.profile.aiUse ? [t(`report:summary.use.${facts.profile.aiUse}`)] : [];
  const compared =
    primary === undefined
      ? []
      : [
          t('report:summary.benchmark', {
            share: translator.format.percent(primary.share),
            population: t(`report:benchmarks.populations.${primary.id}`),
          }),
          ...(primary.position === null
            ? []
            : [t('report:summary.position', { position: positionText(translator, primary.position) })]),
        ];
  return [
    scoreSentence(result.overall, translator),
    ...spokenDimensions(result, translator),
    ...own,
    ...compared,
  ];
}

function scoreSentence(overall: OverallResult, translator: ReportInput['translator']): string {
  const { t } = translator;
  const span = scoreSpan(translator, overall);
  const band = bandText(translator, overall);
  if (overall.score === null) return t('report:summary.scoreWithheld', { span });
  const score = String(wholeScore(overall.score));
  return span === score
    ? t('report:summary.score', { score, band })
    : t('report:summary.scoreWithSpan', { score, span, band });
}

/** The strongest and the weakest dimension, where the scores tell them apart. */
function spokenDimensions(result: ReportInput['result'], translator: ReportInput['translator']): string[] {
  const known = DIMENSIONS.flatMap((dimension) => {
    const { score } = result.dimensions[dimension];
    return score === null ? [] : [{ title: dimensionTitle(translator, dimension), score: wholeScore(score) }];
  }).sort((left, right) => right.score - left.score);
  const [strongest, weakest] = [known[0], known.at(-1)];
  if (strongest === undefined || weakest === undefined || strongest.score === weakest.score) return [];
  return [
    translator.t('report:summary.dimensions', {
      strongest: strongest.title,
      most: strongest.score,
      weakest: weakest.title,
      least: weakest.score,
    }),
  ];
}

function spokenBlockers({ result, translator }: ReportInput): string[] {
  const { t, format } = translator;
  if (result.gates.length === 0) return [t('report:summary.noGates')];
  const titles = result.gates.map((gate) =>
    t('report:summary.quoted', { text: t(`method:gates.${gate.id}.title`) }),
  );
  return [t('report:summary.gates', { count: titles.length, gates: format.list(titles) })];
}

function spokenPlan(input: ReportInput): string[] {
  const { result, translator } = input;
  const { t, format } = translator;
  const { steps, limits } = result.roadmap;
  const [first] = steps;
  if (first === undefined) return limits.map((limit) => t(`method:limits.${limit}`));
  return [
    t('report:summary.firstStep', {
      title: measureTitle(translator, first.measure),
      months: format.months(first.from, first.to),
    }),
    ...spokenGoal(input),
  ];
}

/** When the trial of the first goal runs, that it is behind the firm, or that it has to wait. */
function spokenGoal(input: ReportInput): string[] {
  const { result, facts, translator } = input;
  const { t, format } = translator;
  const id = facts.profile.goals?.[0];
  if (id === undefined) return [];
  const goal = t(`questionnaire:profile.goals.options.${id}`);
  const trial = findGoalMeasure(id, 'pilot')?.id ?? '';
  const pilot = result.roadmap.steps.find((step) => step.measure === trial);
  if (pilot !== undefined)
    return [t('report:summary.goal', { goal, months: format.months(pilot.from, pilot.to) })];
  const said = findRemark(input, trial)?.state;
  if (said === 'done') return [t('report:summary.goalDone', { goal })];
  return [t(said === 'dropped' ? 'report:summary.goalDropped' : 'report:summary.goalLater', { goal })];
}
