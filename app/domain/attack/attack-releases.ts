import type { Solver, Unsolved } from '../shared/linear-program.ts';
import type { Range } from '../shared/range.ts';
import { wholesIn } from '../shared/range.ts';
import type { Wanted } from './question-model.ts';
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

/**
 * Tries to find out answers from all releases of a wave together: sums, bounds, means, and what changed between them.
 * Source: method 2026-2, section 7, step 8.
 */
export async function attackReleases(
  files: readonly ReleaseFile[],
  { known, questions = null }: Attacker,
  solver: Pick<Solver, 'ranges'>,
): Promise<AttackReport> {
  const [first] = files;
  if (first === undefined) return { tried: 0, recoveries: [], untried: [] };
  const hasInsiders = known.some(({ answers }) => answers !== undefined);
  const { isRecovered, wholes } = hasInsiders ? AMONG_INSIDERS : measureAlone(first.floor);
  const recoveries: Recovery[] = [];
  const untried: { question: string; because: Unsolved }[] = [];
  let tried = 0;
  for (const question of questionsIn(first).filter((id) => questions?.includes(id) ?? true)) {
    const { program, wanted } = modelQuestion(files, question, known);
    const asked = wanted.map((one) => ({ column: one.column, wholes: wholes(one) }));
    const found = await solver.ranges(program, asked);
    if (!found.solved) {
      untried.push({ question, because: found.because });
      continue;
    }
    tried += wanted.length;
    wanted.forEach((one, index) => {
      const range = wholesIn(found.value[index] ?? { low: 0, high: Infinity });
      const { category, whom, firms } = one;
      if (isRecovered(one, range)) recoveries.push({ question, category, whom, firms, ...range });
    });
  }
  return { tried, recoveries, untried };
}
