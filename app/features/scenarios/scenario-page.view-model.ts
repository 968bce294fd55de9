import type { Scenario, ScenarioId } from '#app/domain/scenarios/scenario.ts';
import { MAX_SCENARIO_NAME, MOST_SCENARIOS } from '#app/domain/scenarios/scenario.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { NEW_SCENARIO, scenarioPath, scenariosPath } from './paths.ts';
import type { NameFault } from './scenario-form.schema.ts';

export type ScenarioFault = NameFault | 'unchanged' | 'notSaved' | 'full';

interface ScenarioPageSource {
  readonly home: string;
  readonly asOf: IsoDate;
  /** Null: it is thought of just now. */
  readonly scenario: Scenario | null;
  /** Of what is kept: sent twice, it is kept once. */
  readonly id: ScenarioId;
  /** As it was typed. */
  readonly name: string;
  readonly fault: ScenarioFault | null;
  /** Whether money or days are at fault, which is said where they are. */
  readonly hasFaults: boolean;
}

const OF_NAME: readonly ScenarioFault[] = ['name-missing', 'name-long'];

/** Around the form in which something is tried out: what it is called, and how it is kept or dropped. */
export function toScenarioPage(translator: Translator, source: ScenarioPageSource) {
  const { t, format } = translator;
  const { home, asOf, scenario, id, name, fault, hasFaults } = source;
  const title =
    scenario === null ? t('scenarios:one.newTitle') : t('scenarios:one.title', { name: scenario.name });
  const text =
    fault &&
    t(`scenarios:one.fault.${fault}`, { most: fault === 'full' ? MOST_SCENARIOS : MAX_SCENARIO_NAME });
  const isOfName = fault !== null && OF_NAME.includes(fault);
  return {
    documentTitle: pageTitle(translator, title, isOfName || fault === 'unchanged' || hasFaults),
    title,
    intro: t('scenarios:one.intro'),
    asOf: t('scenarios:table.asOf', { date: format.date(asOf) }),
    reset: scenario === null ? null : t('scenarios:one.reset'),
    back: { href: scenariosPath(home), text: t('scenarios:one.back') },
    refusal: isOfName ? null : text,
    keep: {
      id,
      name: {
        label: t('scenarios:one.name'),
        hint: t('scenarios:one.nameHint', { most: MAX_SCENARIO_NAME }),
        value: name,
        error: isOfName ? text : null,
      },
      submit: t(scenario === null ? 'scenarios:one.keep' : 'scenarios:one.change'),
    },
    drop: scenario === null ? null : { id, text: t('scenarios:card.drop') },
  };
}
export type ScenarioPage = ReturnType<typeof toScenarioPage>;

/** The way from something that was tried out to a scenario, and to those that are kept. */
export const toRemember = ({ t }: Translator, home: string) => ({
  action: scenarioPath(home, NEW_SCENARIO),
  submit: t('scenarios:one.remember'),
  hint: t('scenarios:one.rememberHint'),
  list: { href: scenariosPath(home), text: t('scenarios:title') },
});
export type Remember = ReturnType<typeof toRemember>;
