import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import Database from 'better-sqlite3';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { EMPTY_FOLDER } from '#app/domain/grant-folder/folder.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { toSpread } from '#app/domain/voices/spread.ts';
import { releaseWithoutTables } from '#tests/factories/chambers.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { evaluateSample } from '#tests/factories/report-models.ts';
import type { FolderWriter } from '#app/persistence/folder-repository.ts';
import type { NewAssessment } from '#app/persistence/stored-assessment.ts';
import { createDatabase } from '#app/persistence/open-database.ts';
import { createStore } from '#app/persistence/store.ts';
import { createTestDatabase } from '#tests/setup/database.ts';
import type { PostgresqlDatabase } from '#tests/setup/postgresql-database.ts';
import { createPostgresqlDatabase, queryPostgresql } from '#tests/setup/postgresql-database.ts';

const AT = new Date('2026-11-23T08:00:00.123Z');
const ASSESSMENTS = 450;

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

/** What the command runs, without npm in between, so that a kill meets it. */
function startCopy(from: string, to: string): Run {
  const options = ['--import', 'tsx', 'scripts/copy-database.ts', '--from', from, '--to', to];
  // A day that begins elsewhere at another hour must not move any date.
  const env = { ...process.env, TZ: 'America/New_York', NODE_OPTIONS: '' };
  const child = spawn(process.execPath, options, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output }));
  });
  return { child, ended };
}

const copy = (file: string, url: string) => startCopy(`file:${file}`, url).ended;

async function fillFolder({ save, close, noteAttendance }: FolderWriter): Promise<void> {
  await save(
    'w',
    { ...EMPTY_FOLDER, programme: 'inqa-coaching', assignment: 'Zeile\nZeile', nextOn: '2026-12-01' },
    AT,
  );
  await close('w', AT, AT);
  const entry = { day: '2026-11-27', beganAt: 540, durationMinutes: 90, people: 'Żółw', work: 'Gespräch' };
  await noteAttendance('w', 'e', entry);
}

