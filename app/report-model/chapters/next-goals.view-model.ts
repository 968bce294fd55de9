import { MAX_GOALS } from '#app/domain/questionnaire/profile.ts';
import type { NextGoal, Reach } from '#app/domain/roadmap/next-goals.ts';
import { apart, labelled, sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '../report-input.ts';
import type { NextGoalModel, NextGoalsModel } from './next-goals-model.ts';
import { goalTitle, monthsText, quoted } from '../wording.ts';
import { toCard, toEffort } from './step-card.view-model.ts';

/** So many goals have a card: each is read, and all of them fit on a page. */
const CARDS = 5;

/** Whether nothing is to be done and there are goals that suit the firm. */
export const hasNextGoals = ({ nextGoals = [] }: ReportInput): boolean => nextGoals.length > 0;

/** Where nothing is to be done: the goals that suit the firm, each with what a trial of it takes; null elsewhere. */
export function toNextGoals(input: ReportInput): NextGoalsModel | null {
  const { translator, facts, nextGoals: goals = [] } = input;
  if (goals.length === 0) return null;
  const { t, format } = translator;
  const others = goals.slice(CARDS).map(({ goal }) => quoted(translator, goalTitle(translator, goal)));
  const means = facts.profile.resources ? 'stated' : 'notStated';
  const told = goals.slice(0, CARDS).map((goal) => toEntry(goal, translator));
  const shared = sharedReach(told);
  return {
    title: t('report:nextGoals.title'),
    lead: sentences(
      t('report:nextGoals.lead'),
      t(`report:nextGoals.order.${means}`),
      ...(shared === null ? [] : [shared, t('report:nextGoals.each')]),
    ),
    entries: shared === null ? told : told.map((entry) => ({ ...entry, reach: null })),
    others:
      others.length === 0
        ? null
        : t('report:nextGoals.others', { count: others.length, goals: format.list(others) }),
    choosing: { title: t('report:nextGoals.choosing.title'), text: toChoosing(facts, t) },
  };
}

/** What holds for several alike is said once of all. */
function sharedReach([first, ...others]: readonly NextGoalModel[]): string | null {
  if (first === undefined || others.length === 0) return null;
  return others.every(({ reach }) => reach === first.reach) ? first.reach : null;
}

function toEntry(next: NextGoal, translator: Translator): NextGoalModel {
  const { t } = translator;
  const card = toCard(next, translator);
  const months = t('report:nextGoals.months', { months: next.months });
  const { laterFrom } = next;
  const facts = [
    { label: t('report:nextGoals.duration'), value: months },
    ...toEffort(next, translator),
    ...(laterFrom === null
      ? []
      : [
          {
            label: t('report:nextGoals.laterFrom'),
            value: monthsText(translator, { from: laterFrom, to: laterFrom }),
          },
        ]),
  ];
  const lines = facts.map(({ label, value }) => labelled(translator, label, value));
  return {
    ...card,
    title: goalTitle(translator, next.goal),
    hint: t(`questionnaire:profile.goals.optionHints.${next.goal}`),
    why: t(`measures:measures.${next.measure}.why`),
    facts,
    reach: next.reach && t(`report:nextGoals.reach.${toReachKey(next.reach)}`),
    lines,
    inOneLine: apart(translator, [...(card.form === null ? [] : [card.form]), ...lines]),
  };
}

function toReachKey(reach: Reach): string {
  if (reach.at === 'high') return 'high';
  return reach.at === 'low' ? `low.${reach.tight}` : `none.${reach.lacking}`;
}

/** Where there is no place left, one of those chosen makes room. */
function toChoosing({ profile: { goals = [] } }: ReportInput['facts'], t: Translator['t']): string {
  const words = { again: t('report:web.correction'), goals: t('assess:tasks.goals.title') };
  return sentences(
    t('report:nextGoals.choosing.text', words),
    goals.length < MAX_GOALS ? '' : t('report:nextGoals.choosing.full', { max: MAX_GOALS }),
  );
}
