import type { SovereigntyResult } from '#app/domain/scoring/score-result.ts';
import { GOOD_ENOUGH, LEVELS } from '#app/domain/questionnaire/items.ts';
import type { RungMove } from '#app/domain/roadmap/rung-moves.ts';
import { findRungMoves } from '#app/domain/roadmap/rung-moves.ts';
import { piece, runIn, toPieces } from '#app/i18n/punctuation.ts';
import type { LadderRung } from '../plots/plot-data.ts';
import { toStepMention } from './gates.view-model.ts';
import type { ReportInput } from '../report-input.ts';
import { doneOf } from '../report-input.ts';
import type { SovereigntyModel } from '../report-model.ts';
import { answerText, daysSpan, euroSpan, itemTitle, measureTitle, startingLarge } from '../wording.ts';

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
    plotTitle: t('report:sovereignty.plotTitle'),
    plotText: t('report:sovereignty.plotText', { rung: toRungText(input) }),
    holdsTitle: t('report:sovereignty.holdsTitle'),
    holds: sovereignty.weakest.map((item) => ({
      item,
      leadIn: toPieces(runIn(translator, piece(itemTitle(translator, item)))),
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
  if (known >= applicable) return named;
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

/** How many moves are spelled out; the others are counted. */
const MOVES_NAMED = 3;

/** What lifts what holds the rung, in the plan or not, and where that leads. */
function toMoves(input: ReportInput): string[] {
  const { result, facts, translator } = input;
  const { t } = translator;
  const { rung, weakest, known, applicable } = result.sovereignty;
  if (rung === null || weakest.length === 0) return [t('report:sovereignty.movesByAnswering')];
  const { moves, next } = findRungMoves({ ...result, answers: facts.answers, done: doneOf(input) });
  if (moves.length === 0)
    return [t(rung >= GOOD_ENOUGH ? 'report:sovereignty.movesKeep' : 'report:sovereignty.movesNone')];
  const further = moves.length - MOVES_NAMED;
  return [
    ...moves.slice(0, MOVES_NAMED).map((move) => toMove(move, input)),
    ...(further > 0 ? [t('report:sovereignty.movesFurther', { moves: further })] : []),
    ...(next === null
      ? []
      : [
          t(known < applicable ? 'report:sovereignty.leadsAtMost' : 'report:sovereignty.leads', {
            rung: next,
            title: t(`method:rungs.${next}.title`),
            moves: moves.length,
          }),
        ]),
  ];
}

function toMove({ measure, step, form, isDone }: RungMove, { facts, translator }: ReportInput): string {
  if (step !== null) return toStepMention(step, translator);
  const title = measureTitle(translator, measure);
  if (isDone) return translator.t('report:sovereignty.moveDone', { title });
  const { sizeClass } = facts.profile;
  if (form === null || !sizeClass) return title;
  return translator.t('report:sovereignty.moveLater', {
    title,
    days: daysSpan(translator, form.staffDays[sizeClass]),
    cost: euroSpan(translator, form.costEur[sizeClass]),
  });
}
