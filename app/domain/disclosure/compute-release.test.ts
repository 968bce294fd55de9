import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_AUDIT } from '#tests/factories/audit.ts';
import { FLOOR, secretOf, SMALL_PROGRAMME, smallFirms, Wave } from '#tests/factories/chamber-waves.ts';
import { computePlainRelease } from '#tests/factories/plain-movements.ts';
import { SOLVER } from '#tests/factories/solver.ts';
import { attackReleases } from '../attack/attack-releases.ts';
import type { KnownFirm, ReleaseFile } from '../attack/release-file.schema.ts';
import type { CountedFirm } from '../statistics/programme.ts';
import type { Cell } from '../statistics/release.ts';
import { ALL, groupsBy, groupsOf, isIn, visibleGroups } from './groups.ts';
import type { Group } from './groups.ts';
import type { LedgerEntry } from './ledger.ts';
import { countName } from './ledger.ts';

const seed = fc.integer({ min: 1, max: 1_000_000 });
const wave = fc.record({
  seed,
  firms: fc.integer({ min: 5, max: 60 }),
  joins: fc.integer({ min: 0, max: 30 }),
});

async function runWave({
  seed: chosen,
  firms,
  joins,
}: {
  seed: number;
  firms: number;
  joins: number;
}): Promise<Wave> {
  const all = smallFirms(firms + 2 * joins, chosen);
  const run = await new Wave(SMALL_PROGRAMME, chosen).join(all.slice(0, firms)).release();
  await run
    .join(all.slice(firms, firms + joins))
    .change(({ now }, index) => (index % 7 === 3 ? null : now))
    .release();
  return await run
    .join(all.slice(firms + joins))
    .erase((index) => index % 9 === 4)
    .change(({ now }, index) => (index % 8 === 1 ? (all[index % all.length] ?? now) : now))
    .release();
}

const firmsOf = (
  members: readonly CountedFirm[],
  { groupings }: LedgerEntry,
  group: Group,
): readonly CountedFirm[] => members.filter((member) => isIn(visibleGroups(member, groupings), group));
const valueOf = ({ counts }: LedgerEntry, question: string, category: string, group: Group): number =>
  counts.get(countName(question, category, group.id)) ?? NaN;

const cellsOf = ({ release }: LedgerEntry, question: string): readonly Cell[] =>
  release.tables.filter(({ dimensions }) => dimensions[0] === question).flatMap(({ cells }) => cells);

/** Every count of a release with the truth beside it. */
function eachCount(
  run: Wave,
): { entry: LedgerEntry; value: number; truth: number; firms: number; cell: Cell | undefined }[] {
  return run.counted.flatMap(({ entry, members }) =>
    SMALL_PROGRAMME.questions.flatMap(({ id, categories, by }) =>
      groupsOf({ by }, entry.groupings).flatMap((group) => {
        const firms = firmsOf(
          members.map(({ as }) => as),
          entry,
          group,
        );
        return categories.map((category) => ({
          entry,
          value: valueOf(entry, id, category, group),
          truth: firms.filter(({ answers }) => answers[id] === category).length,
          firms: firms.length,
          cell: cellsOf(entry, id).find(
            ({ key }) =>
              key[id] === category &&
              (group.dimension === null
                ? Object.keys(key).length === 1
                : key[group.dimension] === group.category),
          ),
        }));
      }),
    ),
  );
}

const everyWave = (check: (run: Wave) => void, numRuns = 12): Promise<void> =>
  fc.assert(
    fc.asyncProperty(wave, async (told) => check(await runWave(told))),
    { numRuns },
  );

