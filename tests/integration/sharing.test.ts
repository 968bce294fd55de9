import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { MOST_SHARE_LINKS } from '#app/domain/assessment/share-link.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { completeAssessment } from '#app/features/assessment/complete-assessment.server.ts';
import type { CreationRequest } from '#app/features/assessment/create-assessment.server.ts';
import { createAssessment } from '#app/features/assessment/create-assessment.server.ts';
import { eraseAssessment } from '#app/features/assessment/erase-assessment.server.ts';
import { openAssessment } from '#app/features/assessment/open-assessment.server.ts';
import { sharedAccessOf } from '#app/features/sharing/access.server.ts';
import { listLinks, makeLink, withdrawLink } from '#app/features/sharing/change-links.server.ts';
import { findShared, openShared } from '#app/features/sharing/open-shared.server.ts';
import { toOwnedLinks } from '#app/features/sharing/own-links.server.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import { onBehalfOf } from '#app/platform/client-budget.server.ts';
import { newId } from '#app/platform/random.server.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import type { TestDatabase } from '#tests/setup/database.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { TEST_ENGINE } from '#tests/setup/test-engine.ts';

const AT = new Date('2026-11-24T08:00:00Z');
const NOT_FOUND = { ok: false, problem: { code: 'not-found' } };
const FIRM = { profile: JOINERY.profile, answers: JOINERY.answers };

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabaseOn(TEST_ENGINE);
  await openStore(database.address, { random: () => 0.5, at: AT });
});
afterAll(closeStore);
afterEach(() => void vi.useRealTimers());

const atDay = (day: string) => vi.useFakeTimers({ now: new Date(`${day}T10:00:00Z`), toFake: ['Date'] });

async function begin(request: CreationRequest = FIRM): Promise<string> {
  const created = await createAssessment(request);
  if (!created.ok) throw new Error(created.problem.code);
  return created.value.code;
}

async function complete(request: CreationRequest = FIRM): Promise<string> {
  const code = await begin(request);
  const completed = await completeAssessment(accessOf(code), { revision: 1 });
  if (!completed.ok) throw new Error(completed.problem.code);
  return code;
}

async function linksOf(code: string) {
  const listed = await listLinks(accessOf(code));
  return listed.ok ? toOwnedLinks(code, listed.value) : [];
}

/** Makes a link and returns its id and its token. */
async function share(code: string, term: 7 | 30 | 90 = 30) {
  const id = newId();
  expect(await makeLink(accessOf(code), { code, id, term })).toEqual({ ok: true, value: true });
  const link = (await linksOf(code)).find((each) => each.id === id);
  if (link === undefined || link.token === null) throw new Error('It was not made under this code');
  return { ...link, token: link.token };
}

const find = (token: string) => findShared(sharedAccessOf(token));
const open = (token: string) => openShared(sharedAccessOf(token));

