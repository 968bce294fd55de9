import { LRUCache } from 'lru-cache';
import type { Release } from '#app/domain/statistics/release.ts';
import type { Dashboard } from '#app/report-model/statistics/dashboard-model.ts';
import { toDashboard } from '#app/report-model/statistics/dashboard.view-model.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';
import { sha256 } from '#app/platform/sha256.server.ts';

/** Some sixty of them: each is a quarter of a megabyte of text, whatever the number of firms. */
const KEPT_BYTES = 32 * 1024 * 1024;
/** A character of a text in memory. */
const BYTES_A_CHARACTER = 2;

/** What a dashboard is made of. */
export interface DashboardSource {
  readonly worded: WordedRelease;
  /** Those of the other waves. */
  readonly earlier: readonly Release[];
}

/** By the digest of all that it is made of: a release never changes, but what its campaign is called does. */
function keyOf({ worded: { release, names, translator }, earlier }: DashboardSource): string {
  return sha256(JSON.stringify([translator.locale, names, release, earlier]));
}

export interface KeptDashboards {
  readonly find: (source: DashboardSource) => Dashboard;
}

/** Makes each dashboard once, and keeps the last ones within so many bytes: in memory alone. */
export function keepDashboards(maxBytes = KEPT_BYTES): KeptDashboards {
  const kept = new LRUCache<string, Dashboard>({
    maxSize: maxBytes,
    sizeCalculation: (dashboard) => BYTES_A_CHARACTER * JSON.stringify(dashboard).length,
  });
  return {
    find: (source) => {
      const key = keyOf(source);
      const known = kept.get(key);
      if (known !== undefined) return known;
      const dashboard = toDashboard(source.worded, source.earlier);
      kept.set(key, dashboard);
      return dashboard;
    },
  };
}
