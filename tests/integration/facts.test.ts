import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StepState } from '#app/domain/assessment/step-remark.ts';
import { draftFaults } from '#app/domain/assessment/completeness.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { SECTORS } from '#app/domain/questionnaire/profile.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { factsOf, levelColumn } from '#app/domain/statistics/facts.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { completeAssessment } from '#app/features/assessment/complete-assessment.server.ts';
import type { CreationRequest } from '#app/features/assessment/create-assessment.server.ts';
import { createAssessment } from '#app/features/assessment/create-assessment.server.ts';
import { eraseAssessment } from '#app/features/assessment/erase-assessment.server.ts';
import { ownerOf } from '#app/persistence/code-hash.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import { migrateDatabase } from '#app/persistence/open-database.ts';
import { readAnswers, readProfile, readResult } from '#app/persistence/stored-assessment.schema.ts';
import type { SampleFirm } from '#tests/factories/firms.ts';
import { JOINERY, MACHINE_BUILDER, SUPPLIER } from '#tests/factories/firms.ts';
import { generateFirms } from '#tests/factories/generated-firms.ts';
import { evaluateSample } from '#tests/factories/report-models.ts';
import type { TestDatabase } from '#tests/setup/database.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const AT = new Date('2026-11-24T08:00:00Z');
const SAMPLES = [JOINERY, MACHINE_BUILDER, SUPPLIER];
const REASON = 'Das gibt es bei uns nicht';

/** Firms of every kind, with answers that are unknown or do not apply. */
const GENERATED: readonly CreationRequest[] = generateFirms(60, 7)
  .filter(({ answers }) => draftFaults({}, answers).length === 0)
  .slice(0, 40)
  .map(({ answers, aiUse, sizeClass, goals, goalStatus, resources }, index) => ({
    answers: {
      ...answers,
      ...(index % 4 === 0 && { 'cloud.exit': { notApplicable: true, reason: REASON } }),
    },
    profile: {
      ...{ sector: SECTORS[index % SECTORS.length] ?? 'ict', country: index % 3 === 0 ? 'AT' : 'DE' },
      ...(index % 3 > 0 && { region: 'DE2' }),
      ...(aiUse && { aiUse }),
      ...(sizeClass && { sizeClass }),
      ...(resources && { resources }),
      goals,
      goalStatus,
    },
  }));

let database: TestDatabase;

async function begin(request: CreationRequest, campaign: string | null = null): Promise<string> {
  const created = await createAssessment(request);
  if (!created.ok) throw new Error(JSON.stringify(created.problem));
  const { code } = created.value;
  // No campaign can be joined yet, but facts take along what stands there.
  if (campaign !== null) {
    await database.query(
      `UPDATE "Assessment" SET "campaign" = '${campaign}' WHERE "codeHash" = '${ownerOf(code) ?? ''}'`,
    );
  }
  return code;
}

async function complete(request: CreationRequest, campaign: string | null = null): Promise<string> {
  const code = await begin(request, campaign);
  const consent = { statistics: true, text: 'v1' };
  const completed = await completeAssessment(accessOf(code), {
    revision: 1,
    firmName: 'Wer das liest',
    consent,
  });
  if (!completed.ok) throw new Error(JSON.stringify(completed.problem));
  return code;
}

const toRequest = ({ profile, answers, useCases }: SampleFirm): CreationRequest => ({
  profile,
  answers,
  useCases,
});

interface Row {
  readonly [column: string]: unknown;
  readonly id: string;
  readonly codeHash: string;
  readonly profile: string;
  readonly answers: string;
  readonly campaign: string | null;
  readonly district: string | null;
  readonly resultJson: string;
  readonly asOf: string;
}

const readRows = async () =>
  (await database.query(
    `SELECT * FROM "Assessment" WHERE "status" = 'completed' ORDER BY "id"`,
  )) as readonly Row[];
const readFacts = () => database.query('SELECT * FROM "AssessmentFacts" ORDER BY "assessmentId"');

const rebuild = ({ id, campaign, district, profile, answers, resultJson }: Row) => ({
  assessmentId: id,
  ...factsOf(
    { campaign, district, profile: readProfile(profile), answers: readAnswers(answers) },
    readResult(resultJson),
  ),
});

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const join = (...words: readonly string[]): string =>
  words.map((word, at) => (at ? capitalise(word) : word)).join('');