describe('a link', () => {
  it('shows the report to its last day and not a day longer', async () => {
    atDay('2026-11-24');
    const code = await complete();
    const { token, lastDay } = await share(code, 7);
    expect(lastDay).toBe('2026-12-01');
    const opened = await open(token);
    expect(opened).toMatchObject({
      ok: true,
      value: { assessment: { status: 'completed', answers: JOINERY.answers } },
    });
    atDay('2026-12-01');
    expect((await find(token)).ok).toBe(true);
    atDay('2026-12-02');
    expect([await find(token), await open(token), await linksOf(code)]).toEqual([NOT_FOUND, NOT_FOUND, []]);
  });

  it('is gone at once when it is withdrawn, and the others stay', async () => {
    const code = await complete();
    const [kept, gone] = [await share(code), await share(code)];
    expect((await withdrawLink(accessOf(code), gone.id)).ok).toBe(true);
    expect((await withdrawLink(accessOf(code), gone.id)).ok).toBe(true);
    expect([await find(gone.token), await open(gone.token)]).toEqual([NOT_FOUND, NOT_FOUND]);
    expect((await linksOf(code)).map(({ id }) => id)).toEqual([kept.id]);
    expect((await open(kept.token)).ok).toBe(true);
  });

  it('is made once when its form is sent twice, and changes nothing of the assessment', async () => {
    const code = await complete();
    const stateOf = async () => {
      const opened = await openAssessment(accessOf(code));
      return opened.ok && [opened.value.version, opened.value.assessment];
    };
    const before = await stateOf();
    const wanted = { code, id: newId(), term: 7 } as const;
    const both = await Promise.all([makeLink(accessOf(code), wanted), makeLink(accessOf(code), wanted)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await linksOf(code)).toHaveLength(1);
    expect(await stateOf()).toEqual(before);
  });

  it('is one of five at most, however many are asked for at once; those that ended do not count', async () => {
    atDay('2026-11-24');
    const code = await complete();
    const ask = () => makeLink(accessOf(code), { code, id: newId(), term: 7 });
    const made = await Promise.all(Array.from({ length: MOST_SHARE_LINKS + 3 }, ask));
    expect(made.filter((one) => one.ok && one.value)).toHaveLength(MOST_SHARE_LINKS);
    expect(await linksOf(code)).toHaveLength(MOST_SHARE_LINKS);
    expect(await ask()).toEqual({ ok: true, value: false });
    atDay('2026-12-02');
    expect(await ask()).toEqual({ ok: true, value: true });
  });

  it('is not to be had before there is a report', async () => {
    const draft = await begin();
    const wanted = { code: draft, id: newId(), term: 7 } as const;
    const refused = { ok: false, problem: { code: 'not-completed' } };
    expect(await makeLink(accessOf(draft), wanted)).toEqual(refused);
    expect(await database.query(`SELECT * FROM "ShareLink" WHERE "id" = '${wanted.id}'`)).toEqual([]);
  });

  it('goes with its assessment, and does not come back with one begun anew under the same code', async () => {
    const own = 'our-own-code_0123456789-abcdefghijkl';
    const code = await complete({ ...FIRM, code: own });
    const { id, token } = await share(code);
    expect((await eraseAssessment(accessOf(code))).ok).toBe(true);
    expect([await find(token), await open(token)]).toEqual([NOT_FOUND, NOT_FOUND]);
    expect(await database.query(`SELECT * FROM "ShareLink" WHERE "id" = '${id}'`)).toEqual([]);
    await complete({ ...FIRM, code: own });
    expect([await find(token), await linksOf(own)]).toEqual([NOT_FOUND, []]);
  });
});

describe('somebody else', () => {
  it('withdraws no link of another, and makes none in its place', async () => {
    const [mine, theirs] = [await complete(), await complete()];
    const { id, token } = await share(theirs);
    expect((await withdrawLink(accessOf(mine), id)).ok).toBe(true);
    expect((await find(token)).ok).toBe(true);
    // The id of a foreign link in the own form makes a link to the own report.
    expect(await makeLink(accessOf(mine), { code: mine, id, term: 7 })).toEqual({ ok: true, value: true });
    const [own] = await linksOf(mine);
    expect(own?.token).not.toBe(token);
    expect((await withdrawLink(accessOf(mine), id)).ok).toBe(true);
    expect((await find(token)).ok).toBe(true);
  });

  it('with a link does nothing but read', async () => {
    const code = await complete();
    const { id, token } = await share(code);
    const access = accessOf(token);
    expect(await openAssessment(access)).toEqual(NOT_FOUND);
    expect(await eraseAssessment(access)).toEqual(NOT_FOUND);
    expect(await makeLink(access, { code: token, id: newId(), term: 7 })).toEqual(NOT_FOUND);
    expect(await withdrawLink(access, id)).toEqual(NOT_FOUND);
    expect(await listLinks(access)).toEqual(NOT_FOUND);
    expect((await find(token)).ok).toBe(true);
  });

  it('opens nothing with a resume code, an id, a hash, a guess or what no token looks like', async () => {
    const code = await complete();
    const { id, token } = await share(code);
    const [row] = await database.query(`SELECT * FROM "ShareLink" WHERE "id" = '${id}'`);
    const stored = [row?.['assessmentId'], row?.['id'], row?.['tokenHash']].map(String);
    const guesses = [code, ...stored, token.slice(0, -1), `${token}0`, '0'.repeat(21)];
    for (const guess of [...guesses, '', ' ', '%00', '../', 'ä'.repeat(21), 'A'.repeat(5000)]) {
      expect([await find(guess), await open(guess)], guess).toEqual([NOT_FOUND, NOT_FOUND]);
    }
  });

  it('who tries too often is made to wait, whether the link is there or not', async () => {
    const { token } = await share(await complete());
    const tired = (seek: string) =>
      new Promise((resolve) =>
        onBehalfOf(
          () => Promise.resolve(9),
          () => resolve(find(seek)),
        ),
      );
    const limited = { ok: false, problem: { code: 'rate-limited', retryAfterSeconds: 9 } };
    expect([await tired(token), await tired('0'.repeat(21))]).toEqual([limited, limited]);
  });

  it('with all that is stored in hand finds neither the link nor the code', async () => {
    const code = await complete();
    const { token } = await share(code);
    await currentStore().settle();
    const { address } = database;
    const bytes =
      address.engine === 'sqlite'
        ? readFileSync(address.file)
        : JSON.stringify(await database.query('SELECT * FROM "ShareLink"'));
    expect([code, token].filter((secret) => bytes.includes(secret))).toEqual([]);
  });
});
