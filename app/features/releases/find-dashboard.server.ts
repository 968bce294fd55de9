import type { Release } from '#app/domain/statistics/release.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { Dashboard } from '#app/report-model/statistics/dashboard-model.ts';
import { keepDashboards } from './kept-dashboards.server.ts';
import type { OpenedRelease } from './read-releases.server.ts';
import { toWorded } from './worded-release.ts';

const kept = keepDashboards();

/**
 * What a release tells, in the words of today.
 * @param earlier those of the other waves.
 */
export const findDashboard = (
  translator: Translator,
  opened: OpenedRelease,
  earlier: readonly Release[],
): Dashboard => kept.find({ worded: toWorded(translator, opened), earlier });
