import type { Programme, Question } from '../statistics/programme.ts';
import type { Group, Groupings } from './groups.ts';
import { groupsOf, isIn, visibleGroups } from './groups.ts';
import type { Counts, LedgerEntry, VisibleCell } from './ledger.ts';
import { countName } from './ledger.ts';
import type { FirmTally } from './tally.ts';

/** What is counted, and what was told of it before. */
export interface Counting {
  readonly programme: Programme;
  readonly groupings: Groupings;
  readonly ledger: readonly LedgerEntry[];
  readonly tallies: readonly FirmTally[];
  readonly cells: readonly VisibleCell[];
}

/** One number of a table: the firms of a group in a category, as they were with a release. */
export interface CountOf {
  readonly question: string;
  readonly category: string;
  readonly group: Group;
  /** The number of the release. */
  readonly release: number;
}

/** Every count of some questions with the release of a number, group by group. */
export function countsOf(
  questions: readonly Question[],
  groupings: Groupings,
  number: number,
): readonly CountOf[] {
  return questions.flatMap((question) =>
    groupsOf(question, groupings).flatMap((group) =>
      question.categories.map((category) => ({ question: question.id, category, group, release: number })),
    ),
  );
}

export const nameOf = ({ question, category, group }: CountOf): string =>
  countName(question, category, group.id);

/** The true counts of all questions. They stay in here. */
export function trueCounts({ programme, groupings, tallies }: Counting): Counts {
  const counts = new Map<string, number>();
  for (const { answers, visible } of tallies) {
    const groups = visibleGroups({ visible }, groupings);
    for (const question of programme.questions) {
      for (const group of groupsOf(question, groupings).filter((one) => isIn(groups, one))) {
        for (const [category, firms] of Object.entries(answers[question.id] ?? {})) {
          const name = countName(question.id, category, group.id);
          counts.set(name, (counts.get(name) ?? 0) + firms);
        }
      }
    }
  }
  return counts;
}
