import { may } from '#app/domain/access/access.ts';
import { isClosed } from '#app/domain/assessment/assessment.ts';
import { completenessFaults } from '#app/domain/assessment/completeness.ts';
import { choiceOf } from '#app/domain/questionnaire/answers.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { MOST_COMPARED, MOST_SCENARIOS } from '#app/domain/scenarios/scenario.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { itemTitle } from '#app/report-model/wording.ts';
import { toFigureRows } from './figure-rows.ts';
import { NEW_SCENARIO, scenarioPath, scenariosPath } from './paths.ts';
import { markOf, toCard } from './scenario-card.ts';
import type { Adopting, ScenariosSource } from './scenarios-source.ts';

function adoptingIn({ access, assessment }: ScenariosSource): Adopting {
  if (assessment.status === 'completed') return may(access, 'follow') ? 'follow' : null;
  return isClosed(assessment) || !may(access, 'change') ? null : 'adopt';
}

/** All that is kept, what stands beside today, and what can be done with each. */
export function toScenariosView(translator: Translator, source: ScenariosSource) {
  const { t } = translator;
  const { scenarios, assessment, home, audience, newCode, back, fault } = source;
  const title = t('scenarios:title');
  const adopting = adoptingIn(source);
  const isFull = scenarios.length >= MOST_SCENARIOS;
  return {
    ...{ documentTitle: pageTitle(translator, title, fault === 'moved'), title, back, newCode },
    intro: t('scenarios:intro'),
    state: toState(translator, source),
    refusal: fault && t(`scenarios:fault.${fault}`),
    notices: toNotices(translator, source),
    next: isFull ? null : { href: scenarioPath(home, NEW_SCENARIO), text: t('scenarios:next') },
    full: isFull ? t('scenarios:full', { most: MOST_SCENARIOS }) : null,
    none: scenarios.length === 0 ? t('scenarios:none') : null,
    choose: scenarios.length > 1 ? toChoose(translator, source) : null,
    table: scenarios.length === 0 ? null : toTable(translator, source),
    listTitle: t('scenarios:listTitle'),
    cards: scenarios.map((scenario) => toCard(translator, scenario, { ...source, adopting })),
    adopting,
    adoptHint: adopting && scenarios.length > 0 ? t(`scenarios:adopt.${adopting}Hint`) : null,
    revision: assessment.revision,
    seen: t(`scenarios:seen.${audience}`),
  };
}
export type ScenariosView = ReturnType<typeof toScenariosView>;

function toNotices({ t }: Translator, { assessment }: ScenariosSource): readonly string[] {
  const { profile, answers } = assessment;
  const missing = completenessFaults(profile, answers).length;
  return [
    missing === 0 ? null : t('scenarios:incomplete', { missing }),
    assessment.isLocked ? t('scenarios:locked') : null,
  ].filter((text) => text !== null);
}

/** What was done, and which agreed answers are no longer what was agreed on. */
function toState(translator: Translator, { state, adopted, agreed, assessment, audience }: ScenariosSource) {
  const { t, format } = translator;
  if (adopted === null) {
    return (
      state && {
        isDone: state !== 'full',
        text: t(`scenarios:state.${state}`, { most: MOST_SCENARIOS }),
        lines: [],
      }
    );
  }
  const items = adopted.changes.answers.map(({ item }) => item);
  const otherwise = items.filter(
    (item) => agreed.has(item) && agreed.get(item) !== choiceOf(assessment.answers[item]),
  );
  const names = (some: readonly Item[]): string =>
    format.list(some.map((item) => itemTitle(translator, item)));
  const money = adopted.changes.resources && t('scenarios:state.money');
  return {
    isDone: true,
    text: t('scenarios:state.adopted', { name: adopted.name }),
    lines: [
      items.length === 0 ? null : t('scenarios:state.answers', { names: names(items) }),
      money,
      audience === 'workshop' ? t('scenarios:state.notes') : null,
      otherwise.length === 0 ? null : t('scenarios:state.agreed', { names: names(otherwise) }),
    ].filter((line) => line !== null),
  };
}

function toChoose({ t }: Translator, { scenarios, compared, isTooMany, home }: ScenariosSource) {
  const shown = compared.scenarios.map(({ scenario }) => scenario.id);
  return {
    action: scenariosPath(home),
    legend: t('scenarios:choose.legend', { most: MOST_COMPARED }),
    choices: scenarios.map(({ id, name }) => ({ value: id, label: name })),
    selected: shown,
    error: isTooMany ? t('scenarios:choose.tooMany', { most: MOST_COMPARED }) : null,
    submit: t('scenarios:choose.submit'),
  };
}

/** Today and up to three scenarios, a column each. */
function toTable(translator: Translator, { compared, present }: ScenariosSource) {
  const { t, format } = translator;
  const { today, scenarios } = compared;
  const rows = toFigureRows(translator, present.today.profile.goals.length);
  return {
    caption: t('scenarios:table.caption'),
    what: t('report:whatIf.what'),
    today: t('report:whatIf.today'),
    asOf: t('scenarios:table.asOf', { date: format.date(compared.asOf) }),
    heads: scenarios.map(({ scenario: { id, name } }, index) => ({
      id,
      mark: markOf(translator, index),
      name,
    })),
    rows: rows.map(({ id, label, textOf }) => {
      const now = textOf(today);
      const cells = scenarios.map(({ scenario, then }) => {
        const text = textOf(then);
        return { id: scenario.id, text, isChanged: text !== now };
      });
      return { id, label, today: now, cells };
    }),
  };
}
export type ScenariosTable = NonNullable<ScenariosView['table']>;
