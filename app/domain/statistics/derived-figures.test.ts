import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { releaseOf } from '#tests/factories/releases.ts';
import { deriveBalance } from './derive-balance.ts';
import { deriveBenchmarks } from './derive-benchmarks.ts';
import { deriveSeries } from './derive-series.ts';
import { deriveShares } from './derive-shares.ts';
import { deriveUse } from './derive-use.ts';
import type { Cell, Release, Table } from './release.ts';
import { releaseSchema } from './release.schema.ts';

const BANDS = ['starting', 'exploring', 'applying', 'scaling', 'leading', 'withheld'] as const;
const told = (key: Cell['key'], value: number, n: number): Cell => ({ key, value, n, status: 'F' });
const under = (key: Cell['key'], n: number): Cell => ({ key, value: null, max: 4, n, status: 'C' });

/** A release of one table of bands; null is under the floor. */
function bandsOf(values: readonly (number | null)[], n: number): Release {
  const cells = BANDS.map((band, index): Cell => {
    const value = values[index] ?? null;
    return value === null ? under({ band }, n) : told({ band }, value, n);
  });
  return release([{ id: 'band', kind: 'count', dimensions: ['band'], cells }], n);
}

const release = (
  tables: readonly Table[],
  n: number,
  sizes: readonly (readonly string[])[] = [],
): Release => ({
  ...{ release: 'r1', campaign: 'c1', wave: '2027-1', asOf: '2027-03-31', method: '2026-2', number: 1 },
  ...{ questionnaire: '2026-2', before: null },
  ...{ previous: [], floor: 5, noise: { bound: 4, exact: ['sizeClass'], means: 'random' } },
  ...{ population: { n, selfSelected: true, weights: null }, groups: { sizeClass: sizes }, tables },
});

