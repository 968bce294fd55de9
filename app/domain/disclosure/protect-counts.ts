import type { LinearProgram, ProgramColumn, ProgramRow, Solver } from '../shared/linear-program.ts';
import type { Programme, Question } from '../statistics/programme.ts';
import type { Counting, CountOf } from './counting.ts';
import { countsOf, nameOf, trueCounts } from './counting.ts';
import { groupsOf } from './groups.ts';
import type { KeyedChance } from './keyed-chance.ts';
import type { Counts, Released } from './ledger.ts';
import { refuse, release } from './ledger.ts';
import type { LinkedQuestions } from './linked-questions.ts';
import { partsOf } from './linked-questions.ts';
import { areSound } from './sound-counts.ts';
import type { PopulationColumns, Stretch } from './possible-population.ts';
import { populationColumns, stretchesOf } from './possible-population.ts';

export interface Protection {
  readonly floor: number;
  readonly chance: KeyedChance;
  readonly solver: Solver;
}

const LEAST_WEIGHT = 8;
const WEIGHTS = 8;

/** What was published stays true of the population that is looked for. */
function earlierRows(
  { ledger, groupings }: Counting,
  questions: readonly Question[],
  { counting }: PopulationColumns,
): readonly ProgramRow[] {
  return ledger.flatMap(({ counts }, index) =>
    countsOf(questions, groupings, index + 1).map((count): ProgramRow => {
      const told = counts.get(nameOf(count)) ?? 0;
      return { lower: told, upper: told, terms: counting(count).map((column) => [column, 1]) };
    }),
  );
}

interface Aim {
  readonly count: CountOf;
  readonly name: string;
  readonly truth: number;
  readonly target: number;
  readonly weight: number;
}

/** A multiple of the floor, at random the one below or the one above the truth, the nearer the likelier. */
function aimOf(count: CountOf, truths: Counts, { floor, chance }: Protection): Aim {
  const name = nameOf(count);
  const truth = truths.get(name) ?? 0;
  const shift = chance.whole(`target/${name}`, floor);
  return {
    ...{ count, name, truth },
    target: floor * Math.floor((truth + shift) / floor),
    weight: LEAST_WEIGHT + chance.whole(`weight/${name}`, WEIGHTS),
  };
}

/** By how much a count is above and below its target, at a price; it misses the truth by less than the floor. */
function missColumns({ truth, target, weight }: Aim, floor: number): readonly [ProgramColumn, ProgramColumn] {
  const most = truth + floor - 1;
  const least = Math.max(0, truth - floor + 1);
  const priced = (upper: number): ProgramColumn => ({ lower: 0, upper, cost: weight, whole: true });
  return [priced(most - target), priced(target - least)];
}

interface Bounds {
  readonly earlier: readonly ProgramRow[];
  readonly floor: number;
}

/** The program, whose last columns are those of the aims, two for each. */
function programOf(
  population: PopulationColumns,
  aims: readonly Aim[],
  { earlier, floor }: Bounds,
): LinearProgram {
  const first = population.columns.length;
  const rows = aims.map((aim, index): ProgramRow => {
    const counted = population.counting(aim.count).map((column) => [column, 1] as const);
    const [above, below] = [first + 2 * index, first + 2 * index + 1];
    return { lower: aim.target, upper: aim.target, terms: [...counted, [above, -1], [below, 1]] };
  });
  return {
    columns: [...population.columns, ...aims.flatMap((aim) => missColumns(aim, floor))],
    rows: [...population.rows, ...earlier, ...rows],
  };
}

/** The counts of the aims in a solution. */
const countsIn = (aims: readonly Aim[], solution: readonly number[]): Counts => {
  const misses = solution.slice(solution.length - 2 * aims.length).map(Math.round);
  return new Map(
    aims.map(({ name, target }, index) => {
      const [above = 0, below = 0] = misses.slice(2 * index, 2 * index + 2);
      return [name, target + above - below];
    }),
  );
};

interface Work {
  readonly counting: Counting;
  readonly truths: Counts;
  readonly stretches: readonly Stretch[];
}

async function protectPart(
  part: LinkedQuestions,
  { counting, truths, stretches }: Work,
  protection: Protection,
): Promise<Released<Counts>> {
  const { questions } = part;
  const { floor, solver } = protection;
  const population = populationColumns(stretches, part);
  const counts = countsOf(questions, counting.groupings, counting.ledger.length + 1);
  const aims = counts.map((count) => aimOf(count, truths, protection));
  const earlier = earlierRows(counting, questions, population);
  const found = await solver.minimise(programOf(population, aims, { earlier, floor }));
  return found.solved ? release(countsIn(aims, found.value)) : refuse(found.because);
}

/** Without questions that nobody is asked whom a table tells apart: there is nothing to be chosen for them. */
const shownIn = ({ programme, groupings }: Counting): Programme => ({
  ...programme,
  questions: programme.questions.filter((question) => groupsOf(question, groupings).length > 0),
});

/**
 * Counts to be published: those of a population that can be behind all releases, with the true groups, each less than
 * the floor away from the truth. Source: method 2026-2, section 7, steps 3 and 4.
 */
export async function protectCounts(counting: Counting, protection: Protection): Promise<Released<Counts>> {
  const truths = trueCounts(counting);
  const stretches = stretchesOf([...counting.ledger.map(({ cells }) => cells), counting.cells]);
  const all = new Map<string, number>();
  for (const part of partsOf(shownIn(counting))) {
    const counts = await protectPart(part, { counting, truths, stretches }, protection);
    if (!counts.released) return counts;
    for (const [name, count] of counts.value) all.set(name, count);
  }
  const isSound = areSound({ counts: all, truths, floor: protection.floor }, counting);
  return isSound ? release(all) : refuse('unsound');
}