/** Firms with everything a row can hold; each follows the one after it, which is not there yet when it is copied. */
async function fill(file: string): Promise<void> {
  const store = createStore(createDatabase({ engine: 'sqlite', file }, { random: () => 0.5 }));
  const toNew = (index: number): NewAssessment => ({
    ...{ id: `id-${String(index)}`, questionnaire: '2026-1', locale: 'de', profile: {}, answers: {} },
    ...{ firmName: `Bäckerei „Żółć“ & Söhne ${String(index)}\n\t\\`, done: ['x'], useCases: [] },
    consent: { statistics: true, text: 'v1', at: AT.toISOString() },
    ...{ testRun: index % 2 === 0, campaign: index % 3 === 0 ? 'kammer' : null },
    district: index % 3 === 0 ? 'nord' : null,
    ...{ quickFirst: index % 5 === 0 ? 'appoint-ai-owner' : null, isClaimed: index % 4 === 0 },
    fromId: index === ASSESSMENTS ? null : `id-${String(index + 1)}`,
  });
  const result = evaluateSample(JOINERY);
  await store.write(async (repositories) => {
    const { accounts, sessions, mailCodes, signOns, organisations, invitations, audit } = repositories;
    const email = 'eva@kammer.example';
    const account = { id: 'eva', email, passwordHash: 'h', name: 'Eva Żółć', locale: 'de', verifiedAt: AT };
    await accounts.create(account, AT);
    await accounts.setRecoveryCodes('eva', ['a', 'b']);
    const session = { id: 's', tokenHash: 't', device: 'Firefox, Linux', isComplete: true, expiresAt: AT };
    await sessions.create('eva', session, AT);
    await mailCodes.create('eva', { codeHash: 'c', purpose: 'verify', email, expiresAt: AT });
    await accounts.change('eva', { emergencySince: AT });
    await signOns.link('eva', { id: 'o', issuer: 'https://login.example', subject: 'Ö-1' }, AT);
    await organisations.create({ id: 'k', name: 'Kammer', kind: 'chamber' }, AT);
    await organisations.join('k', { account: 'eva', role: 'owner' }, AT);
    const invitation = { id: 'i', email, role: 'analyst', codeHash: 'd', expiresAt: AT } as const;
    await invitations.create('k', invitation, AT);
    await audit.note('eva', { id: 'e', kind: 'invited', organisation: 'k', detail: { role: 'analyst' } }, AT);
    return succeed(null);
  });
  await store.write(async ({ assessments, idempotency, verifications, shareLinks }) => {
    for (let index = ASSESSMENTS; index >= 1; index -= 1) {
      const owner = `hash-${String(index)}`;
      await assessments.create(owner, toNew(index), AT);
      if (index % 10 > 0) continue;
      const content = { ...toNew(index), profile: JOINERY.profile, answers: JOINERY.answers };
      await assessments.complete({ owner, revision: 1 }, { content, asOf: result.asOf, result }, AT);
      await assessments.saveRemark(owner, {
        measure: 'm',
        state: 'stuck',
        reason: 'no-time',
        note: 'Müh',
        at: AT.toISOString(),
      });
      const days = { madeOn: '2026-11-23', lastDay: '2027-02-21' };
      await shareLinks.create(owner, { id: 'link', share: `share-${String(index)}`, ...days });
      await verifications.set(owner, `check-${String(index)}`);
      const kept = { assessmentId: `id-${String(index)}`, bodyHash: 'h', status: 200, body: '{}' };
      await idempotency.keep(`key-${String(index)}`, kept, AT);
    }
    return succeed(null);
  });
  await store.write(async ({ clients, clientAssessments, workshops, workshopNotes, ...others }) => {
    const { apiTokens, handOvers, fileCopies, acceptances, idempotency } = others;
    const { letterheads, ownReports, scenarios, folders } = others;
    const noted = { sector: null, sizeClass: '10-49', country: 'PL', region: null } as const;
    const client = {
      ...noted,
      id: 'b',
      adviser: 'eva',
      name: 'Żółw',
      note: 'Zeile\nZeile',
      isShared: true,
    };
    await clients.create('k', [client], AT);
    await clientAssessments.link('b', 'hash-1', AT);
    const clock = { plannedMinutes: 60, usedSeconds: 5, runningSince: AT };
    const workshop = { id: 'w', client: 'b', adviser: 'eva', item: 'data.digital', clock } as const;
    await workshops.create('hash-1', workshop, AT);
    const note = { note: 'Zeile\nZeile', evidence: '', evidenceLink: '', saidBy: null };
    await workshopNotes.save('w', 'data.digital', note);
    const logo = { png: 'iVBORw==', width: 900, height: 300 };
    const words = { introduction: 'Grüß Gott\n\nŻółw', conclusion: '' };
    await letterheads.save('k', { ...words, accent: '#0c5a72', contact: 'Ort\nTelefon', logo });
    const extraSteps = [{ title: 'Ö', month: '2027-02', who: 'Żółw', text: '„“' }];
    await ownReports.save('w', { ...words, remarks: { plan: '„Ja“' }, extraSteps, paidBy: ['x'] }, AT);
    await fillFolder(folders);
    const changes = { answers: [], resources: { was: null, becomes: null } };
    await scenarios.save('hash-1', { id: 's', name: 'Größer', changes, revision: 1 }, AT);
    const token = { id: 't', createdBy: 'eva', name: 'Excel', tokenHash: 'h', expiresAt: null };
    await apiTokens.create('k', { ...token, scopes: ['clients:read'] }, AT);
    const days = { madeOn: '2026-11-27', lastDay: '2026-12-11' };
    const offer = { id: 'o', mode: 'own', client: 'b', adviser: 'eva', code: 'h', ...days } as const;
    const terms = {
      basis: 'legitimate-interest',
      reason: 'Gewähr „5 Jahre“',
      deleteOn: '2031-11-27',
    } as const;
    await handOvers.create('hash-1', { ...offer, organisationName: 'Kammer', copy: terms });
    const file = { ...terms, keptOn: '2026-11-27', digest: 'd', content: '{"a":"ü\\n"}' };
    await fileCopies.create('hash-1', { ...file, id: 'f', client: 'b', adviser: 'eva', handOver: 'o' });
    await fileCopies.object('hash-1', 'f', { text: 'Nein.\nDanke.', at: AT });
    const accepted = {
      agreement: 'secrecy',
      version: '2026-1',
      locale: 'de',
      text: 'Wir\nschweigen',
    } as const;
    await acceptances.accept('k', 'eva', { ...accepted, digest: 'd', name: 'Eva Żółć', acceptedAt: AT });
    const made = { clientId: 'b', bodyHash: 'h', status: 200, body: '"b"' };
    await idempotency.keep('key-client', made, AT);
    return succeed(null);
  });
  await store.write(async ({ assessments, voiceRounds, voices }) => {
    const days = { madeOn: '2026-11-27', lastDay: '2026-12-11' };
    const round = { id: 'r', workshop: 'w', mode: 'named', roles: { it: 1 }, ...days } as const;
    await voiceRounds.open(round);
    await voices.add('r', [{ id: 'v', role: 'it', number: 1, voice: 'h' }]);
    const spread = toSpread(['2']);
    await assessments.setShownSpreads('hash-1', { 'data.digital': { spread, said: null } });
    await voiceRounds.saveRevealed('r', { item: 'data.digital', revealed: { spread, said: null }, at: AT });
    return succeed(null);
  });
  await store.write(async ({ campaigns, chamberSecrets, weightTargets }) => {
    const wave = {
      ...{ id: 'w', number: 1, label: '2027-1' },
      firstDay: '2027-01-11',
      lastDay: '2027-03-31',
    };
    const words = { name: 'KI „Süd“', languages: ['de'], introduction: { de: 'Grüß Gott' }, contact: 'Żółw' };
    const districts = [{ id: 'nord', name: 'Nord', members: ['99001 Ördorf'] }];
    const terms = { floor: 5, districts, waves: [wave] };
    await campaigns.create('k', { ...words, ...terms, id: 'c', shortCode: 'K7M2QX' }, AT);
    await chamberSecrets.keepFirst('k', 'sealed');
    const firms = { sizeClass: { '1-9': 1200 } };
    await weightTargets.replace('c', { name: 'Żółw', source: 'Amt', asOf: '2026-12-31', firms }, AT);
    return succeed(null);
  });
  await store.write(async ({ releases, jobs }) => {
    await releases.keep('w', releaseWithoutTables('c', 1), AT);
    return succeed(
      await jobs.add(
        { id: 'j', kind: 'compute-release', key: 'compute-release w', payload: {}, dueAt: AT },
        AT,
      ),
    );
  });
  await store.write(async ({ campaigns, firmLists, personalCodes }) => {
    const owner = { organisation: 'k', campaign: 'c' };
    const firm = {
      number: '7',
      name: 'Müller',
      person: '',
      salutation: 'Guten Tag,',
      email: null,
      street: '',
    };
    await firmLists.add(owner, [{ ...firm, id: 'f', town: '00001 Ö', locale: 'de' }], AT);
    await firmLists.openMailing(owner, 'w', { number: 0, openedOn: '2026-11-27' });
    await personalCodes.replace({ ...owner, wave: 'w', number: 0 }, [
      { id: 'p', firm: 'f', hash: 'code-hash' },
    ]);
    return succeed(await campaigns.noteClerk('eva', 'c', AT));
  });
  await store.write(async ({ clients, clientImports, reminders }) => {
    await clientImports.keep({ account: 'eva', organisation: 'k' }, { ...TABLE, id: 'a' }, AT);
    await reminders.write('eva', { id: 'r', locale: 'pl', introduction: 'Żółw\nZeile' }, AT);
    await reminders.add('r', { id: 'q', client: 'b' }, AT);
    await clients.noteFault('b', { email: null, kind: 'mailbox-full', at: AT });
    return succeed(null);
  });
  await store.write(async ({ accompaniments, checkIns, calendarFeeds, weeklyLetters }) => {
    expect(await accompaniments.create('hash-10', { id: 'a', client: 'b', adviser: 'eva' }, AT)).toBe(true);
    const days = { madeOn: '2026-11-27', lastDay: '2026-12-11' };
    await checkIns.create('hash-10', { id: 'c', checkIn: 'check-in-hash', accompaniment: 'a', ...days });
    await calendarFeeds.set('eva', 'feed-hash', '2026-11-27');
    await weeklyLetters.begin('eva', { id: 'letters', letter: 'letter-hash' }, '2026-11-23');
    return succeed(null);
  });
  await store.check('beat');
  await store.close();
  // Who is counted is noted beside the store, by the thread that counts.
  const beside = new Database(file);
  beside.prepare(`INSERT INTO "ReleaseMember" VALUES ('w', 'c-run-1', 'id-1', 1, '01')`).run();
  beside.close();
}