describe('releases of any chamber', () => {
  it('are less than the floor from the truth, not below zero, and whole', () =>
    everyWave((run) => {
      for (const { value, truth } of eachCount(run)) {
        expect(Number.isInteger(value) && value >= 0).toBe(true);
        expect(Math.abs(value - truth)).toBeLessThan(FLOOR);
      }
    }));

  it('add up in every table, to the true groups, and obey the links as the truth does', () =>
    everyWave((run) => {
      for (const { entry, members } of run.counted) {
        for (const { id, categories, by } of SMALL_PROGRAMME.questions) {
          for (const group of groupsOf({ by }, entry.groupings)) {
            const sum = categories.reduce(
              (total, category) => total + valueOf(entry, id, category, group),
              0,
            );
            expect(sum).toBe(
              firmsOf(
                members.map(({ as }) => as),
                entry,
                group,
              ).length,
            );
          }
          for (const groups of by
            .map((dimension) => groupsBy(dimension, entry.groupings))
            .filter((one) => one.length > 0)) {
            for (const category of categories) {
              const sum = groups.reduce((total, group) => total + valueOf(entry, id, category, group), 0);
              expect(sum).toBe(valueOf(entry, id, category, ALL));
            }
          }
        }
        expect(valueOf(entry, 'use', 'none', ALL) + valueOf(entry, 'gate', 'yes', ALL)).toBeLessThanOrEqual(
          members.length,
        );
      }
    }));

  it('tell the truth of what is seen, from the floor on', () =>
    everyWave((run) => {
      for (const { entry, members } of run.counted) {
        const tables = entry.release.tables.filter(({ id }) => id.startsWith('participation'));
        expect(tables[0]?.cells).toEqual([
          { key: {}, value: members.length, n: members.length, status: 'F' },
        ]);
        for (const { key, value } of tables.flatMap(({ cells }) => cells)) {
          const seen = members.filter(({ as }) =>
            Object.entries(key).every(
              ([id, category]) => visibleGroups(as, entry.groupings)[id] === category,
            ),
          );
          expect(value).toBe(seen.length < FLOOR ? null : seen.length);
        }
      }
    }));

  it('publish no count of answers under the floor and none of a group under twice the floor', () =>
    everyWave((run) => {
      for (const { value, firms, cell } of eachCount(run)) {
        const isTold = value >= FLOOR && firms >= 2 * FLOOR;
        expect(cell).toMatchObject(isTold ? { value, n: firms, status: 'F' } : { value: null, status: 'C' });
        if (!isTold && firms >= 2 * FLOOR) expect(cell?.max).toBe(FLOOR - 1);
      }
    }));

  it('admit no group with fewer changes than the floor', () =>
    everyWave((run) => {
      run.counted.slice(1).forEach(({ entry, members }, index) => {
        const before = run.counted[index];
        const number = entry.release.number;
        const stayed = new Set(members.filter(({ since }) => since < number).map(({ firm }) => firm));
        const entered = members.filter(({ since }) => since === number);
        const gone = (before?.members ?? []).filter(({ firm }) => !stayed.has(firm));
        const groups = [
          ALL,
          ...SMALL_PROGRAMME.dimensions.flatMap(({ id }) => groupsBy(id, entry.groupings)),
        ];
        for (const group of groups) {
          const touching = [...entered, ...gone].filter(({ as }) =>
            isIn(visibleGroups(as, entry.groupings), group),
          );
          const changes = new Set(touching.map(({ firm }) => firm)).size;
          expect(changes === 0 || changes >= FLOOR).toBe(true);
        }
      });
    }));
});

describe('what is published', () => {
  /** Whether anything can be behind the files, with these firms and counts as far off as the files say. */
  const isPossible = async (files: readonly ReleaseFile[], known: readonly KnownFirm[]): Promise<boolean> =>
    (await attackReleases(files, { known }, SOLVER)).untried.length === 0;

  it('can be the truth itself, as one history over all releases, and so can the truth', async () => {
    for (const chosen of [4, 7]) {
      const run = await runWave({ seed: chosen, firms: 35, joins: 20 });
      expect(run.ledger.length).toBeGreaterThan(1);
      const known = run.known();
      const seen = known.map(({ answers: _, ...one }) => one);
      const exact = run.files().map((file) => ({ ...file, noise: { ...file.noise, bound: 0 } }));
      expect(await isPossible(exact, seen)).toBe(true);
      expect(await isPossible(run.files(), known)).toBe(true);
      const others = known.map((one) => ({ ...one, answers: { ...one.answers, use: 'some' } }));
      expect(await isPossible(run.files(), others)).toBe(false);
    }
  });
});

