import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TOTP, Secret } from 'otpauth';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '#app/domain/shared/problem.ts';
import { signUp } from '#app/features/account/sign-up.server.ts';
import { showSecondFactor, signIn } from '#app/features/account/sign-in.server.ts';
import { verifyAddress } from '#app/features/account/verify-address.server.ts';
import { askForReset, resetPassword, sendingIsDone } from '#app/features/account/reset-password.server.ts';
import {
  findSession,
  organisationAccessOf,
  signOut,
  toMember,
} from '#app/features/account/session.server.ts';
import {
  askForNewEmail,
  changePassword,
  endSessions,
  listSessions,
  proveNewEmail,
} from '#app/features/account/change-account.server.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  readSecondFactor,
} from '#app/features/account/second-factor.server.ts';
import {
  acceptInvitation,
  invite,
  joinAsNew,
  withdrawInvitation,
} from '#app/features/account/invitation.server.ts';
import {
  changeRole,
  leaveOrganisation,
  openOrganisation,
  removeMember,
} from '#app/features/account/organisation.server.ts';
import { onBehalfOf } from '#app/platform/client-budget.server.ts';
import { closeStore, openStore } from '#app/persistence/current-store.ts';
import { codeInLetter } from '#tests/factories/code-in-letter.ts';
import type { TestDatabase } from '#tests/setup/database.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { TEST_ENGINE } from '#tests/setup/test-engine.ts';

// The settings are read when the first module of the product is.
const dataDir = await vi.hoisted(async () => {
  const [{ mkdtempSync }, { tmpdir }] = await Promise.all([import('node:fs'), import('node:os')]);
  process.env.DATA_DIR = mkdtempSync(`${tmpdir()}/ki-bruecke-account-`);
  return process.env.DATA_DIR;
});

