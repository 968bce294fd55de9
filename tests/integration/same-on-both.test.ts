import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DIMENSIONS, ITEMS } from '#app/domain/questionnaire/items.ts';
import { GOALS } from '#app/domain/questionnaire/profile.ts';
import { GATES } from '#app/domain/scoring/gates.ts';
import { gateColumn, goalColumn, levelColumn, scoreColumn } from '#app/domain/statistics/facts.ts';
import type { Database } from '#app/persistence/database.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { createDatabase } from '#app/persistence/open-database.ts';
import type { NewAssessment } from '#app/persistence/stored-assessment.ts';
import { createStore } from '#app/persistence/store.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const databases: Database[] = [];
beforeAll(async () => {
  for (const engine of ENGINES) {
    const { address } = await createDatabaseOn(engine);
    databases.push(createDatabase(address, { random: () => 0.5 }));
  }
});
afterAll(async () => {
  await Promise.all(databases.map(({ close }) => close()));
});

// NUL is refused at the edge, and halves of characters are too: PostgreSQL would not take the one, nor any file
// the other.
const text = fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll('\0', ''));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const instant = fc.date({
  min: new Date('1970-01-01T00:00:00Z'),
  max: new Date('2999-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const int32 = fc.integer({ min: 1, max: 2_147_483_647 });

const assessment = fc.record({
  ...{ id: fc.uuid(), codeHash: fc.uuid(), questionnaire: text, locale: text, revision: int32 },
  ...{ version: int32 },
  ...{ status: fc.constantFrom('draft', 'completed'), profile: text, answers: text, firmName: text },
  ...{ consent: maybe(text), done: text, useCases: text, testRun: fc.boolean(), campaign: maybe(text) },
  district: maybe(text),
  ...{ createdAt: instant, updatedAt: instant, completedAt: maybe(instant), asOf: maybe(text) },
  ...{ resultJson: maybe(text), verificationHash: maybe(fc.uuid()), isClaimed: fc.boolean(), version: int32 },
  ...{ reopenedFrom: maybe(text), quickFirst: maybe(text), shownSpreads: maybe(text) },
  poolPosition: maybe(text),
  ...{ firmDecidedOnVoices: fc.boolean(), inviteMark: maybe(text), fromPaper: fc.boolean() },
});
const step = fc.record({
  ...{ measure: text, state: fc.constantFrom('done', 'stuck', 'dropped'), reason: maybe(text) },
  ...{ note: maybe(text), at: instant },
});
const link = fc.record({ id: text, tokenHash: fc.uuid(), madeOn: text, lastDay: text });
const scenario = fc.record({ id: text, name: text, changes: text, revision: int32, createdAt: instant });
const repeat = fc.record({
  keyHash: fc.uuid(),
  bodyHash: text,
  status: int32,
  body: text,
  createdAt: instant,
});
/** The same values for many columns. */
const each = <Name extends string, T>(names: readonly Name[], value: fc.Arbitrary<T>) =>
  fc.tuple(...names.map(() => value)).map((values) => {
    const pairs = names.map((name, index) => [name, values[index]] as const);
    return Object.fromEntries(pairs) as Record<Name, T>;
  });
const facts = fc
  .tuple(
    each(['questionnaire', 'method', 'period', 'sizeClass', 'sector', 'country', 'aiUse', 'headline'], text),
    each(['campaign', 'district', 'region', 'band', 'firstGoal', ...GOALS.map(goalColumn)], maybe(text)),
    each(
      GATES.map(({ id }) => gateColumn(id)),
      fc.integer({ min: -1, max: 1 }),
    ),
    each(ITEMS.map(levelColumn), maybe(fc.integer({ min: -2, max: 4 }))),
    each([...DIMENSIONS, 'overall' as const].map(scoreColumn), maybe(fc.integer({ min: 0, max: 1000 }))),
    each(['stepsPlanned', 'stepsDone', 'stepsStuck'], int32),
  )
  .map(([codes, some, gates, levels, scores, counts]) => ({
    ...{ ...codes, ...some, ...gates, ...levels, ...scores, ...counts },
  }));
const role = fc.constantFrom('owner', 'member', 'analyst');
/** What belongs to one account and the one organisation it is in; ids are put in when it is written. */
const people = fc.record({
  account: fc.record({
    ...{
      name: text,
      locale: text,
      passwordHash: maybe(text),
      verifiedAt: maybe(instant),
      createdAt: instant,
    },
    ...{ totpSecret: maybe(text), totpSince: maybe(instant), totpStep: maybe(int32), failures: int32 },
    ...{ failedAt: maybe(instant), emergencySince: maybe(instant) },
  }),
  signOn: fc.record({ issuer: text, linkedAt: instant }),
  session: fc.record({
    ...{ device: text, isComplete: fc.boolean(), createdAt: instant, seenAt: instant, expiresAt: instant },
  }),
  mailCode: fc.record({
    purpose: fc.constantFrom('verify', 'reset', 'change-email'),
    ...{ email: text, expiresAt: instant, usedAt: maybe(instant) },
  }),
  organisation: fc.record({
    name: text,
    kind: fc.constantFrom('consultancy', 'chamber'),
    createdAt: instant,
  }),
  membership: fc.record({ role, createdAt: instant }),
  invitation: fc.record({
    ...{ email: text, role, createdAt: instant, expiresAt: instant, usedAt: maybe(instant) },
  }),
  event: fc.record({ kind: text, at: instant, detail: text }),
  client: fc.record({
    ...{ name: text, nameKey: text, note: text, isShared: fc.boolean(), archivedAt: maybe(instant) },
    ...{ sector: maybe(text), sizeClass: maybe(text), country: maybe(text), region: maybe(text) },
    ...{ createdAt: instant, updatedAt: instant },
    ...{ email: maybe(text), emailFault: maybe(text), emailFaultAt: maybe(instant) },
    ...{ remindedAt: maybe(instant), noRemindersAt: maybe(instant) },
  }),
  clientImport: fc.record({ content: text, encoding: text, createdAt: instant }),
  reminderLetter: fc.record({ locale: text, introduction: text, createdAt: instant }),
  reminder: fc.record({ state: text, tries: fc.nat(9), at: instant, fault: maybe(text) }),
  linkedAt: instant,
  workshop: fc.record({
    ...{
      state: text,
      item: text,
      plannedMinutes: fc.nat(120),
      usedSeconds: fc.nat(99_999),
      version: fc.nat(999),
    },
    ...{ runningSince: maybe(instant), createdAt: instant, updatedAt: instant },
  }),
  note: fc.record({
    ...{ item: text, note: text, evidence: text, evidenceLink: text, saidBy: maybe(text) },
    ...{ agreed: maybe(text), agreedAt: maybe(instant), agreedBy: maybe(text) },
  }),
  letterhead: fc.record({
    ...{ accent: maybe(text), contact: text, introduction: text, conclusion: text },
    ...{ logo: maybe(text), logoWidth: maybe(int32), logoHeight: maybe(int32) },
  }),
  ownReport: fc.record({
    ...{ introduction: text, conclusion: text, remarks: text, extraSteps: text, paidBy: text },
    updatedAt: instant,
  }),
  folder: fc.record({
    ...{ programme: maybe(text), assignment: text, withProviders: fc.boolean(), decisions: text },
    ...{ appliedOn: maybe(text), approvedOn: maybe(text), beganOn: maybe(text), endedOn: maybe(text) },
    ...{ handedInOn: maybe(text), nextOn: maybe(text), closedAt: maybe(instant), updatedAt: instant },
  }),
  attendance: fc.record({
    ...{ id: text, day: text, beganAt: maybe(int32), durationMinutes: int32, people: text, work: text },
  }),
  voiceRound: fc.record({
    ...{ mode: text, roles: text, isFrozen: fc.boolean(), agenda: maybe(text), madeOn: text, lastDay: text },
  }),
  voice: fc.record({
    ...{ role: maybe(text), number: maybe(fc.nat(20)), isTaken: fc.boolean(), isFinished: fc.boolean() },
    answers: text,
  }),
  voiceReveal: fc.record({ item: text, shown: text, at: instant }),
  handOver: fc.record({
    ...{ organisationName: text, mode: text, madeOn: text, lastDay: text, takenAt: maybe(instant) },
    ...{ copyBasis: maybe(text), copyReason: maybe(text), copyUntil: maybe(text), copyDigest: maybe(text) },
  }),
  fileCopy: fc.record({
    ...{ basis: text, reason: maybe(text), keptOn: text, deleteOn: text, digest: text, content: text },
    ...{ objection: maybe(text), objectedAt: maybe(instant) },
  }),
  acceptance: fc.record({
    ...{ agreement: text, version: text, locale: text, text, digest: text, name: text, acceptedAt: instant },
  }),
  campaign: fc.record({
    ...{ shortCode: fc.uuid(), name: text, languages: text, introduction: text, contact: text },
    ...{ floor: fc.integer({ min: 5, max: 99 }), districts: text, closedAt: maybe(instant) },
    ...{ createdAt: instant, updatedAt: instant },
  }),
  wave: fc.record({
    ...{ number: int32, label: text, firstDay: text, lastDay: text },
    ...{ participation: maybe(int32), participationOn: maybe(text) },
  }),
  secret: text,
  weightTarget: fc.record({ name: text, source: text, asOf: text, firms: text, updatedAt: instant }),
  release: fc.record({
    ...{ number: fc.integer({ min: 1, max: 99 }), asOf: text, firms: int32, content: text, ledger: text },
    ...{ createdAt: instant, acceptedAt: maybe(instant), runId: maybe(text) },
    ...{ licence: maybe(text), publishedAt: maybe(instant), withdrawnAt: maybe(instant) },
  }),
  member: fc.record({ since: int32, became: text }),
  job: fc.record({
    ...{ kind: text, key: text, payload: text, state: text, dueAt: instant, attempts: int32 },
    ...{ progress: int32, holder: maybe(text), heldUntil: maybe(instant), isCancelAsked: fc.boolean() },
    ...{ isAskedAgain: fc.boolean(), outcome: maybe(text), createdAt: instant, endedAt: maybe(instant) },
  }),
  listedFirm: fc.record({
    ...{ place: fc.integer({ min: 1, max: 9999 }), number: text, name: text, person: text, salutation: text },
    ...{ email: maybe(text), street: text, town: text, locale: text },
    ...{ noLettersAt: maybe(instant), createdAt: instant },
  }),
  mailing: fc.record({ number: fc.nat(2), openedOn: text }),
  personalCode: fc.record({
    ...{ usedIn: maybe(text), mailing: int32, mailState: maybe(text), mailTries: int32 },
    mailAt: maybe(instant),
  }),
  clerkSince: instant,
  accompaniment: fc.record({ number: fc.nat(999), label: text, createdAt: instant }),
  checkIn: fc.record({ madeOn: text, lastDay: text }),
  calendarFeed: fc.record({ madeOn: text }),
  weeklyLetter: fc.record({ writtenIn: maybe(text) }),
  apiToken: fc.record({
    ...{
      name: text,
      scopes: text,
      createdAt: instant,
      lastUsedAt: maybe(instant),
      expiresAt: maybe(instant),
    },
  }),
});
const content = fc.record({
  people,
  assessment,
  facts,
  steps: fc.uniqueArray(step, { selector: ({ measure }) => measure, maxLength: 6 }),
  link,
  scenario,
  repeat,
  token: text,
});

const EMPTY: Omit<NewAssessment, 'id'> = {
  ...{ questionnaire: '2026-1', locale: 'de', profile: { sizeClass: '1-9' }, firmName: 'Muster' },
  ...{ answers: { 'data.digital': { level: 2 } }, consent: null, done: ['find-out'], useCases: [] },
  ...{ testRun: true, campaign: null, district: null, fromId: null, quickFirst: null, isClaimed: true },
};

type People = typeof people extends fc.Arbitrary<infer T> ? T : never;

async function writeAndReadPeople({ transaction, reader }: Database, id: string, input: People) {
  const [where, of] = [{ id }, { accountId: id }];
  await transaction(async (tables) => {
    await tables.account.create({ data: { ...input.account, id, email: id } });
    await tables.recoveryCode.create({ data: { ...of, codeHash: id } });
    await tables.accountSession.create({ data: { ...input.session, ...of, id, tokenHash: id } });
    await tables.mailCode.create({ data: { ...input.mailCode, ...of, codeHash: id } });
    await tables.signOn.create({ data: { ...input.signOn, ...of, id, subject: id } });
    await tables.organisation.create({ data: { ...input.organisation, id } });
    await tables.membership.create({ data: { ...input.membership, ...of, organisationId: id } });
    await tables.apiToken.create({
      data: { ...input.apiToken, id, tokenHash: id, organisationId: id, createdBy: id },
    });
    await tables.invitation.create({ data: { ...input.invitation, id, organisationId: id, codeHash: id } });
    await tables.auditEvent.create({ data: { ...input.event, ...of, id, organisationId: id } });
    await tables.client.create({ data: { ...input.client, id, organisationId: id, adviserId: id } });
    await tables.clientAssessment.create({
      data: { clientId: id, assessmentId: id, linkedAt: input.linkedAt },
    });
    const whose = { clientId: id, assessmentId: id, adviserId: id };
    await tables.workshop.create({ data: { ...input.workshop, ...whose, id, projectorHash: id } });
    await tables.workshopNote.create({ data: { ...input.note, workshopId: id } });
    await tables.letterhead.create({ data: { ...input.letterhead, organisationId: id } });
    await tables.ownReport.create({ data: { ...input.ownReport, workshopId: id } });
    await tables.workshopFolder.create({ data: { ...input.folder, workshopId: id } });
    await tables.attendance.create({ data: { ...input.attendance, workshopId: id } });
    await tables.voiceRound.create({ data: { ...input.voiceRound, id, workshopId: id } });
    await tables.voice.create({ data: { ...input.voice, id, roundId: id, tokenHash: id } });
    await tables.voiceReveal.create({ data: { ...input.voiceReveal, roundId: id } });
    await tables.handOver.create({ data: { ...input.handOver, ...whose, id, codeHash: id } });
    await tables.clientImport.create({ data: { ...input.clientImport, ...of, id, organisationId: id } });
    await tables.reminderLetter.create({ data: { ...input.reminderLetter, id, adviserId: id } });
    await tables.reminder.create({
      data: { ...input.reminder, id, clientId: id, letterId: id, endHash: id },
    });
    await tables.accompaniment.create({ data: { ...input.accompaniment, ...whose, id } });
    await tables.checkIn.create({
      data: { ...input.checkIn, id, tokenHash: id, assessmentId: id, accompanimentId: id },
    });
    await tables.calendarFeed.create({ data: { ...input.calendarFeed, ...of, tokenHash: id } });
    await tables.weeklyLetter.create({ data: { ...input.weeklyLetter, ...of, id, tokenHash: id } });
    await tables.fileCopy.create({ data: { ...input.fileCopy, ...whose, id, handOverId: id } });
    await tables.acceptance.create({ data: { ...input.acceptance, ...of, organisationId: id } });
    const { shortCode } = input.campaign;
    await tables.campaign.create({
      data: { ...input.campaign, shortCode: `${shortCode}-${id}`, id, organisationId: id },
    });
    await tables.campaignWave.create({ data: { ...input.wave, id, campaignId: id } });
    await tables.chamberSecret.create({ data: { organisationId: id, secret: input.secret } });
    await tables.weightTarget.create({ data: { ...input.weightTarget, campaignId: id } });
    await tables.release.create({ data: { ...input.release, id, waveId: id, acceptedBy: id } });
    await tables.releaseMember.create({ data: { ...input.member, waveId: id, runId: id, assessmentId: id } });
    await tables.job.create({ data: { ...input.job, id, openKey: id } });
    await tables.listedFirm.create({ data: { ...input.listedFirm, id, campaignId: id } });
    await tables.mailing.create({ data: { ...input.mailing, waveId: id } });
    await tables.personalCode.create({
      data: { ...input.personalCode, id, waveId: id, firmId: id, codeHash: id },
    });
    await tables.paperClerk.create({ data: { campaignId: id, accountId: id, since: input.clerkSince } });
  });
  return {
    account: await reader.account.findUnique({ where }),
    recoveryCodes: await reader.recoveryCode.findMany({ where: of }),
    session: await reader.accountSession.findUnique({ where }),
    mailCodes: await reader.mailCode.findMany({ where: of }),
    signOn: await reader.signOn.findUnique({ where }),
    organisation: await reader.organisation.findUnique({ where }),
    memberships: await reader.membership.findMany({ where: of }),
    invitations: await reader.invitation.findMany({ where: { organisationId: id } }),
    event: await reader.auditEvent.findUnique({ where }),
    client: await reader.client.findUnique({ where }),
    apiToken: await reader.apiToken.findUnique({ where }),
    links: await reader.clientAssessment.findMany({ where: { clientId: id } }),
    workshop: await reader.workshop.findUnique({ where }),
    letterhead: await reader.letterhead.findUnique({ where: { organisationId: id } }),
    ownReport: await reader.ownReport.findUnique({ where: { workshopId: id } }),
    handOver: await reader.handOver.findUnique({ where }),
    clientImport: await reader.clientImport.findUnique({ where }),
    reminderLetter: await reader.reminderLetter.findUnique({ where }),
    reminder: await reader.reminder.findUnique({ where }),
    accompaniment: await reader.accompaniment.findUnique({ where }),
    checkIn: await reader.checkIn.findUnique({ where }),
    calendarFeed: await reader.calendarFeed.findUnique({ where: of }),
    weeklyLetter: await reader.weeklyLetter.findUnique({ where: of }),
    fileCopy: await reader.fileCopy.findUnique({ where }),
    acceptances: await reader.acceptance.findMany({ where: of }),
    campaign: await reader.campaign.findUnique({ where }),
    waves: await reader.campaignWave.findMany({ where: { campaignId: id } }),
    chamberSecret: await reader.chamberSecret.findUnique({ where: { organisationId: id } }),
    weightTarget: await reader.weightTarget.findUnique({ where: { campaignId: id } }),
    release: await reader.release.findUnique({ where }),
    members: await reader.releaseMember.findMany({ where: { waveId: id } }),
    job: await reader.job.findUnique({ where }),
    listedFirm: await reader.listedFirm.findUnique({ where }),
    mailings: await reader.mailing.findMany({ where: { waveId: id } }),
    personalCode: await reader.personalCode.findUnique({ where }),
    clerks: await reader.paperClerk.findMany({ where: { campaignId: id } }),
    notes: await reader.workshopNote.findMany({ where: { workshopId: id } }),
    folder: await reader.workshopFolder.findUnique({ where: { workshopId: id } }),
    attendances: await reader.attendance.findMany({ where: { workshopId: id } }),
    voiceRound: await reader.voiceRound.findUnique({ where }),
    voice: await reader.voice.findUnique({ where }),
    reveals: await reader.voiceReveal.findMany({ where: { roundId: id } }),
  };
}

/** Chance repeats itself; rows of one table may not. */
let runs = 0;

async function writeAndRead(
  { transaction, reader }: Database,
  input: typeof content extends fc.Arbitrary<infer T> ? T : never,
) {
  const { id } = input.assessment;
  await transaction(async (tables) => {
    await tables.assessment.create({ data: input.assessment });
    await tables.assessment.create({
      data: {
        ...input.assessment,
        id: `${id}-next`,
        codeHash: `${id}-next`,
        verificationHash: null,
        fromId: id,
      },
    });
    await tables.assessmentFacts.create({ data: { ...input.facts, assessmentId: id } });
    for (const one of input.steps) await tables.stepReport.create({ data: { ...one, assessmentId: id } });
    await tables.shareLink.create({ data: { ...input.link, assessmentId: id } });
    await tables.scenario.create({ data: { ...input.scenario, assessmentId: id } });
    await tables.idempotencyRecord.create({ data: { ...input.repeat, assessmentId: id } });
    await tables.heartbeat.upsert({
      where: { id: 1 },
      create: { id: 1, token: input.token },
      update: { token: input.token },
    });
  });
  return {
    assessments: await reader.assessment.findMany({
      where: { id: { in: [id, `${id}-next`] } },
      orderBy: { id: 'asc' },
    }),
    facts: await reader.assessmentFacts.findUnique({ where: { assessmentId: id } }),
    steps: await reader.stepReport.findMany({ where: { assessmentId: id }, orderBy: { measure: 'asc' } }),
    links: await reader.shareLink.findMany({ where: { assessmentId: id } }),
    scenarios: await reader.scenario.findMany({ where: { assessmentId: id } }),
    repeats: await reader.idempotencyRecord.findMany({ where: { assessmentId: id } }),
    token: await reader.heartbeat.findUnique({ where: { id: 1 } }),
  };
}

it('what is written into every field of every model is read back the same, in the same order, on both', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (drawn) => {
      runs += 1;
      const input = {
        ...drawn,
        assessment: {
          ...drawn.assessment,
          id: `${drawn.assessment.id}-${String(runs)}`,
          codeHash: `${drawn.assessment.codeHash}-${String(runs)}`,
          verificationHash:
            drawn.assessment.verificationHash && `${drawn.assessment.verificationHash}-${String(runs)}`,
        },
        link: { ...drawn.link, tokenHash: `${drawn.link.tokenHash}-${String(runs)}` },
        repeat: { ...drawn.repeat, keyHash: `${drawn.repeat.keyHash}-${String(runs)}` },
      };
      const [one, other] = await Promise.all(databases.map((database) => writeAndRead(database, input)));
      expect(other).toEqual(one);
      const { id } = input.assessment;
      const [these, those] = await Promise.all(
        databases.map((database) => writeAndReadPeople(database, id, input.people)),
      );
      expect(those).toEqual(these);
      expect(these).toMatchObject({
        account: input.people.account,
        session: input.people.session,
        mailCodes: [input.people.mailCode],
        signOn: input.people.signOn,
        organisation: input.people.organisation,
        memberships: [input.people.membership],
        invitations: [input.people.invitation],
        event: input.people.event,
        client: input.people.client,
        links: [{ linkedAt: input.people.linkedAt }],
        workshop: input.people.workshop,
        notes: [input.people.note],
        handOver: input.people.handOver,
        fileCopy: input.people.fileCopy,
        acceptances: [input.people.acceptance],
        campaign: { ...input.people.campaign, shortCode: `${input.people.campaign.shortCode}-${id}` },
        waves: [input.people.wave],
        chamberSecret: { secret: input.people.secret },
        weightTarget: input.people.weightTarget,
        release: input.people.release,
        members: [input.people.member],
        job: input.people.job,
        folder: input.people.folder,
        attendances: [input.people.attendance],
        voiceRound: input.people.voiceRound,
        voice: input.people.voice,
        reveals: [input.people.voiceReveal],
      });
      const { fromId: _none, ...kept } = one?.assessments[0] ?? { fromId: null };
      expect(kept).toEqual(input.assessment);
      const { assessmentId: _id, ...keptFacts } = one?.facts ?? { assessmentId: '' };
      expect(keptFacts).toEqual(input.facts);
      expect(one?.steps).toHaveLength(input.steps.length);
      expect(one?.links).toEqual([{ ...input.link, assessmentId: input.assessment.id }]);
      expect(one?.scenarios).toEqual([{ ...input.scenario, assessmentId: input.assessment.id }]);
    }),
    // What differs is seen at once: a smaller case is looked for minutes and says no more.
    { numRuns: 100, endOnFailure: true },
  );
});

it('one look at everything sees of the assessment itself what a look at it alone sees', async () => {
  for (const database of databases) {
    const { assessments } = createStore(database);
    const at = new Date('2026-11-23T08:00:00Z');
    const owner = `looked-at-${database.engine}`;
    await createStore(database).write(async (repositories) => {
      await repositories.assessments.create(owner, { ...EMPTY, id: owner }, at);
      return succeed(null);
    });
    const [alone, all] = [await assessments.find(owner), await assessments.open(owner)];
    expect(alone).not.toBeNull();
    expect(all).toMatchObject(alone ?? {});
  }
});
