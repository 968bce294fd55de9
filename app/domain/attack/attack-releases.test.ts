import { describe, expect, it } from 'vitest';
import { SMALL_PROGRAMME, smallFirms, Wave } from '#tests/factories/chamber-waves.ts';
import { SOLVER } from '#tests/factories/solver.ts';
import type { Recovery } from './attack-releases.ts';
import { attackReleases } from './attack-releases.ts';
import type { KnownFirm, ReleaseFile } from './release-file.schema.ts';

type Counts = Readonly<Record<string, number | null>>;
interface Told {
  readonly all: Counts;
  readonly groups?: Readonly<Record<string, Counts>>;
  readonly number?: number;
  readonly bound?: number;
}

const sum = (counts: Counts): number =>
  Object.values(counts).reduce<number>((total, value) => total + (value ?? 0), 0);

/** A release of one question, with the counts just as they are given. Null is a count under the floor. */
function toFile({ all, groups = {}, number = 1, bound = 4 }: Told, n = sum(all)): ReleaseFile {
  const cells = (counts: Counts, firms: number, key: Record<string, string> = {}) =>
    Object.entries(counts).map(([category, value]) => ({
      key: { use: category, ...key },
      value,
      ...(value === null ? { max: 4 } : {}),
      n: firms,
      status: value === null ? ('C' as const) : ('F' as const),
    }));
  const sizes = Object.entries(groups).flatMap(([size, counts]) =>
    cells(counts, sum(counts), { sizeClass: size }),
  );
  return {
    ...{ release: `r${String(number)}`, wave: 'w', number, floor: 5, population: { n } },
    noise: { bound, exact: ['sizeClass'] },
    groups: { sizeClass: Object.keys(groups).map((size) => [size]) },
    tables: [
      { id: 'use', kind: 'count', dimensions: ['use'], cells: cells(all, n) },
      { id: 'use-by-size-class', kind: 'count', dimensions: ['use', 'sizeClass'], cells: sizes },
    ],
  };
}

const firms = (count: number, told: Partial<KnownFirm> = {}): KnownFirm[] =>
  Array.from({ length: count }, () => ({ visible: { sizeClass: 'small' }, from: 1, to: 1, ...told }));

async function recover(
  files: readonly ReleaseFile[],
  known: readonly KnownFirm[] = [],
): Promise<readonly Recovery[]> {
  const { recoveries, untried } = await attackReleases(files, { known }, SOLVER);
  expect(untried).toEqual([]);
  return recoveries;
}

describe('an attacker', () => {
  it('raises no alarm where a search ended between whole numbers, with as many of them left as there have to be', async () => {
    const files = [toFile({ all: { yes: 12, no: 18 } })];
    // As a solver does that stops as soon as as many whole numbers lie between both ends as were asked for.
    const ranges: typeof SOLVER.ranges = (_program, asked) =>
      Promise.resolve({ solved: true, value: asked.map(({ wholes }) => ({ low: 8.4, high: 8.4 + wholes })) });
    const { recoveries, tried } = await attackReleases(files, { known: [] }, { ...SOLVER, ranges });
    expect(tried).toBeGreaterThan(0);
    expect(recoveries).toEqual([]);
  });

  it('reads true counts where nothing protects them', async () => {
    const found = await recover([toFile({ all: { yes: 12, no: 18 }, bound: 0 })]);
    expect(found).toContainEqual({
      question: 'use',
      category: 'no',
      whom: 'release 1, all',
      firms: 30,
      low: 18,
      high: 18,
    });
  });

  it('finds nothing in counts that may be off by one less than the floor', async () => {
    expect(await recover([toFile({ all: { yes: 12, no: 18 } })])).toEqual([]);
    expect(await recover([toFile({ all: { yes: null, no: 30 } }, 30)])).toEqual([]);
  });

  it('rebuilds a count that was left out from those that add up with it', async () => {
    const groups = { small: { yes: 9, no: 6 }, large: { yes: null, no: 12 } };
    const file = toFile({ all: { yes: 12, no: 18 }, groups, bound: 0 }, 30);
    // Fifteen firms in each group; the file of the test counts those that are told.
    for (const { cells } of file.tables) {
      for (const cell of cells) if (cell.key.sizeClass !== undefined) cell.n = 15;
    }
    const found = await recover([file]);
    expect(found.find(({ whom }) => whom === 'release 1, sizeClass=large')).toMatchObject({
      low: 12,
      high: 12,
    });
  });

  it('compares releases, when it knows who came in between', async () => {
    const before = toFile({ all: { yes: 12, no: 18 } });
    const after = toFile({ all: { yes: 30, no: 10 }, number: 2 });
    const stayed = firms(30, { to: 2 });
    const joined = firms(10, { from: 2, to: 2 });
    const found = await recover([before, after], [...stayed, ...joined]);
    expect(found.some(({ whom }) => whom.startsWith('joined with release 2'))).toBe(true);
    expect(await recover([before, after])).toEqual([]);
  });

  it('learns of the others what those who play along leave over', async () => {
    const file = toFile({ all: { yes: null, no: 10 } }, 10);
    const insiders = (count: number) => [...firms(10 - count), ...firms(count, { answers: { use: 'yes' } })];
    expect(await recover([file], insiders(3))).toEqual([]);
    const found = await recover([file], insiders(4));
    expect(found.find(({ whom }) => whom === 'release 1, all')).toMatchObject({ low: 6, high: 6 });
  });

  it('uses means and quartiles', async () => {
    const bands = toFile({ all: {} }, 10);
    const counted = {
      id: 'data-band',
      kind: 'count' as const,
      dimensions: ['data-band'],
      cells: Object.entries({ starting: 5, leading: 5 }).map(([band, value]) => ({
        key: { 'data-band': band },
        value,
        n: 10,
        status: 'F' as const,
      })),
    };
    const cell = { key: { score: 'data' }, value: 92, step: 4, n: 10, status: 'F' as const };
    const mean = { id: 'score-data', kind: 'mean' as const, dimensions: ['score'], cells: [cell] };
    expect(await recover([{ ...bands, tables: [counted] }])).toEqual([]);
    expect((await recover([{ ...bands, tables: [counted, mean] }])).length).toBeGreaterThan(0);
    const median = { ...cell, key: { score: 'data', quarter: 'lower-quartile' }, step: 5 };
    const quartiles = {
      id: 'q',
      kind: 'quartile' as const,
      dimensions: ['score', 'quarter'],
      cells: [median],
    };
    expect((await recover([{ ...bands, tables: [counted, quartiles] }])).length).toBeGreaterThan(0);
  });

  it('says what it could not try', async () => {
    const impossible = toFile({ all: { yes: 12, no: 18 } }, 99);
    const { untried } = await attackReleases([impossible], { known: [] }, SOLVER);
    expect(untried).toEqual([{ question: 'use', because: 'infeasible' }]);
  });
});

describe('releases of the small programme', () => {
  it('give nothing away, from outside, with all participants known, and among three insiders', async () => {
    const all = smallFirms(70, 5);
    const run = await new Wave(SMALL_PROGRAMME, 5).join(all.slice(0, 40)).release();
    await run
      .join(all.slice(40))
      .erase((index) => index % 6 === 2)
      .release();
    expect(run.refused).toEqual([]);
    const known = run.known();
    const outside = known.map(({ answers: _, ...seen }) => seen);
    const insiders = known.map((one, index) => (index < 3 ? one : (outside[index] ?? one)));
    for (const told of [[], outside, insiders]) expect(await recover(run.files(), told)).toEqual([]);
  });
});
