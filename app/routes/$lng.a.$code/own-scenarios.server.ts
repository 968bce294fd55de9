import { requireAssessment } from './assessment-page.server.ts';
import type { ScenariosPageOf } from './scenarios-part.server.ts';

/** The scenarios of whoever holds the code, of a draft as of a result. */
export const requireOwnScenarios: ScenariosPageOf = async (args) => {
  const { access, code, locale, translator, paths, opened } = await requireAssessment(args);
  const isCompleted = opened.assessment.status === 'completed';
  const { t } = translator;
  return {
    ...{ access, code, locale, translator, opened, home: paths.home },
    back: isCompleted
      ? { href: paths.result, text: t('scenarios:back.result') }
      : { href: paths.home, text: t('scenarios:back.holder') },
    audience: 'holder',
    agreed: new Map(),
  };
};