describe.each([30, 120, 240])('what is derived of a release of %i firms', (firms) => {
  let [now, before]: Release[] = [];
  beforeAll(async () => {
    before = await releaseOf(firms, 'first');
    now = await releaseOf(firms, 'second');
  }, 120_000);
  const derive = (one: Release, other: Release) => ({
    shares: deriveShares(one),
    use: deriveUse(one),
    benchmarks: deriveBenchmarks(one),
    balance: deriveBalance(one, other),
    series: deriveSeries([one, other]),
  });

  it('can be derived again from the file', () => {
    const read = (one: Release): Release => releaseSchema.parse(JSON.parse(JSON.stringify(one)));
    expect(read(now!)).toEqual(now);
    expect(derive(read(now!), read(before!))).toEqual(derive(now!, before!));
  });

  it('has a share for each count that is told, and none for others', () => {
    for (const { table, shares } of deriveShares(now!)) {
      const { cells } = now!.tables.find(({ id }) => id === table)!;
      expect(
        shares.map((share) => share !== null),
        table,
      ).toEqual(cells.map(({ status }) => status === 'F'));
      shares.forEach((share, index) => {
        const { value, n } = cells[index]!;
        if (share === null || share.interval === null) return;
        expect(share.percent).toBe(Math.round((100 * value!) / n!));
        expect(share.interval.low).toBeLessThanOrEqual(share.percent);
        expect(share.interval.high).toBeGreaterThanOrEqual(share.percent);
      });
    }
  });

  it('says of a balance no more than the told counts hold', () => {
    const balances = deriveBalance(now!, before!);
    expect(balances.length).toBeGreaterThan(0);
    for (const { balance } of balances) {
      expect(balance.low).toBeGreaterThanOrEqual(-100);
      expect(balance.high).toBeLessThanOrEqual(100);
      expect(balance.low).toBeLessThanOrEqual(balance.high);
    }
    for (const { balance } of deriveBalance(now!, now!)) {
      expect(balance.low).toBeLessThanOrEqual(0);
      expect(balance.high).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('the balance', () => {
  it.each([
    ['all better', [0, 0, 0, 0, 10, 0], [10, 0, 0, 0, 0, 0], 100, 100],
    ['all alike', [0, 5, 5, 0, 0, 0], [0, 5, 5, 0, 0, 0], 0, 0],
    ['half a band better', [0, 5, 5, 0, 0, 0], [0, 10, 0, 0, 0, 0], 50, 50],
    ['without those that have no score', [0, 0, 5, 0, 0, 5], [0, 10, 0, 0, 0, 0], 100, 100],
  ])('is %s', (_, values, others, low, high) => {
    const [found] = deriveBalance(bandsOf(values, 10), bandsOf(others, 10));
    expect(found?.balance).toEqual({ low, high });
  });

  it('goes from the least to the most where counts are not told', () => {
    // Six of ten are told; the other four are all at the start, all in front, or without a score.
    const now = bandsOf([null, 0, 6, 0, null, null], 10);
    const then = bandsOf([0, 0, 10, 0, 0, 0], 10);
    expect(deriveBalance(now, then)[0]?.balance).toEqual({ low: -40, high: 40 });
  });

  it('is not given for groups that are too small', () => {
    expect(deriveBalance(bandsOf([null, null, null, null, null, null], 9), bandsOf([], 9))).toEqual([]);
  });
});

describe('productive use beside benchmarks', () => {
  const uses = ['none', 'private', 'testing', 'productive-one', 'productive-several'];
  const bySize = (sizes: Readonly<Record<string, readonly (number | null)[]>>): Release => {
    const cells = Object.entries(sizes).flatMap(([sizeClass, values]) => {
      const n = 20;
      return values.map((value, index): Cell => {
        const key = { 'ai-use': uses[index]!, sizeClass };
        return value === null ? under(key, n) : told(key, value, n);
      });
    });
    const table: Table = {
      ...{ id: 'ai-use-by-size-class', kind: 'count', dimensions: ['ai-use', 'sizeClass'], cells },
    };
    return release([table], 60, [['1-9'], ['10-49', '50-249'], ['250-499', '500+']]);
  };
  const sample = bySize({
    '1-9': [10, 0, 0, 5, 5],
    '10-49+50-249': [10, 0, 0, 8, null],
    '250-499+500+': [0, 5, 5, 5, 5],
  });
  const besideOf = (id: string) => deriveBenchmarks(sample).find(({ benchmark }) => benchmark.id === id);

  it('adds the sizes a figure speaks of, and leaves open what is not told', () => {
    expect(besideOf('sme-11')?.use).toMatchObject({
      ...{ n: 40, firms: { low: 18, high: 22 }, percent: { low: 45, high: 55 } },
    });
    expect(besideOf('large-27')?.use).toMatchObject({ n: 20, percent: { low: 50, high: 50 } });
    expect(besideOf('destatis-2025-250-plus')?.use).toMatchObject({ n: 20 });
  });

  it('stands beside no figure of other sizes', () => {
    expect(besideOf('mittelstand-33')?.use).toBeNull();
    expect(besideOf('destatis-2025-10-49')?.use).toBeNull();
  });

  it('takes the official figure of one country for each size, from the smallest', () => {
    expect(deriveBenchmarks(sample).map(({ benchmark }) => benchmark.id)).toEqual([
      ...['sme-11', 'large-27', 'mittelstand-33'],
      ...['destatis-2025-10-49', 'eurostat-2025-eu-50-249', 'destatis-2025-250-plus'],
    ]);
  });

  it('is silent past the end of a figure', () => {
    const late = deriveBenchmarks({ ...sample, asOf: '2040-01-01' });
    expect(late.map(({ benchmark }) => benchmark.id)).toEqual(['sme-11', 'large-27', 'mittelstand-33']);
  });
});

describe('a series', () => {
  it('takes of each wave the newest release, in order, and marks another method or questionnaire', async () => {
    const [first, second] = [await releaseOf(30, 'first'), await releaseOf(30, 'second')];
    const newer: Release = { ...first, release: 'r1b', number: 2 };
    const { waves, lines } = deriveSeries([{ ...second, method: '2028-1' }, newer, first]);
    expect(waves.map(({ release: id, isBreak }) => [id, isBreak])).toEqual([
      ['r1b', false],
      ['r2', true],
    ]);
    const asked = deriveSeries([{ ...second, questionnaire: '2028-1' }, newer, first]);
    expect(asked.waves.map(({ isBreak }) => isBreak)).toEqual([false, true]);
    const same = deriveSeries([second, newer, first]);
    expect(same.waves.map(({ isBreak }) => isBreak)).toEqual([false, false]);
    expect(lines.every(({ values }) => values.length === 2)).toBe(true);
    const means = lines.find(({ kind, id }) => kind === 'mean' && id === 'data');
    const told = first.tables.find(({ id }) => id === 'score-data')!.cells[0]!.value!;
    expect(means?.values[0]).toEqual({ low: told, high: told });
  });
});

describe('the code that derives', () => {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder).filter((name) => /^derive-.*(?<!\.test)\.ts$/.test(name));
  const parse = (name: string): ts.SourceFile =>
    ts.createSourceFile(name, readFileSync(new URL(name, folder), 'utf8'), ts.ScriptTarget.Latest, true);

  /** What each function named derive… takes. */
  function takenBy(file: ts.SourceFile): Map<string, string[]> {
    const found = new Map<string, string[]>();
    const note = (name: string, parameters: readonly ts.ParameterDeclaration[]): void => {
      if (name.startsWith('derive'))
        found.set(
          name,
          parameters.map(({ type }) => type?.getText() ?? ''),
        );
    };
    for (const statement of file.statements) {
      if (ts.isFunctionDeclaration(statement)) note(statement.name?.text ?? '', statement.parameters);
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (initializer && ts.isArrowFunction(initializer)) note(name.getText(), initializer.parameters);
      }
    }
    return found;
  }

  it('takes releases and nothing else', () => {
    const taken = files.flatMap((name) => [...takenBy(parse(name))]);
    expect(taken.map(([name]) => name).toSorted()).toEqual([
      ...['deriveBalance', 'deriveBenchmarks', 'deriveSeries', 'deriveShares', 'deriveUse'],
      ...['deriveWeightedFigures', 'deriveWeightedMean', 'deriveWeightedShare', 'deriveWeighting'],
    ]);
    const kinds = new Set(taken.flatMap(([, types]) => types));
    // Beside releases: what somebody else has published, and what is asked.
    const others = ['AskedShare', 'WeightTarget', 'WeightedDimension', 'Weighting', 'string'];
    expect([...kinds].filter((kind) => !others.includes(kind)).toSorted()).toEqual([
      ...['Release', 'readonly Release[]'],
    ]);
  });

  it('knows nothing of what releases are made from', () => {
    const imports = files.flatMap((name) =>
      parse(name)
        .statements.filter(ts.isImportDeclaration)
        .map(({ moduleSpecifier }) => moduleSpecifier.getText()),
    );
    expect(imports.filter((path) => /disclosure|facts|counted-firm|persistence/.test(path))).toEqual([]);
  });
});
