import type { CodeHash, VerificationHash } from '#app/domain/access/access.ts';
import type { AssessmentContent } from '#app/domain/assessment/assessment.ts';
import type { SaidRemark, StepState } from '#app/domain/assessment/step-remark.ts';
import type { StepCounts } from '#app/domain/statistics/facts.ts';
import { factsOf } from '#app/domain/statistics/facts.ts';
import type { ShownSpreads } from '#app/domain/voices/shown-spreads.ts';
import type { Tables } from './database.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import { toFactsColumns } from './facts-columns.ts';
import type { OpenedAssessment } from './open-assessment.ts';
import { findAssessment, openAssessment } from './open-assessment.ts';
import type { Completion, NewAssessment, StoredAssessment } from './stored-assessment.ts';
import { toColumns } from './stored-assessment.ts';
import { closeWorkshops } from './workshop-repository.ts';

type Reader = Pick<Tables, '$queryRaw' | 'assessment' | 'stepReport'>;
type Writer = Reader &
  Pick<Tables, 'assessmentFacts' | 'workshop' | 'voice' | 'voiceRound' | 'idempotencyRecord'>;

/** Enough to know whether something made earlier still shows what is stored. */
export interface StoredVersion {
  readonly id: string;
  readonly version: number;
  readonly locale: string;
  /** The day of its result, or null while it is a draft. */
  readonly asOf: string | null;
}

export interface AssessmentReader {
  /** What is stored, without result, remarks and what it follows. */
  readonly find: (owner: CodeHash) => Promise<StoredAssessment | null>;
  /** Everything a page may show. */
  readonly open: (owner: CodeHash) => Promise<OpenedAssessment | null>;
  readonly findVersion: (owner: CodeHash) => Promise<StoredVersion | null>;
}

/** What was looked at before something is written: the write counts only while it still stands there. */
export interface Seen {
  readonly owner: CodeHash;
  readonly revision: number;
}

/** Under which code an assessment is kept from now on, and what its report is checked by where that is allowed. */
export interface NewKeys {
  readonly owner: CodeHash;
  readonly verification: VerificationHash;
}

export interface AssessmentWriter extends AssessmentReader {
  readonly create: (owner: CodeHash, assessment: NewAssessment, at: Date) => Promise<void>;
  /** Replaces the content and returns the new revision; null when somebody else was faster. */
  readonly update: (seen: Seen, content: AssessmentContent, at: Date) => Promise<number | null>;
  /** Closes profile and answers and writes what statistics count; false when somebody else was faster. */
  readonly complete: (seen: Seen, completion: Completion, at: Date) => Promise<boolean>;
  /** Notes that somebody has come under the code, which is no change of what is kept. */
  readonly claim: (owner: CodeHash) => Promise<void>;
  readonly saveRemark: (owner: CodeHash, remark: SaidRemark) => Promise<void>;
  /** Takes a remark back, if there was one. */
  readonly removeRemark: (owner: CodeHash, measure: string) => Promise<void>;
  /** What its report shows of voices from now on; null: nothing. */
  readonly setShownSpreads: (owner: CodeHash, shown: ShownSpreads | null) => Promise<void>;
  /** Notes that the firm itself has decided whether its report shows voices. */
  readonly keepFirmsWord: (owner: CodeHash) => Promise<void>;
  /**
   * Keeps what is under one code under another from now on; the first one opens nothing any more. All that hangs on the
   * assessment stays with it. False when there was nothing under the code.
   */
  readonly changeKeys: (owner: CodeHash, keys: NewKeys) => Promise<boolean>;
  /** False when there was nothing under the code. */
  readonly erase: (owner: CodeHash) => Promise<boolean>;
}

export function createAssessmentReader(tables: Reader): AssessmentReader {
  return {
    find: (owner) => findAssessment(tables, owner),
    open: (owner) => openAssessment(tables, owner),
    findVersion: (owner) =>
      tables.assessment.findUnique({
        where: { codeHash: owner },
        select: { id: true, version: true, locale: true, asOf: true },
      }),
  };
}

const NEXT_VERSION = { version: { increment: 1 } } as const;
const NEXT_REVISION = { revision: { increment: 1 }, ...NEXT_VERSION } as const;

/**
 * Erases these and says how many there were. Whoever follows one of them says something else from now on, so that the
 * document of before is not kept.
 */
export async function eraseWhere(
  { assessment }: Pick<Tables, 'assessment'>,
  where: Prisma.AssessmentWhereInput,
): Promise<number> {
  await assessment.updateMany({ where: { from: where }, data: NEXT_VERSION });
  return (await assessment.deleteMany({ where })).count;
}

async function claim({ assessment }: Writer, owner: CodeHash): Promise<void> {
  await assessment.updateMany({ where: { codeHash: owner, isClaimed: false }, data: { isClaimed: true } });
}

/** Written by hand, like the read of a page: each answer comes this way, and the client takes twice as long to ask. */
async function update(
  tables: Writer,
  { owner, revision }: Seen,
  { content, at }: { readonly content: AssessmentContent; readonly at: Date },
): Promise<number | null> {
  const { locale, profile, answers, firmName, consent, done, useCases } = toColumns(content);
  const saved = await tables.$queryRaw<unknown[]>`
    UPDATE "Assessment" SET "locale" = ${locale}, "profile" = ${profile}, "answers" = ${answers},
      "firmName" = ${firmName}, "consent" = ${consent}, "done" = ${done}, "useCases" = ${useCases},
      "revision" = "revision" + 1, "version" = "version" + 1, "isClaimed" = true, "updatedAt" = ${at}
    WHERE "codeHash" = ${owner} AND "revision" = ${revision} RETURNING "revision"`;
  return saved.length === 0 ? null : revision + 1;
}

