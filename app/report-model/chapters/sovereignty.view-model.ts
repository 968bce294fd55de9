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
import { answerText, daysSpan, euroSpan, itemTitle, measureTitle } from '../wording.ts';

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
    ...toWayUp(input),
    note: t('method:rungNote'),
  };
}

/** The rung in words; "at most" where an answer to come may lower it: below the lowest there is none. */
export function toRungText({ result, translator }: ReportInput): string {
  const { t } = translator;
  const { rung, known, applicable } = result.sovereignty;
  if (rung === null) return t('report:sovereignty.unknown');
  const named = t('report:sovereignty.rung', { rung, title: t(`method:rungs.${rung}.title`) });
  if (known >= applicable || rung === LOWEST) return named;
  return t('report:sovereignty.atMost', {
    ...{ rung, title: t(`method:rungs.${rung}.title`) },
    open: applicable - known,
  });
}

const [LOWEST] = LEVELS;

function toLadder({ rung }: SovereigntyResult, titleOf: (level: number) => string): LadderRung[] {
  return LEVELS.map((level) => ({
    level,
    title: titleOf(level),
    state: rung === null ? 'unknown' : level === rung ? 'here' : level < rung ? 'reached' : 'above',
  }));
}

/** How many moves are spelled out; the others are counted. */
const MOVES_NAMED = 3;

/** What lifts what holds the rung, in the plan or not, and where that leads; how it is kept where it is good enough. */
function toWayUp(input: ReportInput): Pick<SovereigntyModel, 'movesTitle' | 'moves' | 'leads'> {
  const { result, facts, translator } = input;
  const { t } = translator;
  const { rung, weakest, known, applicable } = result.sovereignty;
  const movesTitle = t('report:sovereignty.movesTitle');
  if (rung === null || weakest.length === 0)
    return { movesTitle, moves: [t('report:sovereignty.movesByAnswering')], leads: null };
  const { moves, next } = findRungMoves({ ...result, answers: facts.answers, done: doneOf(input) });
  if (moves.length === 0 && rung >= GOOD_ENOUGH)
    return {
      movesTitle: t('report:sovereignty.keepTitle'),
      moves: [t('report:sovereignty.movesKeep')],
      leads: null,
    };
  if (moves.length === 0) return { movesTitle, moves: [t('report:sovereignty.movesNone')], leads: null };
  const further = moves.length - MOVES_NAMED;
  const named = [
    ...moves.slice(0, MOVES_NAMED).map((move) => toMove(move, input)),
    ...(further > 0 ? [t('report:sovereignty.movesFurther', { moves: further })] : []),
  ];
  const isCertain = known === applicable;
  const leads =
    next === null
      ? null
      : t(isCertain ? 'report:sovereignty.leads' : 'report:sovereignty.leadsAtMost', {
          rung: next,
          title: t(`method:rungs.${next}.title`),
          moves: moves.length,
        });
  return { movesTitle, moves: named, leads };
}

function toMove(
  { measure, step, form, isDone }: RungMove,
  { result, facts, translator }: ReportInput,
): string {
  if (step !== null) return toStepMention(step, translator);
  const title = measureTitle(translator, measure);
  if (isDone) return translator.t('report:sovereignty.moveDone', { title });
  const { sizeClass } = facts.profile;
  if (form === null || !sizeClass) return title;
  // In a plan without steps nothing comes first: what keeps it empty is said there.
  const name = result.roadmap.steps.length === 0 ? 'moveWithoutPlan' : 'moveLater';
  return translator.t(`report:sovereignty.${name}`, {
    title,
    days: daysSpan(translator, form.staffDays[sizeClass]),
    cost: euroSpan(translator, form.costEur[sizeClass]),
  });
}
