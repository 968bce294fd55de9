import type { CountedFirm, Programme } from '../statistics/programme.ts';
import type { Release, Table } from '../statistics/release.ts';
import type { LedgerEntry, Released, VisibleCell } from './ledger.ts';
import { refuse, release } from './ledger.ts';
import type { ScoreTable } from './publish-scores.ts';
import { stretchesOf } from './possible-population.ts';

/** What an attacker may know of firms that look alike: what is seen of them, and with which releases they were counted. */
export interface KnownParticipant {
  readonly visible: CountedFirm['visible'];
  readonly from: number;
  readonly to: number;
  readonly firms: number;
}

/** What came out: the questions of which an answer was found out, or that the attack came to no end. */
export interface Audited {
  readonly recovered: readonly string[];
  readonly isComplete: boolean;
}
export interface AuditRequest {
  readonly releases: readonly Release[];
  readonly participants: readonly KnownParticipant[];
  /** The questions to try; null for all. */
  readonly questions: readonly string[] | null;
}
export type Audit = (request: AuditRequest) => Promise<Audited>;

/** Everybody who is or was counted, with the first and the last release; told of by cells, so without a name. */
export function participantsOf(
  cellsByRelease: readonly (readonly VisibleCell[])[],
): readonly KnownParticipant[] {
  const stretches = stretchesOf(cellsByRelease);
  const beginOf = (stretch: (typeof stretches)[number]): number =>
    stretch.before === null ? stretch.from : beginOf(stretch.before);
  return stretches.flatMap((stretch) => {
    const after = stretches.find(({ before }) => before === stretch);
    const firms = stretch.firms - (after?.firms ?? 0);
    const { visible, to } = stretch;
    return firms === 0 ? [] : [{ visible, from: beginOf(stretch), to, firms }];
  });
}

/** Tables of a score that are left out: those by groups first, all of them when that was not enough. */
type LeftOut = ReadonlyMap<string, 'by-groups' | 'all'>;

const isLeftOut = ({ score, isByGroups }: ScoreTable, leftOut: LeftOut): boolean => {
  const part = leftOut.get(score);
  return part === 'all' || (part === 'by-groups' && isByGroups);
};

const withoutValues = (table: Table): Table => ({
  ...table,
  cells: table.cells.map(({ key, n }) => ({ key, value: null, max: 100, n, status: 'C' })),
});

export interface AuditedDraft {
  readonly draft: Release;
  readonly scores: readonly ScoreTable[];
  readonly ledger: readonly LedgerEntry[];
  readonly cells: readonly VisibleCell[];
  readonly programme: Programme;
}

/** What to leave out after a recovery; null where it was not scores that told. */
function leaveOutMore(recovered: readonly string[], { scores }: Programme, leftOut: LeftOut): LeftOut | null {
  const told = recovered.map((question) => scores.find(({ bands }) => bands === question)?.id);
  if (told.some((score) => score === undefined || leftOut.get(score) === 'all')) return null;
  const more = new Set(told.filter((score) => score !== undefined));
  return new Map([
    ...leftOut,
    ...[...more].map((score) => [score, leftOut.has(score) ? 'all' : 'by-groups'] as const),
  ]);
}

/**
 * The tables of a release that withstood an attack by somebody who knows all who took part. Means and quartiles that
 * would tell of a count what the count does not tell are left out; what is recovered without them refuses the release.
 */
export async function auditTables(audited: AuditedDraft, audit: Audit): Promise<Released<readonly Table[]>> {
  return await auditWithout({ leftOut: new Map(), questions: null }, audited, audit);
}

interface Round {
  readonly leftOut: LeftOut;
  /** What is left out changes nothing for the others, which have withstood. */
  readonly questions: readonly string[] | null;
}

async function auditWithout(
  { leftOut, questions }: Round,
  audited: AuditedDraft,
  audit: Audit,
): Promise<Released<readonly Table[]>> {
  const { draft, scores, ledger, cells, programme } = audited;
  const told = scores.map((one) => (isLeftOut(one, leftOut) ? withoutValues(one.table) : one.table));
  const tables = [...draft.tables, ...told];
  const releases = [...ledger.map((entry) => entry.release), { ...draft, tables }];
  const participants = participantsOf([...ledger.map((entry) => entry.cells), cells]);
  const { recovered, isComplete } = await audit({ releases, participants, questions });
  if (!isComplete) return refuse('out-of-time');
  if (recovered.length === 0) return release(tables);
  const more = leaveOutMore(recovered, programme, leftOut);
  return more === null
    ? refuse('recovered')
    : await auditWithout({ leftOut: more, questions: recovered }, audited, audit);
}
