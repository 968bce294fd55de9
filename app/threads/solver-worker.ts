import loadHighs from 'highs';
import type { Highs, Model, ModelData } from 'highs';
import type { AskedRange, LinearProgram, Solved } from '#app/domain/shared/linear-program.ts';
import type { Range } from '#app/domain/shared/range.ts';
import { wholesIn } from '#app/domain/shared/range.ts';

/** What the thread is asked: the cheapest solution, or the least and the most that some columns can be. */
export type SolverTask =
  | { readonly ask: 'minimise'; readonly program: LinearProgram }
  | { readonly ask: 'ranges'; readonly program: LinearProgram; readonly asked: readonly AskedRange[] };

const MEMORY_BYTES = 512 * 1024 * 1024;
/** Costs are whole numbers: less than one apart is the same. */
const OPTIONS = { output_flag: false, random_seed: 0, mip_rel_gap: 0, mip_abs_gap: 0.5 };

/** Another cost leaves the last solution possible: going on from there is what the primal simplex method does. */
const PRIMAL_SIMPLEX = { simplex_strategy: 4 };

const PAGE_BYTES = 64 * 1024;

/** The memory of the solver is not that of JavaScript, whose limits do not hold for it: growth is refused here. */
function limitMemory(): void {
  const grow = Object.getOwnPropertyDescriptor(WebAssembly.Memory.prototype, 'grow')?.value as (
    this: WebAssembly.Memory,
    pages: number,
  ) => number;
  WebAssembly.Memory.prototype.grow = function growWithin(pages) {
    if (this.buffer.byteLength + pages * PAGE_BYTES > MEMORY_BYTES) throw new RangeError('No more memory');
    return grow.call(this, pages);
  };
}

let loading: Promise<Highs> | undefined;
function load(): Promise<Highs> {
  if (loading === undefined) limitMemory();
  return (loading ??= loadHighs());
}

function toModelData({ columns, rows }: LinearProgram): ModelData {
  const terms = rows.flatMap((row) => row.terms);
  let end = 0;
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    integrality: Int32Array.from(columns, ({ whole }) => Number(whole)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts: [0, ...rows.map((row) => (end += row.terms.length))],
      indices: terms.map(([column]) => column),
      values: terms.map(([, factor]) => factor),
    },
  };
}

type Answer<Value> = (model: Model, solver: Highs) => Solved<Value>;

/** Anything but a proven best solution or a proof that there is none is no answer, and is told as too little time. */
function run({ constants }: Highs, model: Model): 'optimal' | 'infeasible' | 'out-of-time' {
  model.run();
  const status = model.getModelStatus();
  if (status === constants.modelStatus.optimal) return 'optimal';
  return status === constants.modelStatus.infeasible ? 'infeasible' : 'out-of-time';
}

/** Nothing below zero is zero too. */
const withoutSign = (value: number): number => value + 0;

const minimise: Answer<readonly number[]> = (model, solver) => {
  const ended = run(solver, model);
  if (ended !== 'optimal') return { solved: false, because: ended };
  return { solved: true, value: Array.from(model.getSolution().colValue, withoutSign) };
};

/** What columns were seen to be in the solutions so far. */
class Seen {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly #asked: readonly AskedRange[];

  constructor(asked: readonly AskedRange[]) {
    this.#asked = asked;
    this.low = new Float64Array(asked.length).fill(Infinity);
    this.high = new Float64Array(asked.length).fill(-Infinity);
  }

  add(solution: ArrayLike<number>): void {
    this.#asked.forEach(({ column }, index) => {
      const value = solution[column] ?? NaN;
      this.low[index] = Math.min(this.low[index] ?? NaN, value);
      this.high[index] = Math.max(this.high[index] ?? NaN, value);
    });
  }

  isEnough(index: number): boolean {
    const { low, high } = wholesIn({ low: this.low[index] ?? NaN, high: this.high[index] ?? NaN });
    return high - low + 1 >= (this.#asked[index]?.wholes ?? Infinity);
  }

  /** How many columns are still to be pulled apart. */
  missing(): number {
    return this.#asked.filter((_asked, index) => !this.isEnough(index)).length;
  }

  ranges(): readonly Range[] {
    return Array.from(this.low, (low, index) => ({ low, high: this.high[index] ?? NaN }));
  }
}

