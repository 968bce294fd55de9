import type { SovereigntyResult } from '#app/domain/evaluation/evaluation.ts';
import { LEVELS } from '#app/domain/questionnaire/items.ts';
import type { LadderRung } from '../plots/plot-data.ts';
import { toStepMention } from './gates.view-model.ts';
import type { ReportInput } from './report-facts.ts';
import type { SovereigntyModel } from './report-model.ts';
import { answerText, itemTitle, startingLarge } from './wording.ts';

export function toSovereignty(input: ReportInput): SovereigntyModel {
  const { result, facts, translator } = input;
  const { t } = translator;
  const { sovereignty } = result;
  return {
    title: t('report:sovereignty.title'),
    lead: t('report:sovereignty.lead'),
    rung: toRungText(input),
    meaning:
      sovereignty.rung === null
        ? t('report:sovereignty.unknownMeaning')
        : t(`method:rungs.${sovereignty.rung}.meaning`),
    ladder: toLadder(sovereignty, (level) => t(`method:rungs.${level}.title`)),
    plotText: t('report:sovereignty.plotText', { rung: toRungText(input) }),
    holdsTitle: t('report:sovereignty.holdsTitle'),
    holds: sovereignty.weakest.map((item) => ({
      title: itemTitle(translator, item),
      answer: answerText(translator, facts.answers, item),
    })),
    movesTitle: t('report:sovereignty.movesTitle'),
    moves: toMoves(input),
    note: t('method:rungNote'),
  };
}

/** The rung in words; "at most" where not all six questions are answered. */
export function toRungText({ result, translator }: ReportInput): string {
  const { t } = translator;
  const { rung, known, applicable } = result.sovereignty;
  if (rung === null) return t('report:sovereignty.unknown');
  const named = t('report:sovereignty.rung', { rung, title: t(`method:rungs.${rung}.title`) });
  // Below 0 there is nothing: "at most 0" says no more than 0.
  if (known >= applicable || rung === 0) return named;
  return t('report:sovereignty.atMost', {
    atMost: startingLarge(t('method:rungAtMost'), translator),
    rung: named,
    open: applicable - known,
  });
}

function toLadder({ rung }: SovereigntyResult, titleOf: (level: number) => string): LadderRung[] {
  return LEVELS.map((level) => ({
    level,
    title: titleOf(level),
    state: rung === null ? 'unknown' : level === rung ? 'here' : level < rung ? 'reached' : 'above',
  }));
}

/** Steps of the plan that lift what holds the rung, else where to begin. */
function toMoves({ result, translator }: ReportInput): string[] {
  const { t, format } = translator;
  const { weakest, rung } = result.sovereignty;
  const steps = result.roadmap.steps.filter((step) =>
    weakest.some((item) => (step.raises[item] ?? 0) > (rung ?? 0)),
  );
  if (steps.length > 0) return steps.map((step) => toStepMention(step, translator));
  if (weakest.length === 0) return [t('report:sovereignty.movesByAnswering')];
  return [
    t('report:sovereignty.movesNotInPlan', {
      items: format.list(weakest.map((item) => itemTitle(translator, item))),
    }),
  ];
}
