import { describe, expect, it } from 'vitest';
import { evaluate } from '#app/domain/evaluation/evaluate.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { figuresOf } from '#app/domain/scenarios/figures.ts';
import type { Scenario } from '#app/domain/scenarios/scenario.ts';
import { JOINERY, SAMPLE_DAY, toSampleInput } from '#tests/factories/firms.ts';
import type { Present } from '#app/domain/evaluation/present.ts';
import { compareScenarios, prepareComparison } from './compare-scenarios.server.ts';
import { createKeptFigures } from './kept-figures.server.ts';

const today = toSampleInput(JOINERY);
const present: Present = { today, basis: { method: CURRENT_METHOD.version, asOf: SAMPLE_DAY } };
const was = today.profile.resources ?? null;
const richer: Scenario = {
  ...{ id: 'richer', name: 'Mehr Geld', revision: 1, createdAt: new Date('2026-11-27T08:00:00Z') },
  changes: {
    answers: [],
    resources: { was, becomes: { budgetEurPerYear: 90_000, staffDaysPerQuarter: 30 } },
  },
};

const compare = async (...scenarios: readonly Scenario[]) => {
  const compared = await compareScenarios(present, scenarios);
  if (!compared.ok) throw new Error(compared.problem.code);
  return compared.value;
};

describe('a comparison', () => {
  it('says of today what the method says, and makes what it has made before no second time', async () => {
    const first = await compare(richer);
    expect(first.today).toEqual(figuresOf(today, evaluate(CURRENT_METHOD, today, SAMPLE_DAY)));
    expect(first.scenarios[0]?.then).not.toEqual(first.today);
    const again = await compare(richer);
    expect(again.today).toBe(first.today);
    expect(again.scenarios[0]?.then).toBe(first.scenarios[0]?.then);
  });

  it('of what was just kept is under way when somebody looks, and is the same', async () => {
    const becomes = { budgetEurPerYear: 1000, staffDaysPerQuarter: 2 };
    const poorer = { ...richer, id: 'poorer', changes: { ...richer.changes, resources: { was, becomes } } };
    prepareComparison(present, poorer.changes);
    const compared = await compare(poorer);
    expect(compared.scenarios[0]?.then.costEur.high).toBeLessThanOrEqual(compared.today.costEur.high);
  });
});

describe('figures that are kept', () => {
  it('take no more room than they are given: the one that nobody asked for longest goes', async () => {
    const { today: figures } = await compare();
    const size = 2 * JSON.stringify(figures).length;
    const kept = createKeptFigures(2 * size);
    for (const key of ['a', 'b', 'c']) kept.set(key, figures);
    expect([...kept.keys()].toSorted()).toEqual(['b', 'c']);
    expect(kept.calculatedSize).toBe(2 * size);
  });
});
