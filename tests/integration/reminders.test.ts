import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ADDRESS_FAULTS, REMINDER_PAUSE_MS, REMINDERS_A_DAY } from '#app/domain/client/reminder.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { changeClient } from '#app/features/consulting/change-client.server.ts';
import { openClient } from '#app/features/consulting/portfolio.server.ts';
import type { Adviser } from '#app/features/reminders/choose-clients.server.ts';
import { findDue, openChosen } from '#app/features/reminders/choose-clients.server.ts';
import { deliverReminders } from '#app/features/reminders/deliver-reminders.server.ts';
import { endReminders, findEnd } from '#app/features/reminders/end-reminders.server.ts';
import { noteBounce } from '#app/features/reminders/note-bounce.server.ts';
import { reminderAccessOf } from '#app/features/reminders/reminder-code.server.ts';
import { sendReminders } from '#app/features/reminders/send-reminders.server.ts';
import { JOB_HANDLERS } from '#app/job-handlers.server.ts';
import type { JobDoer } from '#app/jobs/do-jobs.server.ts';
import { startJobs } from '#app/jobs/do-jobs.server.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import { newId } from '#app/platform/random.server.ts';
import { newAssessment } from '#tests/factories/new-assessment.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

/** It listens before the first module of the product reads where it is. */
const post = await vi.hoisted(async () => {
  const { startMailServer } = await import('#tests/setup/mail-server.ts');
  const refuse = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
  return startMailServer({ PUBLIC_ORIGIN: 'https://ki.kammer.example' }, (address) => {
    if (address.startsWith('nobody@')) return refuse(550, '5.1.1 No such user');
    return address.startsWith('later@') ? refuse(450, '4.2.0 Come back later') : null;
  });
});
afterAll(() => post.end());

/** A busy machine sends slowly. */
const PATIENT = { timeout: 20_000 };
const DAY_MS = 24 * 60 * 60 * 1000;
const as = (account: string, organisation: string, role: 'owner' | 'member' | 'analyst'): Adviser => ({
  ...{ kind: 'member', account, memberships: [{ organisation, role }] },
});
const EVA = { adviser: as('eva', 'x', 'owner'), organisation: 'x' };
const BEN = { adviser: as('ben', 'y', 'owner'), organisation: 'y' };
const NOT_FOUND = fail({ code: 'not-found' });

const noted = (email: string | null) => ({
  ...{ sector: null, sizeClass: null, country: null, region: null, note: '', isShared: false, email },
});

async function add(email: string | null, { adviser, organisation } = EVA): Promise<string> {
  const id = newId();
  await currentStore().write(async ({ clients }) => {
    const client = { ...noted(email), id, name: 'Betrieb', adviser: adviser.account };
    await clients.create(organisation, [client], new Date());
    return succeed(null);
  });
  return id;
}

const letter = () => ({ id: newId(), locale: 'de', introduction: 'Es ist Zeit.' });
const mailTo = (email: string) => post.received.filter(({ to }) => to.includes(email));
const codeIn = (text: string): string =>
  /no-reminders\?code=3D([\dA-Z]{12})/.exec(text)?.[1] ?? /code=([\dA-Z]{12})/.exec(text)?.[1] ?? '';

