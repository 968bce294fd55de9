import { choiceOf } from '#app/domain/questionnaire/answers.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { differencesOf } from '#app/domain/scenarios/differences.ts';
import type { Scenario } from '#app/domain/scenarios/scenario.ts';
import { isReached, isStale, standingsOf } from '#app/domain/scenarios/standing.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { itemTitle } from '#app/report-model/wording.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { toSaidChanges } from './change-words.ts';
import { toSentences, toStepNames } from './difference-words.ts';
import { scenarioPath } from './paths.ts';
import type { Adopting, ScenariosSource } from './scenarios-source.ts';

type CardSource = Pick<ScenariosSource, 'present' | 'compared' | 'assessment' | 'agreed' | 'home'> & {
  readonly adopting: Adopting;
};

/** The letter of a column, which stands beside the name of its scenario too. */
export const markOf = ({ t }: Translator, index: number): string => t(`scenarios:marks.${String(index + 1)}`);

/** One scenario in words: what it changes, how that stands to today, and, where it is compared, what comes of it. */
export function toCard(translator: Translator, scenario: Scenario, source: CardSource) {
  const { t, format } = translator;
  const { present, compared, home, adopting } = source;
  const { today } = present;
  const index = compared.scenarios.findIndex((each) => each.scenario.id === scenario.id);
  const beside = compared.scenarios[index] ?? null;
  const differences = beside && differencesOf(compared.today, beside.then);
  const standings = standingsOf(scenario.changes, today);
  const isAll = isReached(standings);
  return {
    id: scenario.id,
    name: scenario.name,
    mark: beside === null ? null : markOf(translator, index),
    made: t('scenarios:card.made', { date: format.date(toIsoDay(scenario.createdAt)) }),
    changes: toSaidChanges(translator, scenario, today),
    standing: standingText(translator, scenario, { ...source, isAll, isStale: isStale(standings) }),
    agreed: isAll ? null : agreedText(translator, scenario, source),
    sentences: differences === null ? [] : toSentences(translator, differences),
    steps: differences && toStepNames(translator, differences),
    open: { href: scenarioPath(home, scenario.id), text: t('scenarios:card.open') },
    adopt: adopting === null || isAll ? null : t(`scenarios:adopt.${adopting}`),
    drop: t('scenarios:card.drop'),
  };
}
export type ScenarioCard = ReturnType<typeof toCard>;

interface StandingSource extends Pick<ScenariosSource, 'assessment'> {
  readonly isAll: boolean;
  readonly isStale: boolean;
}

/** Whether it is so already, whether somebody has answered otherwise since, or whether just the rest has gone on. */
function standingText({ t }: Translator, { revision }: Scenario, source: StandingSource) {
  if (source.isAll) return { isStale: false, text: t('scenarios:card.allReached') };
  if (source.isStale) return { isStale: true, text: t('scenarios:card.stale') };
  return revision === source.assessment.revision ? null : { isStale: false, text: t('scenarios:card.since') };
}

/** The answers everybody has agreed on that it would change. */
function agreedText(
  translator: Translator,
  { changes }: Scenario,
  { agreed }: { readonly agreed: ReadonlyMap<Item, string> },
): string | null {
  const items = changes.answers.filter(
    ({ item, becomes }) => agreed.has(item) && agreed.get(item) !== choiceOf(becomes),
  );
  if (items.length === 0) return null;
  const names = translator.format.list(items.map(({ item }) => itemTitle(translator, item)));
  return translator.t('scenarios:card.agreed', { names });
}
