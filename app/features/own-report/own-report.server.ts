import type { Actor, AssessmentAccess } from '#app/domain/access/access.ts';
import { accessByWorkshop, may } from '#app/domain/access/access.ts';
import type { Letterhead } from '#app/domain/own-report/letterhead.ts';
import type { OwnReport } from '#app/domain/own-report/own-report.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { SignedOwnReport } from '#app/persistence/own-report-repository.ts';
import type { ReadRepositories } from '#app/persistence/store.ts';
import type { Workshop, WorkshopId } from '#app/persistence/workshop-repository.ts';
import { now } from '#app/platform/clock.ts';

export type { SignedOwnReport };

/** Who writes, and by way of which workshop. */
export interface Writing {
  readonly adviser: Extract<Actor, { readonly kind: 'member' }>;
  readonly id: WorkshopId;
}

export interface OpenedOwnReport {
  readonly workshop: Workshop;
  /** As much of the assessment as the workshop allows at this moment. */
  readonly access: AssessmentAccess;
  /** Whether the result can be read, and so the document. */
  readonly canRead: boolean;
  /** Null: nothing was written yet. */
  readonly own: SignedOwnReport | null;
  /** What a new one begins with; null where the organisation has none. */
  readonly letterhead: Letterhead | null;
}

/** The words are the adviser's, like the notes: they stay when the workshop is closed. `not-found` for everybody else. */
async function findWorkshop(
  { workshops }: Pick<ReadRepositories, 'workshops'>,
  { adviser, id }: Writing,
): Promise<Outcome<Pick<OpenedOwnReport, 'workshop' | 'access'>>> {
  const workshop = await workshops.find(adviser.account, id);
  if (workshop === null) return fail({ code: 'not-found' });
  const access = accessByWorkshop(adviser, workshop.assessment, workshop.ties);
  return may(access, 'read-notes') ? succeed({ workshop, access }) : fail({ code: 'not-found' });
}

/** What an adviser has written around the report of a workshop. */
export async function openOwnReport(writing: Writing): Promise<Outcome<OpenedOwnReport>> {
  const looked = await currentStore().look(async (repositories) => {
    const found = await findWorkshop(repositories, writing);
    if (!found.ok) return found;
    const { organisation } = found.value.workshop.ties.client;
    const own = await repositories.ownReports.find(writing.id);
    const letterhead = await repositories.letterheads.find(organisation);
    return succeed({ ...found.value, canRead: may(found.value.access, 'read'), own, letterhead });
  });
  return looked.ok ? looked.value : looked;
}

/** Keeps what was written. Of two who write at the same time, the last one counts. */
export const saveOwnReport = (writing: Writing, words: OwnReport): Promise<Outcome<null>> =>
  currentStore().write(async (repositories) => {
    const found = await findWorkshop(repositories, writing);
    if (!found.ok) return found;
    await repositories.ownReports.save(writing.id, words, now());
    return succeed(null);
  });

/** The versions of advisers about an assessment, for who may read its result. */
export async function listVersions({
  owner,
  ...access
}: AssessmentAccess): Promise<Outcome<readonly SignedOwnReport[]>> {
  if (!may(access, 'admit-adviser')) return fail({ code: 'not-found' });
  return currentStore().look(({ ownReports }) => ownReports.listOf(owner));
}

/** One of them; `not-found` alike for one that is unknown and one about another assessment. */
export async function findVersionOf(
  { owner, ...access }: AssessmentAccess,
  workshop: WorkshopId,
): Promise<Outcome<SignedOwnReport>> {
  if (!may(access, 'admit-adviser')) return fail({ code: 'not-found' });
  const looked = await currentStore().look(({ ownReports }) => ownReports.findOf(owner, workshop));
  if (!looked.ok) return looked;
  return looked.value === null ? fail({ code: 'not-found' }) : succeed(looked.value);
}
