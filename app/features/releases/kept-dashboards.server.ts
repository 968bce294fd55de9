import { LRUCache } from 'lru-cache';
import { drawPlot } from '#app/components/draw-plot.server.tsx';
import type { DrawnDashboard } from '#app/components/statistics/dashboard.tsx';
import type { Dashboard } from '#app/report-model/statistics/dashboard-model.ts';
import type { ShownBeside } from '#app/report-model/statistics/dashboard.view-model.ts';
import { toDashboard } from '#app/report-model/statistics/dashboard.view-model.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';
import { sha256 } from '#app/platform/sha256.server.ts';

/** Some sixty of them: each is a quarter of a megabyte of text, whatever the number of firms. */
const KEPT_BYTES = 32 * 1024 * 1024;
/** A character of a text in memory. */
const BYTES_A_CHARACTER = 2;

/** What a dashboard is made of. */
export interface DashboardSource extends ShownBeside {
  readonly worded: WordedRelease;
}

/** By the digest of all that it is made of: a release never changes, but what its campaign is called does. */
function keyOf({ worded: { release, names, translator }, earlier, target }: DashboardSource): string {
  return sha256(JSON.stringify([translator.locale, names, release, earlier, target]));
}

/** Drawn once too: pictures are most of what a page is made of. The numbers behind them are for other programs. */
const toDrawn = (dashboard: Dashboard): DrawnDashboard => ({
  ...dashboard,
  parts: dashboard.parts.map((part) => ({
    ...part,
    figures: part.figures.map((figure) => ({ ...figure, plot: figure.plot && drawPlot(figure.plot) })),
  })),
});

export interface KeptDashboards {
  readonly find: (source: DashboardSource) => DrawnDashboard;
}

/** Makes each dashboard once, and keeps the last ones within so many bytes: in memory alone. */
export function keepDashboards(maxBytes = KEPT_BYTES): KeptDashboards {
  const kept = new LRUCache<string, DrawnDashboard>({
    maxSize: maxBytes,
    sizeCalculation: (dashboard) => BYTES_A_CHARACTER * JSON.stringify(dashboard).length,
  });
  return {
    find: (source) => {
      const key = keyOf(source);
      const known = kept.get(key);
      if (known !== undefined) return known;
      const dashboard = toDrawn(toDashboard(source.worded, source.earlier, source.target));
      kept.set(key, dashboard);
      return dashboard;
    },
  };
}
