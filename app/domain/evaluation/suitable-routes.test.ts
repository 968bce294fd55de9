import { describe, expect, it } from 'vitest';
import { makeRoadmap, makeStep } from '#tests/factories/roadmaps.ts';
import { withSuitableRoutes } from './suitable-routes.ts';

describe('routes of the steps', () => {
  it('are those of the firm’s own ledger, in the order of the measure', () => {
    const line = { kind: 'public-help', reasons: ['x'], needs: [], alwaysListed: false } as const;
    const roadmap = makeRoadmap({ steps: [makeStep('a', { routes: ['far', 'near', 'first', 'unknown'] })] });
    const { steps } = withSuitableRoutes(roadmap, [
      { ...line, id: 'first', verdict: 'recommended' },
      { ...line, id: 'near', verdict: 'alternative' },
      { ...line, id: 'far', verdict: 'not-for-you' },
    ]);
    expect(steps.map(({ routes }) => routes)).toEqual([['near', 'first']]);
  });
});
