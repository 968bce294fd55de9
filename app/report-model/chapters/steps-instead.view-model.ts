import type { ReportInput } from '../report-input.ts';
import type { StepsModel } from '../report-model.ts';
import { toNextInstead } from './next-instead.view-model.ts';
import { toCard, toEffort } from './step-card.view-model.ts';

/** A card for each step that money and days would begin with, where they begin none; null elsewhere. */
export function toStepsInstead(input: ReportInput): StepsModel['instead'] {
  const { result, translator } = input;
  const { steps, nextIfResources } = result.roadmap;
  const next = steps.length > 0 || nextIfResources.length === 0 ? null : toNextInstead(input);
  if (next === null) return null;
  const { title, helpTitle, help } = next;
  const lead = translator.t('report:steps.insteadLead');
  const entries = nextIfResources.map((step) => ({
    ...toCard(step, translator),
    facts: toEffort(step, translator),
  }));
  return { title, lead, entries, helpTitle, help };
}
