import { describe, expect, it } from 'vitest';
import { benchmarkSchema } from './benchmark.schema.ts';
import { BENCHMARKS, findBenchmark } from './register.ts';

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

  it('keeps the two surveys of the article apart', () => {
    const seriesOf = (id: string) => findBenchmark(id)?.series;
    expect(seriesOf('sme-11')).toBe(seriesOf('large-27'));
    expect(seriesOf('mittelstand-33')).not.toBe(seriesOf('sme-11'));
  });
});