interface PlainResult {
  readonly questionnaire: string;
  readonly method: string;
  readonly overall: { readonly score: number | null; readonly band: string | null };
  readonly dimensions: Readonly<Record<string, { readonly score: number | null }>>;
  readonly gates: readonly { readonly id: string }[];
  readonly unknownGates: readonly { readonly id: string }[];
  readonly roadmap: { readonly headline: string; readonly steps: readonly unknown[] };
}
interface PlainAnswer {
  readonly level?: number;
  readonly unknown?: true;
}
interface PlainProfile {
  readonly goals: readonly string[];
  readonly goalStatus?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** What the row says, read a second time and in another way. What is not there is not named. */
function readPlainly(row: Row): Readonly<Record<string, unknown>> {
  const profile = JSON.parse(row.profile) as PlainProfile;
  const result = JSON.parse(row.resultJson) as PlainResult;
  const answers = Object.entries(JSON.parse(row.answers) as Readonly<Record<string, PlainAnswer>>);
  const { goals, sizeClass, sector, country, region, aiUse } = profile;
  const plain: Record<string, unknown> = {
    ...{ assessmentId: row.id, campaign: row.campaign, sizeClass, sector, country, region, aiUse },
    ...{ questionnaire: result.questionnaire, method: result.method, band: result.overall.band },
    period: row.asOf.replace(
      /-(\d\d)-\d\d$/,
      (_, month: string) => `-Q${String(1 + Math.floor((+month - 1) / 3))}`,
    ),
    overallScoreTenths:
      result.overall.score === null ? null : Number(result.overall.score.toFixed(1).replace('.', '')),
    ...{ firstGoal: goals[0], headline: result.roadmap.headline, stepsPlanned: result.roadmap.steps.length },
    ...{ stepsDone: 0, stepsStuck: 0 },
  };
  for (const [dimension, { score }] of Object.entries(result.dimensions)) {
    plain[`${dimension}ScoreTenths`] = score === null ? null : Number(score.toFixed(1).replace('.', ''));
  }
  for (const { id } of result.gates) plain[join('gate', ...id.split('-'))] = 1;
  for (const { id } of result.unknownGates) plain[join('gate', ...id.split('-'))] = -1;
  for (const goal of goals) {
    plain[join('goal', ...goal.split('-'))] = profile.goalStatus?.[goal] ?? 'none';
  }
  for (const [item, answer] of answers) {
    plain[join(...item.split(/[.-]/))] = answer.level ?? (answer.unknown ? -1 : -2);
  }
  // Gates that are open are 0, all else that is not there is null.
  return Object.fromEntries(
    Object.entries(plain).filter(([, value]) => value !== null && value !== undefined),
  );
}

describe.each(ENGINES)('facts for statistics on %s', (engine) => {
  beforeAll(async () => {
    database = await createDatabaseOn(engine);
    await openStore(database.address, { random: () => 0.5, at: AT });
    for (const firm of SAMPLES) await complete(toRequest(firm), 'kammer');
    for (const request of GENERATED) await complete(request);
  });
  afterAll(closeStore);

  it('are those of what is stored, for every firm', async () => {
    const [rows, facts] = [await readRows(), await readFacts()];
    expect(rows).toHaveLength(SAMPLES.length + GENERATED.length);
    expect(facts).toEqual(rows.map(rebuild));
  });

  it('are what another reading finds, and hold nothing that anybody typed', async () => {
    const [rows, facts] = [await readRows(), await readFacts()];
    const told = facts.map((row) =>
      Object.fromEntries(
        Object.entries(row).filter(
          ([name, value]) => value !== null && !(value === 0 && name.startsWith('gate')),
        ),
      ),
    );
    expect(told).toEqual(rows.map(readPlainly));
    const codes = facts.flatMap((row) => ITEMS.map((item) => row[levelColumn(item)]));
    expect(new Set(codes)).toEqual(new Set([-2, -1, 0, 1, 2, 3, 4]));
    expect(
      facts.filter(({ cloudAiModels, cloudExit }) => cloudAiModels === -2 || cloudExit === -2).length,
    ).toBeGreaterThan(3);
    expect(JSON.stringify(facts)).not.toMatch(/liest|bei uns|noch keinen/);
  });

  it('are for the joinery what it told', async () => {
    const [joinery] = (await readFacts())
      .filter(({ sector }) => sector === 'construction')
      .filter(({ campaign }) => campaign);
    expect(joinery).toMatchObject({
      ...{ sizeClass: '10-49', country: 'DE', region: 'DE2', aiUse: 'none', campaign: 'kammer' },
      ...{ questionnaire: '2026-2', method: '2026-2', firstGoal: 'quotation' },
      ...{ goalQuotation: 'none', goalAssistant: 'none', goalSoftware: null },
      ...{ dataDigital: 0, dataQuality: 1, skillsChange: -1, cloudJurisdiction: -1, cloudAiModels: -2 },
      ...{ budgetFunding: -1, budgetCostControl: 2, gateNoDigitalData: 1, gateNoOwner: 0 },
    });
  });

  it('are not there for a draft, for what was stale, and for what was rolled back', async () => {
    const before = await readFacts();
    const code = await begin(toRequest(JOINERY));
    const owner = ownerOf(code) ?? '';
    const content = { ...JOINERY, locale: 'de', consent: null, done: [] };
    const closing = { content, asOf: '2026-11-24', result: evaluateSample(JOINERY) };
    const close = (revision: number, thenFail: boolean) =>
      currentStore().write(async ({ assessments }) => {
        const isClosed = await assessments.complete({ owner, revision }, closing, AT);
        return thenFail ? fail({ code: 'not-found' }) : succeed(isClosed);
      });
    expect(await close(2, false)).toEqual({ ok: true, value: false });
    expect((await close(1, true)).ok).toBe(false);
    expect(await readFacts()).toEqual(before);
    await eraseAssessment(accessOf(code));
  });

  // Lists of an adviser read the facts of test runs too: it is the assessment beside them that says what counts.
  it('of a test run, and of what follows it, are told from those that count', async () => {
    const counted = async () =>
      database.query(`SELECT "f".* FROM "AssessmentFacts" AS "f"
        JOIN "Assessment" AS "a" ON "a"."id" = "f"."assessmentId" WHERE NOT "a"."testRun"`);
    const [before, factsBefore] = [await counted(), await readFacts()];
    const tried = await complete({ ...toRequest(SUPPLIER), testRun: true });
    const followed = await complete({ from: tried });
    expect(await readFacts()).toHaveLength(factsBefore.length + 2);
    expect(await counted()).toEqual(before);
    for (const code of [followed, tried]) await eraseAssessment(accessOf(code));
  });

  it('move on with each report of a step, and back when one is taken back', async () => {
    const code = await complete(toRequest(JOINERY));
    const owner = ownerOf(code) ?? '';
    const note = { reason: null, note: null, at: AT.toISOString() };
    const say = (...said: readonly (readonly [measure: string, state: StepState | null])[]) =>
      currentStore().write(async ({ assessments }) => {
        for (const [measure, state] of said) {
          if (state === null) await assessments.removeRemark(owner, measure);
          else await assessments.saveRemark(owner, { ...note, measure, state });
        }
        return succeed(null);
      });
    const counted = async () => {
      const rows = await database.query(
        `SELECT "f"."stepsDone", "f"."stepsStuck" FROM "AssessmentFacts" AS "f"
         JOIN "Assessment" AS "a" ON "a"."id" = "f"."assessmentId" WHERE "a"."codeHash" = '${owner}'`,
      );
      return [Number(rows[0]?.stepsDone), Number(rows[0]?.stepsStuck)];
    };
    expect(await counted()).toEqual([0, 0]);
    await say(['a', 'done'], ['b', 'stuck'], ['c', 'dropped'], ['d', 'done']);
    expect(await counted()).toEqual([2, 1]);
    await say(['b', 'done'], ['a', null], ['e', null]);
    expect(await counted()).toEqual([2, 0]);
    await say(['c', 'stuck']);
    await database.query(`DELETE FROM "AssessmentFacts"`);
    await migrateDatabase(database.address, AT);
    expect(await counted()).toEqual([2, 1]);
    await eraseAssessment(accessOf(code));
  });

  it('go with the assessment when it is erased', async () => {
    const before = await readFacts();
    const code = await complete(toRequest(SUPPLIER));
    expect(await readFacts()).toHaveLength(before.length + 1);
    expect((await eraseAssessment(accessOf(code))).ok).toBe(true);
    expect(await readFacts()).toEqual(before);
  });

  describe('of what was completed before there were any', () => {
    const NOTHING = { filled: 0, unreadable: [] };
    const fill = async () => (await migrateDatabase(database.address, AT)).facts;

    it('are filled in at the start, once, and are the same', async () => {
      const before = await readFacts();
      expect(await fill()).toEqual(NOTHING);
      await database.query('DELETE FROM "AssessmentFacts"');
      expect(await fill()).toEqual({ filled: before.length, unreadable: [] });
      expect(await readFacts()).toEqual(before);
      expect(await fill()).toEqual(NOTHING);
    });

    it('are filled in once where two programs start at the same moment', async () => {
      const before = await readFacts();
      await database.query('DELETE FROM "AssessmentFacts"');
      const reports = await Promise.all([fill(), fill()]);
      expect(reports[0].filled + reports[1].filled).toBe(before.length);
      expect(await readFacts()).toEqual(before);
    });

    it('are filled in for many, and what nobody can read is named and left', async () => {
      const [first] = await readRows();
      const columns = Object.keys(first ?? {}).filter((name) => !['id', 'codeHash'].includes(name));
      const list = columns.map((name) => `"${name}"`).join(', ');
      await database.query(
        `INSERT INTO "Assessment" ("id", "codeHash", ${list})
         WITH RECURSIVE "n" ("i") AS (SELECT 1001 UNION ALL SELECT "i" + 1 FROM "n" WHERE "i" < 1250)
         SELECT 'copy-' || "i", 'copy-' || "i", ${list} FROM "Assessment", "n" WHERE "id" = '${first?.id ?? ''}'`,
      );
      await database.query(`UPDATE "Assessment" SET "resultJson" = '{}' WHERE "id" = 'copy-1100'`);
      await database.query(`UPDATE "Assessment" SET "profile" = '{}' WHERE "id" = 'copy-1249'`);
      await database.query(`UPDATE "Assessment" SET "answers" = 'Müll' WHERE "id" = 'copy-1250'`);
      const unreadable = ['copy-1100', 'copy-1249', 'copy-1250'];
      expect(await fill()).toEqual({ filled: 247, unreadable });
      expect(await fill()).toEqual({ filled: 0, unreadable });
      const readable = (await readRows()).filter(({ id }) => !unreadable.includes(id));
      expect(await readFacts()).toEqual(readable.map(rebuild));
    });
  });
});
