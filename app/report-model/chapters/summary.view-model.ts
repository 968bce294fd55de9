import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import { BANDS } from '#app/domain/scoring/bands.ts';
import { GATES, isNotNeeded } from '#app/domain/scoring/gates.ts';
import { wholeScore } from '#app/domain/scoring/exact-score.ts';
import type { OverallResult } from '#app/domain/scoring/score-result.ts';
import { sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '../report-input.ts';
import type { ReturnsModel, SummaryModel } from '../report-model.ts';
import { daysSpan, euroSpan, leadName, measureTitle, monthsText, quoted, scoreSpan } from '../wording.ts';
import { toDeadlines } from './deadlines.view-model.ts';
import { toExtremesText } from './extremes.view-model.ts';
import { toBenefit } from './first-benefit.ts';
import { toNextInstead } from './next-instead.view-model.ts';
import { countStates } from './reported-steps.view-model.ts';
import { toFigures, toTightYear } from './summary-figures.view-model.ts';
import { toBlockers, toBrings, toComparison, toWho } from './summary-facts.view-model.ts';
import { toThisWeek } from './this-week.view-model.ts';

/** So many steps stand on the first page. */
export const FIRST_STEPS = 3;

export function toSummary(input: ReportInput, returns: ReturnsModel): SummaryModel {
  const { result, translator } = input;
  const { t } = translator;
  const { headline, steps } = result.roadmap;
  return {
    title: t('report:summary.title'),
    today: toToday(input),
    headline: {
      title: t(`method:headlines.${headline}.title`),
      text: t(`method:headlines.${headline}.text`),
      benefit: sentences(...toBenefit(input)),
    },
    thisWeek: toThisWeek(input),
    deadlines: toDeadlines(input),
    figures: toFigures(input),
    tight: toTightYear(input),
    spokenTitle: t('report:summary.spokenTitle'),
    spoken: [...spokenStanding(input), ...spokenBlockers(input), ...spokenPlan(input)],
    ...(steps.length === 0 ? toInstead(input) : toFirstSteps(input)),
    moreTitle: t('report:summary.moreTitle'),
    who: toWho(input),
    comparison: toComparison(input),
    blockers: toBlockers(input),
    brings: toBrings(returns, translator),
  };
}

/** After a report on a step: as of when this page speaks, and what was reported. */
function toToday({ progress, translator }: ReportInput): string | null {
  if (progress === null) return null;
  const { t, format } = translator;
  const date = format.date(progress.asOf);
  return t('report:summary.today', { date, ...countStates(progress.remarks) });
}

type Next = Pick<SummaryModel, 'nextTitle' | 'next' | 'help'>;

/** The first ones no more once one is reported: they keep their numbers, so others come next. */
function toFirstSteps(input: ReportInput): Next {
  const { result, progress, translator } = input;
  return {
    nextTitle: translator.t(progress === null ? 'report:summary.nextTitle' : 'report:summary.nextTitleAfter'),
    next: result.roadmap.steps.slice(0, FIRST_STEPS).map((step) => ({
      number: String(step.number),
      title: measureTitle(translator, step.measure),
      detail: toStepDetail(step, input),
    })),
    help: null,
  };
}

function toInstead(input: ReportInput): Next {
  const instead = toNextInstead(input);
  return {
    nextTitle: instead?.title ?? input.translator.t('report:summary.nextNone'),
    next: (instead?.entries ?? [])
      .slice(0, FIRST_STEPS)
      .map(({ title, detail }) => ({ number: null, title, detail })),
    help:
      instead === null || instead.help.length === 0
        ? null
        : { title: instead.helpTitle, entries: instead.help },
  };
}

function toStepDetail(step: StepResult, { facts, translator }: ReportInput): string {
  return translator.t('report:summary.stepDetail', {
    months: monthsText(translator, step),
    lead: leadName(translator, step.lead, facts.profile),
    days: daysSpan(translator, step.staffDays),
    cost: euroSpan(translator, step.costEur),
  });
}

/** Points, use of AI, and the official figure that fits best. */
function spokenStanding(input: ReportInput): string[] {
  const { result, facts, translator } = input;
  const { t, format } = translator;
  const extremes = toExtremesText(input);
  const [official] = result.officialShares;
  const compared = official && {
    share: format.percent(official.share),
    population: t(`benchmarks:entries.${official.id}.population`),
  };
  return [
    scoreSentence(result.overall, translator),
    ...(extremes === null ? [] : [extremes]),
    ...(facts.profile.aiUse ? [t(`report:summary.use.${facts.profile.aiUse}`)] : []),
    ...(compared ? [t('report:summary.official', compared)] : []),
  ];
}

function scoreSentence(overall: OverallResult, translator: Translator): string {
  const { t } = translator;
  const span = scoreSpan(translator, overall);
  if (overall.score === null || overall.band === null) return t('report:summary.scoreWithheld', { span });
  const score = String(wholeScore(overall.score));
  const stage = BANDS.indexOf(overall.band) + 1;
  const words = { score, span, stage, of: BANDS.length, band: t(`method:bands.${overall.band}.title`) };
  return t(span === score ? 'report:summary.score' : 'report:summary.scoreWithSpan', words);
}

/** That nothing stands in the way is said only where nothing is open either. */
function spokenBlockers({ result, facts, translator }: ReportInput): string[] {
  const { t, format } = translator;
  const { gates, unknownGates } = result;
  const titles = gates.map(({ id }) => quoted(translator, t(`method:gates.${id}.title`)));
  return [
    ...(titles.length > 0
      ? [t('report:summary.gates', { count: titles.length, gates: format.list(titles) })]
      : []),
    ...(unknownGates.length > 0 ? [t('report:summary.unknownGates', { count: unknownGates.length })] : []),
    ...(gates.length + unknownGates.length === 0 ? [toNoGates(facts.profile, t)] : []),
  ];
}

/** A door that is not needed yet is no open one. */
function toNoGates({ aiUse }: ReportInput['facts']['profile'], t: Translator['t']): string {
  const count = GATES.filter((gate) => isNotNeeded(gate, aiUse ?? null)).length;
  return count === 0 ? t('report:summary.noGates') : t('report:summary.noGatesYet', { count });
}

function spokenPlan(input: ReportInput): string[] {
  const { result, translator } = input;
  const { t } = translator;
  const [first] = result.roadmap.steps;
  if (first === undefined) return [t('report:summary.noSteps'), ...toBenefit(input)];
  const title = measureTitle(translator, first.measure);
  return [
    t('report:summary.firstStep', { title, months: monthsText(translator, first) }),
    ...toBenefit(input, true),
  ];
}
