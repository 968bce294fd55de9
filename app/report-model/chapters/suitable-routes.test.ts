import { describe, expect, it } from 'vitest';
import { findProvider } from '#app/domain/providers/register.ts';
import { helpersOf } from './suitable-routes.ts';

const ENDING = 'mittelstand-digital';

describe('who helps with a step', () => {
  const day = findProvider(ENDING)?.validUntil ?? '';
  const after = `${Number(day.slice(0, 4)) + 1}-01-31`;
  const routes = [ENDING, 'chamber'];

  it('is there until the step is done', () => {
    expect(day).toMatch(/^\d{4}-/);
    expect(helpersOf({ routes, to: day }, { providers: [] })).toEqual(routes);
    expect(helpersOf({ routes, to: after }, { providers: [] })).toEqual(['chamber']);
  });
});
