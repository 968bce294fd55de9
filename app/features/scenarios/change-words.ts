import type { EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import type { Answer } from '#app/domain/questionnaire/answers.ts';
import { levelIn } from '#app/domain/questionnaire/answers.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Resources } from '#app/domain/questionnaire/profile.ts';
import type { Scenario } from '#app/domain/scenarios/scenario.ts';
import type { StandingChange } from '#app/domain/scenarios/standing.ts';
import { standingsOf } from '#app/domain/scenarios/standing.ts';
import { listed } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { answerText, itemTitle } from '#app/report-model/wording.ts';

/** An answer as the number of its level, or in the words for one that has none. */
function shortText(translator: Translator, item: Item, answer: Answer | undefined): string {
  const level = levelIn(answer);
  if (level !== null) return translator.t('scenarios:card.level', { level });
  return answerText(translator, answer === undefined ? {} : { [item]: answer }, item);
}

function statedText({ t, format }: Translator, resources: Resources | null): string {
  if (resources === null) return t('report:units.notStated');
  const { budgetEurPerYear, staffDaysPerQuarter } = resources;
  return t('report:answers.resources', { budget: format.euro(budgetEurPerYear), days: staffDaysPerQuarter });
}

/** Only what changes of money and days, where both were stated and are stated still. */
function resourcesText(translator: Translator, today: Resources | null, then: Resources | null): string {
  const { t, format } = translator;
  if (today === null || then === null) {
    return t('scenarios:card.change', {
      from: statedText(translator, today),
      to: statedText(translator, then),
    });
  }
  const money = { from: format.euro(today.budgetEurPerYear), to: format.euro(then.budgetEurPerYear) };
  const days = {
    from: format.number(today.staffDaysPerQuarter),
    to: format.number(then.staffDaysPerQuarter),
  };
  const parts = [
    money.from === money.to ? null : t('scenarios:card.money', money),
    days.from === days.to ? null : t('scenarios:card.days', days),
  ].filter((part) => part !== null);
  return parts.length === 0 ? statedText(translator, then) : listed(translator, parts);
}

/** What a scenario changes against today, in words. */
export interface SaidChange {
  readonly id: StandingChange['of'];
  readonly title: string;
  /** "from level 1 to level 3" */
  readonly text: string;
  /** What the new level says; null where it says nothing more. */
  readonly meaning: string | null;
  /** That it is so already, or that somebody has answered otherwise since. */
  readonly mark: { readonly isStale: boolean; readonly text: string } | null;
}

function markOf({ t }: Translator, { standing }: StandingChange): SaidChange['mark'] {
  if (standing === 'open') return null;
  return { isStale: standing === 'moved', text: t(`scenarios:card.${standing}`) };
}

/** Each change beside what is answered today, which may be something else than when it was kept. */
export function toSaidChanges(
  translator: Translator,
  { changes }: Pick<Scenario, 'changes'>,
  today: EvaluationInput,
): readonly SaidChange[] {
  const { t } = translator;
  return standingsOf(changes, today).map((standing) => {
    const { of } = standing;
    const mark = markOf(translator, standing);
    if (of === 'resources') {
      const becomes = changes.resources?.becomes ?? null;
      const text = resourcesText(translator, today.profile.resources, becomes);
      return { id: of, title: t('report:whatIf.money'), text, meaning: null, mark };
    }
    const becomes = changes.answers.find(({ item }) => item === of)?.becomes;
    const [from, to] = [shortText(translator, of, today.answers[of]), shortText(translator, of, becomes)];
    return {
      ...{ id: of, title: itemTitle(translator, of), text: t('scenarios:card.change', { from, to }), mark },
      meaning: levelIn(becomes) === null ? null : answerText(translator, { [of]: becomes }, of),
    };
  });
}
