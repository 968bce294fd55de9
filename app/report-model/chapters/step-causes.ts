import type { Item } from '#app/domain/questionnaire/items.ts';
import { findMeasure } from '#app/domain/roadmap/catalogue/measures.ts';
import type { StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { goalTitle, itemTitle, quoted } from '../wording.ts';

/** Why a step is in this firm's plan, in whole sentences: what can hurt, the goals, the answers. */
export function toBecause(step: StepResult, translator: Translator): string[] {
  return [
    ...(step.safety ? [toSafetyCause(step, translator)] : []),
    ...toGoalCause(step, translator),
    ...toKnownCause(step, translator),
    ...toUnknownCause(step, translator),
  ];
}

/** That there is a gap, and what can come through it, is said only where somebody knows of it. */
function toSafetyCause({ measure, because }: StepResult, { t }: Translator): string {
  const item = findMeasure(measure)?.safetyFor;
  const isKnown = because.some((cause) => 'item' in cause && cause.item === item && cause.level !== null);
  return t(item && isKnown ? `report:steps.causeSafety.${item}` : 'report:steps.causeSafetyOpen');
}

/** Trial, decision and roll-out say what they are to their goal; other steps, which goals build on them. */
function toGoalCause(step: StepResult, translator: Translator): string[] {
  const { t, format } = translator;
  if (step.kind !== 'improvement') {
    const goal = findMeasure(step.measure)?.goal;
    return goal ? [t(`report:steps.causeOwn.${step.kind}`, { goal: goalTitle(translator, goal) })] : [];
  }
  const goals = step.because.flatMap((cause) => ('goal' in cause ? [cause.goal] : []));
  if (goals.length === 0) return [];
  const names = goals.map((goal) => quoted(translator, goalTitle(translator, goal)));
  return [t('report:steps.causeGoals', { count: goals.length, goals: format.list(names) })];
}

function toKnownCause({ because }: StepResult, translator: Translator): string[] {
  const { t, format } = translator;
  const known = because.flatMap((cause) => ('item' in cause && cause.level !== null ? [cause] : []));
  if (known.length === 0) return [];
  const items = known.map(({ item, level }) =>
    t('report:steps.causeLevel', { title: nameOf(item, translator), level: level ?? 0 }),
  );
  return [t('report:steps.causeItems', { items: format.list(items) })];
}

/** Up to so many open questions are named, more are counted. */
const NAMED = 3;

function toUnknownCause({ because }: StepResult, translator: Translator): string[] {
  const { t, format } = translator;
  const open = because.flatMap((cause) => ('item' in cause && cause.level === null ? [cause.item] : []));
  if (open.length === 0) return [];
  if (open.length > NAMED) return [t('report:steps.causeUnknownCount', { count: open.length })];
  return [
    t('report:steps.causeUnknown', { items: format.list(open.map((item) => nameOf(item, translator))) }),
  ];
}

const nameOf = (item: Item, translator: Translator): string =>
  quoted(translator, itemTitle(translator, item));
