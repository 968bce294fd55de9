import type { Translator } from '#app/i18n/translator.server.ts';
import type { DrawnDashboard } from '#app/components/statistics/dashboard.tsx';
import type { ShownBeside } from '#app/report-model/statistics/dashboard.view-model.ts';
import { keepDashboards } from './kept-dashboards.server.ts';
import type { NamedRelease } from './worded-release.ts';
import { toWorded } from './worded-release.ts';

const kept = keepDashboards();

/** What a release tells, in the words of today. */
export const findDashboard = (
  translator: Translator,
  named: NamedRelease,
  beside: ShownBeside,
): DrawnDashboard => kept.find({ worded: toWorded(translator, named), ...beside });