describe('a release', () => {
  const head = {
    release: 'r1',
    campaign: 'c1',
    wave: '2027-1',
    asOf: '2027-03-31',
    method: '2026-2',
    questionnaire: '2026-2',
    before: null,
  };
  const requestOf = (firms: readonly CountedFirm[]) => ({
    programme: SMALL_PROGRAMME,
    terms: { floor: FLOOR, secret: secretOf(3) },
    head,
    ledger: [],
    participants: firms.map((now, index) => ({ firm: `firm-${String(index)}`, counted: null, now })),
  });
  const tools = { solver: SOLVER, audit: NO_AUDIT };

  it('is the same, byte for byte, in whatever order the firms come', async () => {
    const firms = smallFirms(40, 11);
    const [one, other] = [
      await computePlainRelease(requestOf(firms), tools),
      await computePlainRelease(requestOf(firms.toReversed()), tools),
    ];
    const bytes = (outcome: typeof one): string =>
      JSON.stringify(outcome.released && outcome.value.entry.release);
    expect(bytes(one)).toBe(bytes(other));
    expect(bytes(one).length).toBeGreaterThan(1000);
  });

  it('is another one under another secret', async () => {
    const request = requestOf(smallFirms(40, 11));
    const [one, other] = [
      await computePlainRelease(request, tools),
      await computePlainRelease({ ...request, terms: { floor: FLOOR, secret: secretOf(4) } }, tools),
    ];
    expect(one.released && one.value.entry.counts).not.toEqual(other.released && other.value.entry.counts);
  });

  it('is not made of too few firms, nor of nothing new', async () => {
    const few = await computePlainRelease(requestOf(smallFirms(9, 11)), tools);
    expect(few).toEqual({ released: false, because: 'too-few-firms' });
    const run = await new Wave(SMALL_PROGRAMME, 3).join(smallFirms(30, 2)).release();
    await run.release();
    await run.join(smallFirms(1, 5)).release();
    expect(run.refused).toEqual(['nothing-changed', 'too-few-changes']);
  });

  it.each(['infeasible', 'out-of-time', 'out-of-memory'] as const)(
    'is refused when the solver is %s',
    async (because) => {
      const solver = { ...SOLVER, minimise: () => Promise.resolve({ solved: false, because } as const) };
      const outcome = await computePlainRelease(requestOf(smallFirms(30, 1)), { ...tools, solver });
      expect(outcome).toEqual({ released: false, because });
    },
  );

  it('is refused when the solver does not add up', async () => {
    const solver = {
      ...SOLVER,
      minimise: async (program: Parameters<typeof SOLVER.minimise>[0]) => {
        const found = await SOLVER.minimise(program);
        return found.solved
          ? {
              ...found,
              value: found.value.map((value, index) =>
                index === found.value.length - 1 ? value + 1 : value,
              ),
            }
          : found;
      },
    };
    expect(await computePlainRelease(requestOf(smallFirms(30, 1)), { ...tools, solver })).toEqual({
      released: false,
      because: 'unsound',
    });
  });

  it('is refused when an answer is recovered, or when that could not be tried', async () => {
    const request = requestOf(smallFirms(30, 1));
    const audit = () => Promise.resolve({ recovered: ['use'], isComplete: true });
    expect(await computePlainRelease(request, { ...tools, audit })).toEqual({
      released: false,
      because: 'recovered',
    });
    const untried = () => Promise.resolve({ recovered: [], isComplete: false });
    expect(await computePlainRelease(request, { ...tools, audit: untried })).toEqual({
      released: false,
      because: 'out-of-time',
    });
  });

  it('keeps its floor and its secret: neither is lowered', async () => {
    const request = requestOf(smallFirms(30, 1));
    await expect(
      computePlainRelease({ ...request, terms: { ...request.terms, floor: 4 } }, tools),
    ).rejects.toThrow(RangeError);
    await expect(
      computePlainRelease({ ...request, terms: { ...request.terms, secret: new Uint8Array(8) } }, tools),
    ).rejects.toThrow(RangeError);
  });

  it('names no firm in what is kept', async () => {
    const run = await new Wave(SMALL_PROGRAMME, 3).join(smallFirms(30, 2)).release();
    expect(JSON.stringify(run.ledger)).not.toContain('firm-');
  });
});
