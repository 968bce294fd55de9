import { replace } from '@remix-run/node';
import { openAssessment } from '#app/features/assessment/open-assessment.server.ts';
import { workshopPath } from '#app/features/workshop/paths.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import type { ScenariosPageOf } from '../$lng.a.$code/scenarios-part.server.ts';
import { requireWorkshop } from './workshop-page.server.ts';

/** The scenarios of the assessment of a workshop, as long as its adviser may read the answers. */
export const requireWorkshopScenarios: ScenariosPageOf = async (args) => {
  const { asking, locale, translator, workshop } = await requireWorkshop(args);
  const home = workshopPath(locale, asking.id);
  if (!workshop.canRead) throw replace(home);
  const { access, notes } = workshop;
  return {
    ...{ access, locale, translator, home, code: null, audience: 'workshop' },
    opened: requireValue(await openAssessment(access)),
    back: { href: home, text: translator.t('scenarios:back.workshop') },
    agreed: new Map(notes.flatMap(({ item, agreed }) => (agreed ? [[item, agreed.choice] as const] : []))),
  };
};