describe.each(ENGINES)('reminders on %s', (engine) => {
  let query: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  let doer: JobDoer;
  const at = (name: string): string => `${name}@${engine}.example`;

  beforeAll(async () => {
    const database = await createDatabaseOn(engine);
    ({ query } = database);
    await openStore(database.address, { random: () => 0.5, at: new Date() });
    await currentStore().write(async ({ accounts, organisations }) => {
      const now = new Date();
      for (const { adviser, organisation } of [EVA, BEN]) {
        const { account, memberships } = adviser;
        const who = { id: account, email: `${account}@k.example`, name: account, locale: 'de' };
        await accounts.create({ ...who, passwordHash: 'h', verifiedAt: now }, now);
        await organisations.create(
          { id: organisation, name: `Kammer ${organisation}`, kind: 'chamber' },
          now,
        );
        for (const { role } of memberships) await organisations.join(organisation, { account, role }, now);
      }
      return succeed(null);
    });
    doer = startJobs(JOB_HANDLERS);
  });
  afterAll(async () => {
    await doer.stop();
    await closeStore();
  });

  const barOf = async (id: string) => {
    const chosen = await openChosen(EVA, [id]);
    return chosen.ok ? chosen.value[0]?.bar : chosen.problem.code;
  };
  const remindingOf = async (id: string) => {
    const opened = await openClient(EVA.adviser, id);
    return opened.ok ? opened.value.client.reminding : null;
  };

  it('are one letter to one address, with the answer to the adviser, and no second one in a week', async () => {
    const id = await add(at('werkstatt'));
    const first = letter();
    const both = await Promise.all([first, first].map((each) => sendReminders(EVA, [id], each)));
    expect(both).toEqual([succeed('asked'), succeed('asked')]);
    await expect.poll(() => mailTo(at('werkstatt')).length, PATIENT).toBe(1);
    const [sent] = mailTo(at('werkstatt'));
    expect(sent?.to).toEqual([at('werkstatt')]);
    expect(sent?.text).toMatch(/^Reply-To: .*eva@k\.example/m);
    expect(sent?.text).toMatch(/^From: .*<ki@kammer\.example>/m);
    expect(sent?.text).toMatch(/^Message-ID: <reminder-[\da-f-]{36}@kammer\.example>/m);
    expect(sent?.text).toMatch(
      /^List-Unsubscribe:\s+<https:\/\/ki\.kammer\.example\/de\/no-reminders\?code=/m,
    );
    expect(sent?.text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    expect(sent?.text).toContain('Es ist Zeit.');
    expect(sent?.text).not.toMatch(/Betrieb\b|^(?:Cc|Bcc):/m);
    expect(await sendReminders(EVA, [id], letter())).toEqual(succeed('nobody'));
    expect(await barOf(id)).toBe('recent');
    await currentStore().write(async ({ reminders }) => succeed(await reminders.take('h', new Date())));
    expect(mailTo(at('werkstatt')).length).toBe(1);
  });

  it('are sent to nobody where one of those chosen is of somebody else', async () => {
    const [own, foreign] = [await add(at('eigen')), await add(at('fremd'), BEN)];
    for (const ids of [[own, foreign], [own, 'guessed'], [foreign]]) {
      expect(await sendReminders(EVA, ids, letter())).toEqual(NOT_FOUND);
      expect(await openChosen(EVA, ids)).toEqual(NOT_FOUND);
    }
    const analyst = { adviser: as('eva', 'x', 'analyst'), organisation: 'x' };
    expect(await openChosen(analyst, [own])).toEqual(NOT_FOUND);
    await deliverReminders();
    expect(mailTo(at('eigen'))).toEqual([]);
    expect(mailTo(at('fremd'))).toEqual([]);
    expect((await remindingOf(own))?.remindedAt).toBeNull();
  });

  it('are ended by the firm for good: looking ends nothing, and whoever is there at the same address counts too', async () => {
    const id = await add(at('genug'));
    await sendReminders(EVA, [id], letter());
    await expect.poll(() => mailTo(at('genug')).length, PATIENT).toBe(1);
    const access = reminderAccessOf(codeIn(mailTo(at('genug'))[0]?.text ?? ''));
    expect(await findEnd(access)).toEqual(succeed({ organisationName: 'Kammer x', isEnded: false }));
    expect((await remindingOf(id))?.endedAt).toBeNull();
    expect(await endReminders(access)).toEqual(succeed(null));
    expect(await endReminders(access)).toEqual(succeed(null));
    expect(await findEnd(access)).toEqual(succeed({ organisationName: 'Kammer x', isEnded: true }));
    expect(await barOf(id)).toBe('ended');
    // Taken over from a table once more, it is still the same firm.
    const again = await add(at('genug'));
    expect(await barOf(again)).toBe('ended');
    expect(await sendReminders(EVA, [again], letter())).toEqual(succeed('nobody'));
    const changed = { ...noted(at('anders')), name: 'Betrieb' };
    await changeClient({ adviser: EVA.adviser, id }, changed);
    expect(await barOf(id)).toBe('ended');
    for (const code of ['', 'X', 'ABCD-EFGH-JKMN'])
      expect(await findEnd(reminderAccessOf(code))).toEqual(NOT_FOUND);
    const [event] = await query(`SELECT count(*) AS "n" FROM "AuditEvent" WHERE "kind" = 'reminders-ended'`);
    expect(Number(event?.n)).toBe(1);
  });

  it('that a server refuses for good are noted at the client until it has another address', async () => {
    const id = await add(at('nobody'));
    await sendReminders(EVA, [id], letter());
    await expect.poll(() => barOf(id), PATIENT).toBe('address-fault');
    expect(await remindingOf(id)).toMatchObject({ fault: { kind: 'unknown-address' }, remindedAt: null });
    await changeClient({ adviser: EVA.adviser, id }, { ...noted(at('nobody')), name: 'Betrieb' });
    expect(await barOf(id)).toBe('address-fault');
    await changeClient({ adviser: EVA.adviser, id }, { ...noted(at('somebody')), name: 'Betrieb' });
    expect(await barOf(id)).toBeNull();
    const { failed, sent } = await currentStore().reminders.count();
    expect(failed).toEqual({ 'unknown-address': 1 });
    expect(sent).toBeGreaterThan(0);
  });

  it('that nobody takes just now wait in the queue', async () => {
    const id = await add(at('later'));
    await sendReminders(EVA, [id], letter());
    const stateOf = async () =>
      (await query(`SELECT "state", "tries" FROM "Reminder" WHERE "clientId" = '${id}'`))[0];
    await expect.poll(stateOf, PATIENT).toEqual({ state: 'waiting', tries: 1 });
    await deliverReminders();
    expect(await stateOf()).toEqual({ state: 'waiting', tries: 1 });
    expect(await barOf(id)).toBe('recent');
  });

  it('that come back later are told by what the server sends, and change nothing of a newer address', async () => {
    const id = await add(at('zurück'.replace('ü', 'ue')));
    await sendReminders(EVA, [id], letter());
    const idOf = async () =>
      String((await query(`SELECT "id" FROM "Reminder" WHERE "clientId" = '${id}'`))[0]?.id);
    await expect.poll(() => mailTo(at('zurueck')).length, PATIENT).toBe(1);
    const bounce = (recipient: string, status = '5.2.2') =>
      ({ reminder, recipient, status, isFailed: status.startsWith('5') }) as const;
    const reminder = await idOf();
    expect(await noteBounce(bounce(at('zurueck'), '4.4.7'))).toEqual(succeed('not-final'));
    expect(await noteBounce({ ...bounce(at('zurueck')), reminder: newId() })).toEqual(NOT_FOUND);
    await noteBounce(bounce(at('alt')));
    expect((await remindingOf(id))?.fault).toBeNull();
    expect(await noteBounce(bounce(at('zurueck')))).toEqual(succeed('noted'));
    expect(await remindingOf(id)).toMatchObject({ fault: { kind: 'mailbox-full' } });
  });

  it('are due for what stopped half way and for what is old, and for nothing else', async () => {
    const half = await add(at('halb'));
    const fresh = await add(at('frisch'));
    const without = await add(at('ohne'));
    const unaddressed = await add(null);
    await currentStore().write(async ({ assessments, clientAssessments }) => {
      for (const [client, days] of [
        [half, 15],
        [fresh, 13],
        [unaddressed, 15],
      ] as const) {
        const begun = new Date(Date.now() - days * DAY_MS);
        await assessments.create(`of-${client}`, newAssessment(client), begun);
        await clientAssessments.link(client, `of-${client}`, begun);
      }
      return succeed(null);
    });
    const due = await findDue(EVA);
    expect(due.ok && due.value.map(({ client }) => client.id)).toEqual([half]);
    expect(due.ok && due.value.some(({ client }) => client.id === without)).toBe(false);
    expect(await findDue({ ...EVA, organisation: 'y' })).toEqual(NOT_FOUND);
  });

  it('of one adviser are no more than so many in a day', async () => {
    const [row] = await query(`SELECT count(*) AS "n" FROM "Reminder"`);
    const room = REMINDERS_A_DAY - Number(row?.n);
    const ids: string[] = [];
    for (let index = 0; index <= room; index += 1) ids.push(await add(null));
    await query(`UPDATE "Client" SET "email" = "id" || '@viele.example' WHERE "email" IS NULL`);
    expect(await sendReminders(EVA, ids, letter())).toEqual(succeed('too-many'));
    expect((await remindingOf(ids[0] ?? ''))?.remindedAt).toBeNull();
  });

  it('go with their client, and what was written after a month', async () => {
    await query(`DELETE FROM "Client"`);
    expect(await query('SELECT "id" FROM "Reminder"')).toEqual([]);
    const { upkeep } = currentStore();
    await upkeep.dropOfAccounts(new Date(Date.now() + 29 * DAY_MS), 500);
    expect((await query('SELECT "id" FROM "ReminderLetter"')).length).toBeGreaterThan(0);
    await upkeep.dropOfAccounts(new Date(Date.now() + 31 * DAY_MS), 500);
    expect(await query('SELECT "id" FROM "ReminderLetter"')).toEqual([]);
    expect([REMINDER_PAUSE_MS, ADDRESS_FAULTS.length]).toEqual([7 * DAY_MS, 3]);
  });
});