const START = new Date('2026-11-26T08:00:00Z');
const PASSWORD = 'sieben alte Hobel';
const FRAME = { locale: 'de', origin: 'https://ki.example' } as const;
const browser = (token: string | null = null) => ({ device: 'Firefox, Linux', token });

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabaseOn(TEST_ENGINE);
  await openStore(database.address, { random: () => 0.5, at: START });
});
afterAll(async () => {
  await closeStore();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(() => void vi.useFakeTimers({ now: START, toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const outbox = join(dataDir, 'outbox');
const letters = (): readonly string[] => {
  try {
    // In the order in which they were written: the clock of the tests stands still.
    const files = readdirSync(outbox).map((name) => join(outbox, name));
    const writtenAt = (file: string): bigint => statSync(file, { bigint: true }).mtimeNs;
    const inOrder = files.toSorted((one, other) => (writtenAt(one) < writtenAt(other) ? -1 : 1));
    return inOrder.map((file) => readFileSync(file, 'utf8').replaceAll('=\n', ''));
  } catch {
    return [];
  }
};
const lettersTo = (email: string) => letters().filter((letter) => letter.includes(`To: ${email}`));
/** The codes in the letters to somebody. */
const codesFor = (email: string): readonly string[] =>
  lettersTo(email).flatMap((letter) => codeInLetter(letter) ?? []);
function value<T>(outcome: { ok: true; value: T } | { ok: false; problem: Problem }): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const later = (seconds: number) => vi.setSystemTime(new Date(Date.now() + seconds * 1000));

const sign = (email: string, password = PASSWORD, token: string | null = null) =>
  signIn({ email, password }, { browser: browser(token), frame: FRAME }).then(value);
async function tokenFor(email: string, password = PASSWORD): Promise<string> {
  const signed = await sign(email, password);
  if (signed.kind !== 'in') throw new Error(signed.kind);
  return signed.token;
}
async function memberOf(token: string) {
  const member = toMember(value(await findSession(token)));
  if (member === null) throw new Error('Nobody is signed in');
  return member;
}

let people = 0;
/** Somebody who signed up and proved the address; the sign-up itself is tested beside this. */
async function begin() {
  people += 1;
  const email = `person-${String(people)}@k.example`;
  const form = { name: `Person ${String(people)}`, email, password: PASSWORD } as const;
  value(await signUp({ ...form, organisation: `Beratung ${String(people)}`, kind: 'consultancy' }, FRAME));
  const token = value(await verifyAddress({ code: codesFor(email)[0] ?? '', password: PASSWORD }, browser()));
  if (token === null) throw new Error('The code was refused');
  const member = await memberOf(token);
  const organisation = member.memberships[0]?.organisation ?? '';
  return { email, token, member, organisation, access: organisationAccessOf(member, organisation) };
}

async function withSecondFactor() {
  const person = await begin();
  expect(value(await beginSecondFactor(person.member, PASSWORD))).toBe(true);
  const begun = value(await readSecondFactor(person.member));
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  const totp = new TOTP({ secret: Secret.fromBase32(begun.secret) });
  const codeNow = () => totp.generate({ timestamp: Date.now() });
  const on = value(
    await confirmSecondFactor(person.member, { typed: codeNow(), browser: browser(person.token) }),
  );
  if (on === null) throw new Error('The first code was refused');
  later(30);
  return { ...person, codeNow, secret: begun.secret, ...on };
}

describe('who has an account', () => {
  it('is not said by signing in, in words or in work: who is unknown waits for a hashing too', async () => {
    const { email } = await begin();
    const asked = (address: string) =>
      signIn({ email: address, password: 'ein falsches Passwort' }, { browser: browser(), frame: FRAME });
    expect([value(await asked(email)), value(await asked('nobody@k.example'))]).toEqual([
      { kind: 'refused' },
      { kind: 'refused' },
    ]);
    // More than may wait for a hashing: one who needs none would never be told to come back.
    const crowd = await Promise.all(
      Array.from({ length: 60 }, (_, index) => asked(`nobody-${String(index)}@k.example`)),
    );
    expect(new Set(crowd.map((one) => (one.ok ? one.value.kind : one.problem.code)))).toEqual(
      new Set(['refused', 'busy']),
    );
  });

  it('is not said by signing up: the answer is the same, and only the owner is written to', async () => {
    const { email, member } = await begin();
    const form = { name: 'X', password: 'ein anderes Passwort', organisation: 'X', kind: 'chamber' } as const;
    expect(value(await signUp({ ...form, email }, FRAME))).toBe('sent');
    expect(value(await signUp({ ...form, email: 'new@k.example' }, FRAME))).toBe('sent');
    expect(lettersTo(email).at(-1)).toContain('Sie haben aber schon eines');
    expect(codesFor(email)).toHaveLength(1);
    expect((await memberOf(await tokenFor(email))).account).toBe(member.account);
    expect(await sign(email, 'ein anderes Passwort')).toEqual({ kind: 'refused' });
  });

  it('is not said by asking for a new password: the work is done after the answer', async () => {
    const { email } = await begin();
    const before = letters().length;
    expect(await askForReset('nobody@k.example', FRAME)).toEqual(await askForReset(email, FRAME));
    await sendingIsDone();
    expect(letters().length - before).toBe(1);
  });

  it('is not said by changing to an address that is taken', async () => {
    const [one, other] = [await begin(), await begin()];
    const ask = (email: string) =>
      askForNewEmail(one.member, { email, password: PASSWORD }, FRAME).then(value);
    expect([await ask(other.email), await ask('free@k.example')]).toEqual(['sent', 'sent']);
    expect(codesFor(other.email)).toHaveLength(1);
  });
});

describe('a session', () => {
  it('is another one after signing in: a token somebody else knows is worth nothing', async () => {
    const { email, token } = await begin();
    const signed = await sign(email, PASSWORD, token);
    expect(signed.kind === 'in' && signed.token).not.toBe(token);
    expect(value(await findSession(token))).toBeNull();
    const planted = 'A'.repeat(43);
    const fresh = await sign(email, PASSWORD, planted);
    expect(fresh.kind === 'in' && fresh.token).not.toBe(planted);
    expect(value(await findSession(planted))).toBeNull();
  });

  it('of everybody else ends with a new password, and the own one gets another token', async () => {
    const { email, token, member } = await begin();
    const other = await tokenFor(email);
    const request = { current: PASSWORD, next: 'acht neue Hobel hier', browser: browser(token) };
    const changed = value(await changePassword(member, request));
    expect(value(await findSession(other))).toBeNull();
    expect(value(await findSession(token))).toBeNull();
    expect(typeof changed === 'object' && (await memberOf(changed.token)).email).toBe(email);
    expect(await sign(email)).toEqual({ kind: 'refused' });
  });

  it('ends in every browser after a reset, and the code of the reset is good once', async () => {
    const { email, token } = await begin();
    value(await askForReset(email, FRAME));
    await sendingIsDone();
    const code = codesFor(email).at(-1) ?? '';
    expect(value(await resetPassword(code, 'kurz'))).toBe('short');
    expect(value(await resetPassword(code, 'acht neue Hobel hier'))).toBe('set');
    expect(value(await findSession(token))).toBeNull();
    expect(value(await resetPassword(code, 'neun neue Hobel hier'))).toBe('code');
    await tokenFor(email, 'acht neue Hobel hier');
  });

  it('can be ended by its owner alone', async () => {
    const [one, other] = [await begin(), await begin()];
    value(await endSessions(other.member, one.member.id));
    expect(value(await findSession(one.token))).not.toBeNull();
    const second = await tokenFor(one.email);
    expect(value(await listSessions(one.member))).toHaveLength(2);
    value(await endSessions(one.member, 'others'));
    expect(value(await findSession(second))).toBeNull();
    value(await signOut(one.token));
    expect(value(await findSession(one.token))).toBeNull();
  });
});

describe('a code from a letter', () => {
  it('is good for its time and its purpose', async () => {
    const { email, member } = await begin();
    value(await askForReset(email, FRAME));
    await sendingIsDone();
    const code = codesFor(email).at(-1) ?? '';
    expect(value(await proveNewEmail(member, code, FRAME))).toBe(false);
    expect(value(await verifyAddress({ code, password: PASSWORD }, browser()))).toBeNull();
    later(60 * 60);
    expect(value(await resetPassword(code, 'acht neue Hobel hier'))).toBe('code');
  });

  it('proves nothing for somebody who does not know the password of the sign-up', async () => {
    const form = { name: 'X', email: 'victim@k.example', password: PASSWORD, organisation: 'X' } as const;
    value(await signUp({ ...form, kind: 'chamber' }, FRAME));
    const [code = ''] = codesFor('victim@k.example');
    const refused = await verifyAddress({ code, password: 'das Passwort des Opfers' }, browser());
    expect(value(refused)).toBeNull();
    const wrong = await sign('victim@k.example', 'das Passwort des Opfers');
    expect(wrong).toEqual({ kind: 'refused' });
    expect(await sign('victim@k.example')).toEqual({ kind: 'unverified', letter: 'sent' });
  });

  it('changes an address for the account it was made for, and no other', async () => {
    const [one, other] = [await begin(), await begin()];
    value(await askForNewEmail(one.member, { email: 'moved@k.example', password: PASSWORD }, FRAME));
    const [code = ''] = codesFor('moved@k.example');
    expect(value(await proveNewEmail(other.member, code, FRAME))).toBe(false);
    expect(value(await proveNewEmail(one.member, code.toLowerCase(), FRAME))).toBe(true);
    expect(lettersTo(one.email).at(-1)).toContain('jetzt eine andere E-Mail-Adresse');
    expect((await memberOf(await tokenFor('moved@k.example'))).account).toBe(one.member.account);
  });
});

describe('the second factor', () => {
  it('cannot be skipped: with the password alone nobody is a member', async () => {
    const { email, codeNow } = await withSecondFactor();
    const signed = await sign(email);
    if (signed.kind !== 'half-way') throw new Error(signed.kind);
    const half = value(await findSession(signed.token));
    expect(toMember(half)).toBeNull();
    if (half === null) throw new Error('There is no session');
    const show = (typed: string) => showSecondFactor(half, { typed, browser: browser(signed.token) });
    expect(value(await show('000000'))).toBeNull();
    const token = value(await show(codeNow()));
    expect(token).not.toBe(signed.token);
    expect(value(await findSession(signed.token))).toBeNull();
    expect((await memberOf(token ?? '')).email).toBe(email);
  });

  it('is not asked for again by a code that was used, nor by a recovery code used twice', async () => {
    const { email, codeNow, recoveryCodes } = await withSecondFactor();
    const show = async (typed: string) => {
      const signed = await sign(email);
      const half = signed.kind === 'half-way' ? value(await findSession(signed.token)) : null;
      if (half === null) throw new Error(signed.kind);
      return value(await showSecondFactor(half, { typed, browser: browser() }));
    };
    const code = codeNow();
    expect(await show(code)).not.toBeNull();
    expect(await show(code)).toBeNull();
    const [first = ''] = recoveryCodes;
    expect(recoveryCodes).toHaveLength(10);
    expect(await show(first.toLowerCase())).not.toBeNull();
    expect(await show(first)).toBeNull();
  });

  it('makes who guesses wait longer and longer, over new sign-ins too', async () => {
    const { email, codeNow } = await withSecondFactor();
    const show = async (typed: string) => {
      const signed = await sign(email);
      const half = signed.kind === 'half-way' ? value(await findSession(signed.token)) : null;
      if (half === null) throw new Error(signed.kind);
      return showSecondFactor(half, { typed, browser: browser() });
    };
    for (let guess = 0; guess < 6; guess += 1) {
      expect(await show('000000')).toEqual({ ok: true, value: null });
      later(3);
    }
    expect(await show(codeNow())).toMatchObject({ ok: false, problem: { code: 'rate-limited' } });
    later(4);
    expect(value(await show(codeNow()))).not.toBeNull();
  });

  it('is off again with the password, and its secret lies nowhere in the clear', async () => {
    const { email, token, secret } = await withSecondFactor();
    const rows = JSON.stringify(await database.query('SELECT * FROM "Account"'));
    expect(rows).not.toContain(secret);
    const member = await memberOf(token);
    expect(value(await endSecondFactor(member, 'ein falsches Passwort'))).toBe(false);
    expect(value(await endSecondFactor(member, PASSWORD))).toBe(true);
    await tokenFor(email);
  });
});

describe('an organisation', () => {
  it('is nothing to its neighbours, whatever they ask', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    const access = organisationAccessOf(mine.member, theirs.organisation);
    const asked = [
      openOrganisation(access),
      invite(access, { email: 'x@k.example', role: 'owner' }, { from: mine.member, frame: FRAME }),
      changeRole(access, { account: theirs.member.account, role: 'analyst' }),
      removeMember(access, theirs.member.account),
      leaveOrganisation(access),
      withdrawInvitation(access, 'x'),
    ];
    for (const one of asked) expect(await one).toEqual({ ok: false, problem: { code: 'not-found' } });
    expect((await openOrganisation(theirs.access)).ok).toBe(true);
  });

  it('lets invited people in, once, and by the address that was invited', async () => {
    const [owner, other] = [await begin(), await begin()];
    const { access, organisation } = owner;
    const asked = { email: 'gast@k.example', role: 'member' } as const;
    expect(value(await invite(access, asked, { from: owner.member, frame: FRAME }))).toBe('sent');
    expect(lettersTo('gast@k.example').at(-1)).toContain(`Reply-To: ${owner.email}`);
    const [code = ''] = codesFor('gast@k.example');
    expect(value(await acceptInvitation(other.member, code))).toBeNull();
    const join = { code, name: 'Gast', password: PASSWORD };
    const joined = value(await joinAsNew(join, { browser: browser(), locale: 'de' }));
    if (typeof joined !== 'object') throw new Error(joined);
    const guest = await memberOf(joined.token);
    expect(guest.memberships).toMatchObject([{ organisation, role: 'member' }]);
    expect(value(await joinAsNew(join, { browser: browser(), locale: 'de' }))).toBe('over');

    // What a member may not do.
    const asGuest = organisationAccessOf(guest, organisation);
    expect(value(await openOrganisation(asGuest)).events).toEqual([]);
    expect((await removeMember(asGuest, owner.member.account)).ok).toBe(false);
    expect((await changeRole(asGuest, { account: guest.account, role: 'owner' })).ok).toBe(false);

    // The last owner stays; who is removed is out at the next request, with a page still open.
    expect(value(await leaveOrganisation(access))).toBe('last-owner');
    expect(value(await changeRole(access, { account: owner.member.account, role: 'member' }))).toBe(
      'last-owner',
    );
    expect(value(await removeMember(access, guest.account))).toBe('done');
    const stillOpen = organisationAccessOf(await memberOf(joined.token), organisation);
    expect(await openOrganisation(stillOpen)).toEqual({ ok: false, problem: { code: 'not-found' } });
  });

  it('takes nobody in by an invitation that was withdrawn or has run out', async () => {
    const { access, member } = await begin();
    const asked = { email: 'spaet@k.example', role: 'analyst' } as const;
    const send = () => invite(access, asked, { from: member, frame: FRAME }).then(value);
    const joins = (code: string) =>
      joinAsNew({ code, name: 'X', password: PASSWORD }, { browser: browser(), locale: 'de' }).then(value);
    await send();
    const [first = ''] = codesFor('spaet@k.example');
    await send();
    const second = codesFor('spaet@k.example').find((code) => code !== first) ?? '';
    expect(await joins(first)).toBe('over');
    const [open] = value(await openOrganisation(access)).invitations;
    value(await withdrawInvitation(access, open?.id ?? ''));
    expect(await joins(second)).toBe('over');
    await send();
    const third = codesFor('spaet@k.example').find((code) => code !== first && code !== second) ?? '';
    later(14 * 24 * 60 * 60);
    expect(await joins(third)).toBe('over');
  });
});

describe('the database', () => {
  it('holds no password, token or code', async () => {
    const { email, token } = await begin();
    const [code = ''] = codesFor(email);
    const tables = ['Account', 'AccountSession', 'MailCode', 'Invitation', 'AuditEvent', 'RecoveryCode'];
    const rows = await Promise.all(tables.map((table) => database.query(`SELECT * FROM "${table}"`)));
    const text = JSON.stringify(rows);
    for (const secret of [PASSWORD, token, code, code.replaceAll('-', '')])
      expect(text).not.toContain(secret);
    expect(text).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(JSON.stringify(rows.at(-2))).not.toContain('@');
  });
});

it('who guesses is made to wait before anything is looked at, and letters to one address end silently', async () => {
  const { email } = await begin();
  const tired = (work: () => Promise<unknown>) =>
    new Promise((resolve) =>
      onBehalfOf(
        () => Promise.resolve(9),
        () => resolve(work()),
      ),
    );
  const limited = { ok: false, problem: { code: 'rate-limited', retryAfterSeconds: 9 } };
  const credentials = { email, password: PASSWORD };
  expect(await tired(() => signIn(credentials, { browser: browser(), frame: FRAME }))).toEqual(limited);
  expect(await tired(() => resetPassword('X', PASSWORD))).toEqual(limited);
  const before = letters().length;
  const noLetters = (work: () => Promise<unknown>) =>
    new Promise((resolve) =>
      onBehalfOf(
        (budget) => Promise.resolve(typeof budget === 'object' && budget.for === 'letters' ? 9 : 0),
        () => resolve(work()),
      ),
    );
  expect(await noLetters(() => askForReset(email, FRAME).then(() => sendingIsDone()))).toBeUndefined();
  expect(letters()).toHaveLength(before);
});