const TABLE = { content: 'name\nŻółw\n', encoding: 'utf-8' } as const;

const source = createTestDatabase();
let target: PostgresqlDatabase;
const targets: PostgresqlDatabase[] = [];
beforeEach(async () => {
  target = await createPostgresqlDatabase('blank');
  targets.push(target);
});
afterAll(() => Promise.all(targets.map(({ drop }) => drop())));

/** Who else is connected to the target. */
async function countOthers(): Promise<number> {
  const others = `FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;
  const [row] = await queryPostgresql(target.url, `SELECT count(*) ${others}`);
  return Number(row?.count);
}

const countRows = async (table = 'Assessment'): Promise<number> => {
  const [row] = await queryPostgresql(target.url, `SELECT count(*) FROM "${table}"`);
  return Number(row?.count);
};

it('copies everything into a new database, proves it, and finds nothing to do the second time', async () => {
  await fill(source);
  const first = await copy(source, target.url);
  expect(first).toMatchObject({ code: 0 });
  const lines = first.output.trim().split('\n');
  expect(lines.slice(0, -1).toSorted()).toEqual([
    expect.stringMatching(/^Acceptance: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Accompaniment: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Account: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^AccountSession: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^ApiToken: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Assessment: 450 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^AssessmentFacts: 45 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Attendance: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^AuditEvent: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^CalendarFeed: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Campaign: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^CampaignWave: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^ChamberSecret: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^CheckIn: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Client: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^ClientAssessment: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^ClientImport: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^FileCopy: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^HandOver: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Heartbeat: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^IdempotencyRecord: 46 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Invitation: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Job: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Letterhead: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^ListedFirm: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^MailCode: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Mailing: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Membership: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Organisation: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^OwnReport: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^PaperClerk: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^PersonalCode: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^RecoveryCode: 2 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Release: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^ReleaseMember: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Reminder: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^ReminderLetter: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Scenario: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^ShareLink: 45 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^SignOn: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^StepReport: 45 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Voice: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^VoiceReveal: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^VoiceRound: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^WeeklyLetter: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^WeightTarget: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^Workshop: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^WorkshopFolder: 1 rows, digest [0-9a-f]{16} on both sides$/),
    expect.stringMatching(/^WorkshopNote: 1 rows, digest [0-9a-f]{16} on both sides$/),
  ]);
  expect(lines.at(-1)).toBe('Everything is copied.');

  const address = { engine: 'postgresql', url: target.url, connections: 3 } as const;
  const [here, there] = [
    createDatabase({ engine: 'sqlite', file: source }, { random: () => 0.5 }),
    createDatabase(address, { random: () => 0.5 }),
  ];
  const all = {
    orderBy: { id: 'asc' },
    include: { facts: true, stepReports: true, idempotencyRecords: true },
  } as const;
  expect(await there.reader.assessment.findMany(all)).toEqual(await here.reader.assessment.findMany(all));
  await Promise.all([here.close(), there.close()]);

  const second = await copy(source, target.url);
  expect(second).toEqual({ code: 0, output: 'The target holds the same already. Nothing was changed.\n' });
});

it('interrupted half way leaves nothing and doubles nothing when it is started again', async () => {
  const { child, ended } = startCopy(`file:${source}`, target.url);
  // Killed when the first table has been copied and the others have not.
  child.stdout?.once('data', () => child.kill('SIGKILL'));
  expect((await ended).code).toBeNull();
  // The server notices that nobody is there any more.
  await expect.poll(countOthers, { timeout: 10_000 }).toBe(0);
  expect(await countRows()).toBe(0);
  expect((await copy(source, target.url)).code).toBe(0);
  expect([await countRows(), await countRows('StepReport')]).toEqual([ASSESSMENTS, 45]);
});

it('refuses a target that holds other data, and leaves it as it is', async () => {
  await copy(source, target.url);
  await queryPostgresql(target.url, `UPDATE "Assessment" SET "firmName" = 'anders' WHERE "id" = 'id-7'`);
  const { code, output } = await copy(source, target.url);
  expect([code, output]).toEqual([
    1,
    'The target holds other data already (Account: 1 rows). Nothing was changed.\n',
  ]);
  const rows = await queryPostgresql(target.url, `SELECT "firmName" FROM "Assessment" WHERE "id" = 'id-7'`);
  expect(rows).toEqual([{ firmName: 'anders' }]);
});

it.each([
  ['older', `DELETE FROM "_migrations" WHERE name LIKE '%verification'`, /older than this program/],
  ['newer', `INSERT INTO "_migrations" VALUES ('29991231000000_later', 'x', '')`, /database is newer/],
])('refuses a source that is %s than the program', async (_what, sql, reason) => {
  const file = createTestDatabase();
  const database = new Database(file);
  database.exec(sql);
  database.close();
  const { code, output } = await copy(file, target.url);
  expect(code).toBe(1);
  expect(output).toMatch(reason);
  expect(output.trim().split('\n')).toHaveLength(1);
});

it('refuses a source that somebody writes to, one that is not there, and a server that is not there', async () => {
  const file = createTestDatabase();
  const database = new Database(file);
  database.exec('BEGIN IMMEDIATE');
  expect(await copy(file, target.url)).toEqual({
    code: 1,
    output: 'Another program is writing to the source. Stop it first.\n',
  });
  database.close();
  expect(await copy(`${file}.absent`, target.url)).toMatchObject({
    code: 1,
    output: expect.stringContaining('There is no database at'),
  });
  const { code, output } = await copy(source, 'postgresql://ki:geheim@127.0.0.1:1/ki');
  expect([code, output.includes('geheim')]).toEqual([1, false]);
  expect(output).toContain('does not answer');
});