async function complete(
  tables: Writer,
  { owner, revision }: Seen,
  { content, asOf, result, poolPosition, at }: Completion & { readonly at: Date },
): Promise<boolean> {
  const { count } = await tables.assessment.updateMany({
    where: { codeHash: owner, revision, status: 'draft' },
    data: {
      ...toColumns(content),
      ...NEXT_REVISION,
      asOf,
      resultJson: JSON.stringify(result),
      poolPosition: poolPosition ? JSON.stringify(poolPosition) : null,
      status: 'completed',
      completedAt: at,
      isClaimed: true,
      updatedAt: at,
    },
  });
  if (count === 0) return false;
  const { id, ...joined } = await tables.assessment.findUniqueOrThrow({
    where: { codeHash: owner },
    select: { id: true, campaign: true, district: true },
  });
  await closeWorkshops(tables, { assessmentId: id });
  const facts = toFactsColumns(factsOf({ ...content, ...joined }, result));
  await tables.assessmentFacts.create({
    data: { assessmentId: id, ...facts },
    select: { assessmentId: true },
  });
  return true;
}

/** How far the plan is, for statistics: in the same write as what is said of a step. */
async function countSteps(
  { stepReport, assessmentFacts }: Pick<Writer, 'stepReport' | 'assessmentFacts'>,
  assessmentId: string,
): Promise<void> {
  const count = (state: StepState): Promise<number> => stepReport.count({ where: { assessmentId, state } });
  const data: StepCounts = { stepsDone: await count('done'), stepsStuck: await count('stuck') };
  await assessmentFacts.updateMany({ where: { assessmentId }, data });
}

async function removeRemark(tables: Writer, owner: CodeHash, measure: string): Promise<void> {
  const [row] = await tables.assessment.findMany({ where: { codeHash: owner }, select: { id: true } });
  if (row === undefined) return;
  await tables.assessment.updateMany({ where: row, data: NEXT_VERSION });
  await tables.stepReport.deleteMany({ where: { measure, assessmentId: row.id } });
  await countSteps(tables, row.id);
}

async function changeKeys(
  { assessment, idempotencyRecord }: Writer,
  owner: CodeHash,
  keys: NewKeys,
): Promise<boolean> {
  // A call sent again under the code of before is answered like any other call under it.
  await idempotencyRecord.deleteMany({ where: { assessment: { codeHash: owner } } });
  await assessment.updateMany({
    where: { codeHash: owner, verificationHash: { not: null } },
    data: { verificationHash: keys.verification },
  });
  const data = { codeHash: keys.owner, isClaimed: true, ...NEXT_VERSION };
  return (await assessment.updateMany({ where: { codeHash: owner }, data })).count > 0;
}

/** What is kept beside the content. */
async function setColumns(
  { assessment }: Pick<Tables, 'assessment'>,
  owner: CodeHash,
  columns: { readonly shownSpreads?: string | null; readonly firmDecidedOnVoices?: boolean },
): Promise<void> {
  await assessment.updateMany({ where: { codeHash: owner }, data: { ...columns, ...NEXT_VERSION } });
}

export function createAssessmentWriter(tables: Writer): AssessmentWriter {
  return {
    ...createAssessmentReader(tables),
    create: async (owner, assessment, at) => {
      const { id, questionnaire, testRun, campaign, district, fromId, quickFirst, isClaimed } = assessment;
      const { inviteMark = null, fromPaper = false, ...content } = assessment;
      await tables.assessment.create({
        data: {
          ...toColumns(content),
          id,
          questionnaire,
          testRun,
          ...{ campaign, district, inviteMark, fromPaper },
          fromId,
          quickFirst,
          isClaimed,
          codeHash: owner,
          status: 'draft',
          revision: 1,
          createdAt: at,
          updatedAt: at,
        },
        select: { id: true },
      });
    },
    update: (seen, content, at) => update(tables, seen, { content, at }),
    complete: (seen, completion, at) => complete(tables, seen, { ...completion, at }),
    claim: (owner) => claim(tables, owner),
    saveRemark: async (owner, { measure, at, ...remark }) => {
      const { id } = await tables.assessment.update({
        where: { codeHash: owner },
        data: NEXT_VERSION,
        select: { id: true },
      });
      const said = { ...remark, at: new Date(at) };
      await tables.stepReport.upsert({
        where: { assessmentId_measure: { assessmentId: id, measure } },
        create: { assessmentId: id, measure, ...said },
        update: said,
        select: { measure: true },
      });
      await countSteps(tables, id);
    },
    removeRemark: (owner, measure) => removeRemark(tables, owner, measure),
    setShownSpreads: (owner, shown) =>
      setColumns(tables, owner, { shownSpreads: shown === null ? null : JSON.stringify(shown) }),
    keepFirmsWord: (owner) => setColumns(tables, owner, { firmDecidedOnVoices: true }),
    changeKeys: (owner, keys) => changeKeys(tables, owner, keys),
    erase: async (owner) => (await eraseWhere(tables, { codeHash: owner })) > 0,
  };
}
