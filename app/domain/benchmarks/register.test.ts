import { describe, expect, it } from 'vitest';
import type { Benchmark } from './benchmark.schema.ts';
import { benchmarkSchema } from './benchmark.schema.ts';
import { breakdownSchema } from './breakdown.schema.ts';
import { BENCHMARKS, BREAKDOWNS, findBenchmark } from './register.ts';

/** The name of every entry the schema refuses. */
const refused = (entries: readonly { id: string }[]): string[] =>
  entries.filter((entry) => !benchmarkSchema.safeParse(entry).success).map((entry) => entry.id);

describe('the benchmark register', () => {
  it('holds complete entries only', () => {
    expect(refused(BENCHMARKS)).toEqual([]);
    expect(new Set(BENCHMARKS.map((entry) => entry.id)).size).toBe(BENCHMARKS.length);
  });

  it.each(Object.keys(benchmarkSchema.shape))('refuses an entry without %s, by its name', (field) => {
    const entry = findBenchmark('eurostat-2025-eu-10-49');
    const half = { ...entry, id: 'half-filled', [field]: undefined };
    const { id } = field === 'id' ? { id: undefined } : half;
    expect(benchmarkSchema.safeParse({ ...half, id }).success).toBe(false);
    if (field !== 'id') expect(refused([half])).toEqual(['half-filled']);
  });

  it('refuses a figure with neither publisher nor text, and dates out of order', () => {
    const entry = findBenchmark('sme-11');
    expect(benchmarkSchema.safeParse({ ...entry, namedIn: null }).success).toBe(false);
    expect(benchmarkSchema.safeParse({ ...entry, end: '2026-01-01' }).success).toBe(false);
    expect(benchmarkSchema.safeParse(entry).success).toBe(true);
  });

  it('calls nothing a current wave that has an own definition of earlier years, and nothing matched a survey', () => {
    const definitionsOf = (use: Benchmark['use']) =>
      new Set(BENCHMARKS.filter((entry) => entry.use === use).map((entry) => entry.definitionVersion));
    const current = definitionsOf('official-share');
    for (const use of ['earlier-wave', 'context', 'headline'] as const) {
      expect([...definitionsOf(use)].filter((definition) => current.has(definition))).toEqual([]);
    }
  });

  it('never continues the series of one survey with the figures of another', () => {
    const publishersOf = new Map<string, Set<string | null>>();
    for (const { series, publisher } of BENCHMARKS.filter(({ use }) => use === 'context')) {
      publishersOf.set(series, (publishersOf.get(series) ?? new Set()).add(publisher));
    }
    for (const [series, publishers] of publishersOf) expect(publishers.size, series).toBe(1);
    const seriesOf = (id: string) => findBenchmark(id)?.series;
    expect(seriesOf('bitkom-2025')).toBe(seriesOf('bitkom-2026'));
    expect(seriesOf('bitkom-digital-2026')).not.toBe(seriesOf('bitkom-2026'));
  });

  it('counts users and those who try in one figure only where it says so', () => {
    const mixed = BENCHMARKS.filter(({ measures }) => measures === 'use-or-test').map(({ id }) => id);
    expect(mixed).toEqual(['dmb-2025', 'dmb-2026', 'wko-2026']);
    expect(BENCHMARKS.filter(({ use, measures }) => use !== 'context' && measures === 'use-or-test')).toEqual(
      [],
    );
  });

  it('keeps the two surveys of the article apart', () => {
    const seriesOf = (id: string) => findBenchmark(id)?.series;
    expect(seriesOf('sme-11')).toBe(seriesOf('large-27'));
    expect(seriesOf('mittelstand-33')).not.toBe(seriesOf('sme-11'));
  });
});

describe('the questions with several answers', () => {
  const [first] = BREAKDOWNS;

  it('are complete, each with an id of its own that no figure has', () => {
    const refused = BREAKDOWNS.filter((entry) => !breakdownSchema.safeParse(entry).success);
    expect(refused.map(({ id }) => id)).toEqual([]);
    const ids = [...BREAKDOWNS, ...BENCHMARKS].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(Object.keys(breakdownSchema.shape))('refuse an entry without %s', (field) => {
    expect(breakdownSchema.safeParse({ ...first, [field]: undefined }).success).toBe(false);
  });

  it('refuse a missing value, an answer given twice, a share above 1 and half a person', () => {
    const refuses = (changes: object) => !breakdownSchema.safeParse({ ...first, ...changes }).success;
    const answer = { id: 'production', values: [0.2] };
    expect(refuses({ columns: ['all'], answers: [answer] })).toBe(false);
    expect(refuses({ columns: ['10-49', 'all'], answers: [answer] })).toBe(true);
    expect(refuses({ columns: ['all'], answers: [answer, answer] })).toBe(true);
    expect(refuses({ columns: ['all'], answers: [{ ...answer, values: [1.2] }] })).toBe(true);
    expect(refuses({ columns: ['all'], unit: 'persons', answers: [{ ...answer, values: [1.5] }] })).toBe(
      true,
    );
    expect(refuses({ end: '2020-01-01' })).toBe(true);
  });

  it('keep the two bases of the reasons against AI apart', () => {
    const expertise = (id: string) =>
      BREAKDOWNS.find((entry) => entry.id === id)?.answers.find((answer) => answer.id === 'lack-of-expertise')
        ?.values[0];
    expect(expertise('eurostat-2025-reasons-considered')).toBe(0.7031);
    expect(expertise('eurostat-2025-reasons-all')).toBe(0.078);
  });
});
