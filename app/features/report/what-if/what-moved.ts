import { monthsBetween } from '#app/domain/roadmap/months.ts';
import type { RoadmapResult } from '#app/domain/roadmap/roadmap-result.ts';
import type { Formats } from '#app/i18n/format.ts';
import type { Moves, WhatIfWords } from './what-if-words.ts';
import { fillIn } from './what-if-words.ts';

type Words = Pick<WhatIfWords, 'moved'> & { readonly format: Formats };

/** What became of the month in which the first goal is tried, or routine; null where it stays. */
function toMove(
  { format }: Words,
  moves: Moves,
  months: { readonly was: string | null; readonly would: string | null },
): string | null {
  const { was, would } = months;
  if (was === would) return null;
  if (would === null) return moves.leaves;
  if (was === null) return fillIn(moves.enters, format.months(`${would}-01`, `${would}-01`));
  const moved = monthsBetween(was, would);
  return (moved < 0 ? moves.earlier : moves.later)[Math.abs(moved) - 1] ?? null;
}

/** What moved in the plan, in sentences: the first benefit first, then how many steps come and go. */
export function toMoved(words: Words, before: RoadmapResult, after: RoadmapResult): readonly string[] {
  const [first, second] = [before, after].map(({ steps }) => steps.map(({ measure }) => measure));
  const missingIn = (some: readonly string[] = [], others: readonly string[] = []): number =>
    others.filter((id) => !some.includes(id)).length;
  const counted = (texts: readonly string[], count: number): string | null => texts[count - 1] ?? null;
  const { trial, routine, added, removed } = words.moved;
  const [was, would] = [before.firstBenefit, after.firstBenefit];
  return [
    toMove(words, trial, { was: was.trialFrom, would: would.trialFrom }),
    toMove(words, routine, { was: was.routineFrom, would: would.routineFrom }),
    counted(added, missingIn(first, second)),
    counted(removed, missingIn(second, first)),
  ].filter((sentence) => sentence !== null);
}
