import type { Solved, Solver, Unsolved } from '../shared/linear-program.ts';
import type { Range } from '../shared/range.ts';
import { wholesIn } from '../shared/range.ts';
import { shownByExchanges } from './exchanges.ts';
import type { QuestionModel, Wanted } from './question-model.ts';
import { modelQuestion } from './question-model.ts';
import type { KnownFirm, ReleaseFile } from './release-file.schema.ts';
import { questionsIn } from './told-counts.ts';

/** A count that came out too exactly, or that tells what firms answered which do not play along. */
export interface Recovery {
  readonly question: string;
  readonly category: string;
  readonly whom: string;
  readonly firms: number;
  readonly low: number;
  readonly high: number;
}

export interface Attacker {
  /** The firms that took part, with the answers of those who play along; empty for an attacker from outside. */
  readonly known: readonly KnownFirm[];
  /** The questions to try; all of them where none are named. */
  readonly questions?: readonly string[] | null;
}

export interface AttackReport {
  /** The counts that were tried. */
  readonly tried: number;
  readonly recoveries: readonly Recovery[];
  /** Questions that could not be tried, with the reason. */
  readonly untried: readonly { readonly question: string; readonly because: Unsolved }[];
}

/** When a count is known too well. */
interface Measure {
  readonly isRecovered: (wanted: Wanted, range: Range) => boolean;
  /** How many whole values of a count show that it is not. */
  readonly wholes: (wanted: Wanted) => number;
}

/** Alone: when fewer values are left than the floor, or than there are at all. */
function measureAlone(floor: number): Measure {
  const wholes = ({ firms }: Wanted): number => Math.min(floor, firms + 1);
  return { wholes, isRecovered: (wanted, { low, high }) => high - low + 1 < wholes(wanted) };
}

/** With insiders: when it is certain of the other firms that none of them, or each of them, stands in the category. */
const AMONG_INSIDERS: Measure = {
  isRecovered: ({ firms, insiders, insidersIn }, { low, high }) =>
    high <= insidersIn || low >= firms - insiders + insidersIn,
  // What insiders answered is part of the bounds, so that a second value tells that another firm may, or may not.
  wholes: () => 2,
};

/** What counts can be, in whole numbers; those are left out that exchanges show not to be known too well. */
async function searchRanges(
  model: QuestionModel,
  wholes: Measure['wholes'],
  solver: Solver,
): Promise<Solved<readonly (readonly [Wanted, Range])[]>> {
  const shown = await shownByExchanges(model, wholes, solver);
  const wanted = model.wanted.filter((one) => !shown.has(one));
  // Where something was shown there is a solution. Otherwise that there is none has to be noticed, even if nothing is wanted.
  if (wanted.length === 0 && shown.size > 0) return { solved: true, value: [] };
  const asked = wanted.map((one) => ({ column: one.column, wholes: wholes(one) }));
  const found = await solver.ranges(model.program, asked);
  if (!found.solved) return found;
  const rangeOf = (index: number): Range => wholesIn(found.value[index] ?? { low: 0, high: Infinity });
  return { solved: true, value: wanted.map((one, index) => [one, rangeOf(index)]) };
}

/**
 * Tries to find out answers from all releases of a wave together: sums, bounds, means, and what changed between them.
 * Source: method 2026-2, section 7, step 8.
 */
export async function attackReleases(
  files: readonly ReleaseFile[],
  { known, questions = null }: Attacker,
  solver: Solver,
): Promise<AttackReport> {
  const [first] = files;
  if (first === undefined) return { tried: 0, recoveries: [], untried: [] };
  const hasInsiders = known.some(({ answers }) => answers !== undefined);
  const { isRecovered, wholes } = hasInsiders ? AMONG_INSIDERS : measureAlone(first.floor);
  const recoveries: Recovery[] = [];
  const untried: { question: string; because: Unsolved }[] = [];
  let tried = 0;
  for (const question of questionsIn(first).filter((id) => questions?.includes(id) ?? true)) {
    const model = modelQuestion(files, question, known);
    const searched = await searchRanges(model, wholes, solver);
    if (!searched.solved) {
      untried.push({ question, because: searched.because });
      continue;
    }
    tried += model.wanted.length;
    for (const [wanted, range] of searched.value) {
      const { category, whom, firms } = wanted;
      if (isRecovered(wanted, range)) recoveries.push({ question, category, whom, firms, ...range });
    }
  }
  return { tried, recoveries, untried };
}
