import { MEASURES } from '#app/domain/roadmap/catalogue/measures.ts';
import { planRoadmap } from '#app/domain/roadmap/plan-roadmap.ts';
import { toPlanningFirm } from '#app/domain/roadmap/planning-firm.ts';
import { generateFirms } from '#tests/factories/generated-firms.ts';
import type { Pace } from './pace.ts';
import { toPace } from './pace.ts';

const SEED = 20_261_124;
const WARM_UP = 200;

/** One plan after the other for so many generated firms. */
export function measurePlanner(count: number): Pace {
  const firms = generateFirms(count + WARM_UP, SEED).map((facts) => toPlanningFirm(facts));
  for (const firm of firms.slice(0, WARM_UP)) planRoadmap(firm, MEASURES, null);
  const begin = performance.now();
  const times = firms.slice(WARM_UP).map((firm) => {
    const start = performance.now();
    planRoadmap(firm, MEASURES, null);
    return performance.now() - start;
  });
  return toPace(times, { clients: 1, seconds: (performance.now() - begin) / 1000, failed: 0 });
}
