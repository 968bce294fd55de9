import type { Solver } from '../shared/linear-program.ts';
import type { Release } from '../statistics/release.ts';
import { admitChanges, countedIn } from './admit-changes.ts';
import { groupFirms } from './groups.ts';
import { keyedChance } from './keyed-chance.ts';
import type { LedgerEntry, Released, ReleaseRequest } from './ledger.ts';
import { refuse, release } from './ledger.ts';
import { protectCounts } from './protect-counts.ts';
import type { Published } from './publish-counts.ts';
import { countTables } from './publish-counts.ts';
import type { Audit } from './audit-tables.ts';
import { auditTables } from './audit-tables.ts';
import { scoreTables } from './publish-scores.ts';
import type { Movement } from './tally.ts';
import { countCells } from './visible-cells.ts';

/** How far the computation is: the firms are admitted, their counts protected, the tables tried by the attack. */
export const RELEASE_STEPS = ['admitted', 'protected', 'tried'] as const;
export type ReleaseStep = (typeof RELEASE_STEPS)[number];

export interface ReleaseTools {
  readonly solver: Solver;
  /** Tries to find out answers from all releases, the new one included. Source: method 2026-2, section 7, step 8. */
  readonly audit: Audit;
  /** Told of each step once it is done; changes nothing. */
  readonly onStep?: (step: ReleaseStep) => void;
}

/** What is kept of a release, and which movements it lets in; who waits is counted as before, or not yet. */
export interface NewRelease {
  readonly entry: LedgerEntry;
  readonly admitted: ReadonlySet<Movement>;
}

const LEAST_FLOOR = 5;

function requireSoundTerms({ terms, ledger, head }: ReleaseRequest): void {
  if (!Number.isInteger(terms.floor) || terms.floor < LEAST_FLOOR)
    throw new RangeError('The floor is at least 5');
  if (ledger.some(({ release: { floor } }) => floor !== terms.floor))
    throw new RangeError('The floor is frozen');
  if (ledger.some((entry) => entry.release.wave !== head.wave))
    throw new RangeError('One ledger holds one wave');
}

function admit({ ledger, movements, terms }: ReleaseRequest): Released<ReadonlySet<Movement>> {
  const last = ledger.at(-1);
  // With the first release of a wave everybody is counted.
  return last === undefined ? release(new Set(movements)) : admitChanges(last, movements, terms.floor);
}

function toRelease(
  { head, ledger, programme, terms }: ReleaseRequest,
  published: Published,
): Omit<Release, 'tables'> {
  const n = published.cells.reduce((sum, { firms }) => sum + firms, 0);
  return {
    ...head,
    number: ledger.length + 1,
    previous: ledger.map((entry) => entry.release.release),
    floor: terms.floor,
    noise: { bound: terms.floor - 1, exact: programme.dimensions.map(({ id }) => id), means: 'random' },
    population: { n, selfSelected: true, weights: null },
    groups: published.groupings,
  };
}

/**
 * The next release of a wave, or why there is none. The same request gives the same bytes, in whatever order the
 * movements come. Source: method 2026-2, section 7.
 * @throws RangeError for terms that were changed, and for firms the programme does not know.
 */
export async function computeRelease(
  request: ReleaseRequest,
  tools: ReleaseTools,
): Promise<Released<NewRelease>> {
  requireSoundTerms(request);
  const { programme, ledger, terms } = request;
  const { floor } = terms;
  const admission = admit(request);
  if (!admission.released) return admission;
  const admitted = admission.value;
  const counted = request.movements.flatMap(
    (movement) => countedIn(movement, admitted, ledger.length + 1) ?? [],
  );
  const tallies = counted.map(({ as }) => as);
  if (tallies.reduce((sum, { firms }) => sum + firms, 0) < 2 * floor) return refuse('too-few-firms');
  tools.onStep?.('admitted');

  const groupings = ledger[0]?.groupings ?? groupFirms(programme, tallies, 2 * floor);
  const cells = countCells(counted, groupings);
  const chance = keyedChance(terms.secret);
  const counts = await protectCounts(
    { programme, groupings, ledger, tallies, cells },
    { floor, chance, solver: tools.solver },
  );
  if (!counts.released) return counts;
  tools.onStep?.('protected');

  const published: Published = { programme, groupings, floor, cells, counts: counts.value };
  const draft = { ...toRelease(request, published), tables: countTables(published) };
  const scores = scoreTables({ ...published, tallies, chance });
  const tables = await auditTables({ draft, scores, ledger, programme, cells }, tools.audit);
  if (!tables.released) return tables;
  tools.onStep?.('tried');
  const entry = { release: { ...draft, tables: tables.value }, groupings, cells, counts: counts.value };
  return release({ entry, admitted });
}