/** So often at least, and as long as it pulls any apart, columns that are still too near are pulled all at once. */
const ROUNDS_TOGETHER = 12;
/** In these rounds all of them, later on half of them: fewer get into each other's way. */
const ROUNDS_OF_ALL = 2;

/** A number between 0 and 1, as if drawn by chance, and always the same. */
function drawn(index: number, round: number): number {
  let mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(round + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 12)) >>> 0) / 2 ** 32;
}

/** Up or down, and by how much: pulled alike, the same few would give way each time. */
function pullOn(index: number, round: number): number {
  const rests = round >= ROUNDS_OF_ALL && drawn(index, -round) < 0.5;
  return rests ? 0 : 2 * drawn(index, round) - 1;
}

/** The costs of a model, of which only those that become others are told: most stay, and telling one takes as long as a step. */
class Costs {
  readonly #now = new Map<number, number>();
  readonly #model: Model;

  constructor(model: Model) {
    this.#model = model;
  }

  set(column: number, cost: number): void {
    if ((this.#now.get(column) ?? 0) === cost) return;
    this.#model.changeColCost(column, cost);
    this.#now.set(column, cost);
  }
}

/** A search for the least and the most of some columns. */
interface Search {
  readonly model: Model;
  readonly solver: Highs;
  readonly costs: Costs;
  readonly asked: readonly AskedRange[];
  readonly seen: Seen;
}

function look({ model, solver, seen }: Search): ReturnType<typeof run> {
  const ended = run(solver, model);
  if (ended === 'optimal') seen.add(model.getSolution().colValue);
  return ended;
}

function pullApart(search: Search, round: number): ReturnType<typeof run> {
  const { costs, asked, seen } = search;
  asked.forEach(({ column }, index) => {
    costs.set(column, seen.isEnough(index) ? 0 : pullOn(index, round));
  });
  return look(search);
}

/** Each search begins where the one before ended, which makes it short, and each solution answers for other columns too. */
const rangesOf =
  (asked: readonly AskedRange[]): Answer<readonly Range[]> =>
  (model, solver) => {
    const seen = new Seen(asked);
    const search: Search = { model, solver, costs: new Costs(model), asked, seen };
    // Solved once even where nothing is asked: that there is no solution at all has to be noticed.
    const begun = look(search);
    if (begun !== 'optimal') return { solved: false, because: begun };
    model.options.set(PRIMAL_SIMPLEX);
    for (let round = 0, gained = Infinity; round < ROUNDS_TOGETHER || gained > 0; round += 1) {
      const before = seen.missing();
      if (before === 0) break;
      const ended = pullApart(search, round);
      if (ended !== 'optimal') return { solved: false, because: ended };
      gained = before - seen.missing();
    }
    for (const { column } of asked) search.costs.set(column, 0);
    for (const [index, { column }] of asked.entries()) {
      for (const cost of [1, -1]) {
        if (seen.isEnough(index)) break;
        search.costs.set(column, cost);
        const ended = look(search);
        if (ended !== 'optimal') return { solved: false, because: ended };
      }
      search.costs.set(column, 0);
    }
    return { solved: true, value: seen.ranges() };
  };

/** Costs are left aside, and so is that columns are whole. */
const withoutCosts = ({ columns, rows }: LinearProgram): LinearProgram => ({
  columns: columns.map((column) => ({ ...column, cost: 0, whole: false })),
  rows,
});

function ask<Value>(solver: Highs, program: LinearProgram, answer: Answer<Value>): Solved<Value> {
  return solver.withModel(toModelData(program), (model) => {
    model.options.set(OPTIONS);
    return answer(model, solver);
  });
}

/** Entry of the worker. What the solver throws is that its memory was at an end; nobody can use it after that. */
export default async function solveAside(task: SolverTask): Promise<Solved<unknown>> {
  const solver = await load();
  try {
    return task.ask === 'minimise'
      ? ask(solver, task.program, minimise)
      : ask(solver, withoutCosts(task.program), rangesOf(task.asked));
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error;
    loading = undefined;
    return { solved: false, because: 'out-of-memory' };
  }
}
