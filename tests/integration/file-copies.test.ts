import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { locationOf } from '#tests/setup/advisers.ts';
import { useAdvisers } from '#tests/setup/use-advisers.ts';

const advisers = useAdvisers([
  ['eva', 'kammer', 'owner'],
  ['max', 'kammer', 'member'],
  ['ben', 'nachbar', 'owner'],
]);
const { get, send } = advisers;

/** Somebody of the firm, who has no account. */
const FIRM = 'the firm';
const NAME = 'Schreinerei Geheim & Töchter';
const GUESSED = '00000000-0000-4000-8000-000000000000';
const FAR = `${String(new Date().getUTCFullYear() + 3)}-06-30`;
const REASON = 'Gewährleistung „nach“ dem Auftrag';
const TERMS = { copyBasis: 'legitimate-interest', copyReason: REASON, copyUntil: FAR };

interface Handed {
  readonly code: string;
  /** The page of the client, and its id. */
  readonly client: string;
  readonly id: string;
}

async function begin(who = 'eva'): Promise<Handed> {
  const added = await send(who, '/de/account/clients/new', { name: NAME, country: 'DE' });
  const client = locationOf(added).replace(/\?.*/, '');
  const body = { profile: JOINERY.profile, answers: JOINERY.answers };
  const code = String((await advisers.call('POST', '/api/v1/assessments', { body })).body.code);
  return { code, client, id: client.split('/').at(-1) ?? '' };
}

const fieldIn = (page: string, name: string): string =>
  new RegExp(`name="${name}"[^>]* value="([^"]+)"`).exec(page)?.[1] ?? '';

type Fields = Readonly<Record<string, string>>;

async function handOver({ code, client }: Handed, more: Fields = {}) {
  const offered = fieldIn((await get('eva', `${client}/hand-over`)).text, 'handOver');
  const form = { intent: 'make', handOver: offered, code, mode: 'own', term: '14', ...more };
  return { offered, made: await send('eva', `${client}/hand-over`, form) };
}

async function takeAsFirm(offered: string): Promise<string> {
  const page = await get(FIRM, `/de/hand-over?code=${offered}`);
  const taken = await send(FIRM, '/de/hand-over', { code: offered, key: fieldIn(page.text, 'key') });
  return /\/a\/([^/]+)\/data\?state=taken$/.exec(locationOf(taken))?.[1] ?? '';
}

const keep = (who: string, { client, code }: Handed, more: Fields = {}) =>
  send(who, `${client}/copies`, { intent: 'keep', copy: crypto.randomUUID(), code, ...TERMS, ...more });

const copiesOf = ({ id }: Handed, organisation = 'kammer') =>
  advisers.store.fileCopies.list(organisation, id, '2000-01-01');

async function keptCopy(handed: Handed) {
  expect(locationOf(await keep('eva', handed))).toBe(`${handed.client}/copies?state=kept`);
  const [copy] = await copiesOf(handed);
  if (copy === undefined) throw new Error('A copy must be kept');
  return copy;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a copy that is kept with a hand-over', () => {
  it('is named before the firm takes over, and is byte by byte the same on both sides', async () => {
    const handed = await begin();
    const { offered, made } = await handOver(handed, TERMS);
    expect(made.status).toBe(200);
    expect(await copiesOf(handed)).toEqual([]);
    const offer = await get(FIRM, `/de/hand-over?code=${offered}`);
    expect(offer.text).toContain('behält eine Kopie von dem, was dann darin steht');
    expect(offer.text).toContain(REASON);

    const next = await takeAsFirm(offered);
    const [copy] = await copiesOf(handed);
    expect(copy).toMatchObject({ basis: 'legitimate-interest', reason: REASON, deleteOn: FAR });
    const { id = '', digest = '' } = copy ?? {};
    const theirs = await get('eva', `${handed.client}/copies/${id}.json`);
    const own = await get(FIRM, `/de/a/${next}/copies/${id}.json`);
    expect([theirs.status, own.status]).toEqual([200, 200]);
    expect(own.text).toBe(theirs.text);
    expect(sha256(own.text)).toBe(digest);
    expect(JSON.parse(own.text)).toMatchObject({
      format: 'ki-bruecke-file-copy/1',
      assessment: { profile: JOINERY.profile, answers: JOINERY.answers },
      result: null,
    });
    for (const secret of [handed.code, next, offered]) expect(own.text).not.toContain(secret);

    // What changes afterwards changes neither of them.
    await advisers.call('PATCH', `/api/v1/assessments/${next}`, {
      body: { revision: 1, answers: { 'data.digital': { level: 0 } } },
    });
    expect((await get(FIRM, `/de/a/${next}/copies/${id}.json`)).text).toBe(theirs.text);
  });

  it('is shown to the firm with ground, day and digest, and on a receipt that both sides read', async () => {
    const handed = await begin();
    const next = await takeAsFirm((await handOver(handed, TERMS)).offered);
    const [copy] = await copiesOf(handed);
    const shown = await get(FIRM, `/de/a/${next}/data`);
    for (const said of ['eva (kammer) behält eine Kopie vom', REASON, copy?.digest.slice(0, 8) ?? '?']) {
      expect(shown.text).toContain(said);
    }
    const receiptId = /\/receipts\/([0-9a-f-]+)/.exec(shown.text)?.[1] ?? '';
    const own = await get(FIRM, `/de/a/${next}/receipts/${receiptId}`);
    const theirs = await get('eva', `${handed.client}/receipts/${receiptId}`);
    expect([own.status, theirs.status]).toEqual([200, 200]);
    for (const page of [own.text, theirs.text]) {
      for (const group of copy?.digest.match(/.{8}/g) ?? []) expect(page).toContain(group);
      expect(page).toContain('kammer behält eine Kopie des Standes bei der Übernahme');
      expect(page).toContain('Niemand von kammer liest die Antworten');
    }
    // The name the adviser gave is the adviser's.
    expect([own.text.includes('Geheim'), theirs.text.includes('Geheim')]).toEqual([false, true]);

    await send('eva', `${handed.client}/copies`, { intent: 'delete', copy: copy?.id ?? '' });
    expect((await get(FIRM, `/de/a/${next}/receipts/${receiptId}`)).text).toContain('Die Kopie ist gelöscht');
    expect((await get('eva', `${handed.client}/hand-over`)).text).toContain(`/receipts/${receiptId}`);
  });

  it('is none unless it was chosen, and none of a report alone', async () => {
    const handed = await begin();
    const next = await takeAsFirm((await handOver(handed, { copyBasis: 'none', copyUntil: FAR })).offered);
    expect(await copiesOf(handed)).toEqual([]);
    const shown = await get(FIRM, `/de/a/${next}/data`);
    expect(shown.text).not.toContain('Kopien, die andere behalten');
    const receiptId = /\/receipts\/([0-9a-f-]+)/.exec(shown.text)?.[1] ?? '';
    expect((await get(FIRM, `/de/a/${next}/receipts/${receiptId}`)).text).toContain(
      'kammer behält keine Kopie',
    );
    const ofReport = await handOver(await begin(), { ...TERMS, mode: 'view' });
    expect([ofReport.made.status, ofReport.made.text.includes('Eine Kopie braucht es dann nicht')]).toEqual([
      ...[422, true],
    ]);
  });

  it.each([
    [{ copyReason: ' ' }, 'welches Interesse'],
    [{ copyReason: 'x'.repeat(501) }, 'höchstens 500'],
    [{ copyUntil: '' }, 'den Tag an'],
    [{ copyUntil: '2026-02-30' }, 'den Tag an'],
    [{ copyUntil: '2020-01-01' }, 'in der Zukunft'],
    [{ copyUntil: '2999-01-01' }, 'zu weit weg'],
    [{ copyBasis: 'because' }, 'auf welcher Grundlage'],
  ])('asks again for %j', async (more, said) => {
    const handed = await begin();
    const { offered, made } = await handOver(handed, { ...TERMS, ...more });
    expect([made.status, made.text.includes(said)]).toEqual([422, true]);
    expect((await get(FIRM, `/de/hand-over?code=${offered}`)).status).toBe(404);
    expect((await keep('eva', handed, more)).status).toBe(422);
    expect(await copiesOf(handed)).toEqual([]);
  });
});

describe('a copy that is kept without a hand-over', () => {
  it('asks for the code: that an assessment is on a list is no right to its answers', async () => {
    const handed = await begin();
    await send('eva', handed.client, { intent: 'open', code: handed.code });
    expect((await keep('eva', { ...handed, code: 'B'.repeat(26) })).status).toBe(404);
    expect((await keep('eva', { ...handed, code: ' ' })).status).toBe(422);
    expect(await copiesOf(handed)).toEqual([]);
    expect((await keptCopy(handed)).reason).toBe(REASON);
  });

  it('is kept once by a form that is sent twice', async () => {
    const handed = await begin();
    const copy = crypto.randomUUID();
    const both = await Promise.all([keep('eva', handed, { copy }), keep('eva', handed, { copy })]);
    expect(both.map(({ status }) => status)).toEqual([302, 302]);
    expect(await copiesOf(handed)).toHaveLength(1);
  });

  it('is to be had by nobody of another organisation, no colleague who does not see the client, no other code', async () => {
    const handed = await begin();
    const { id } = await keptCopy(handed);
    const other = await begin('ben');
    for (const who of ['ben', 'max']) {
      expect((await get(who, `${handed.client}/copies`)).status).toBe(404);
      expect((await get(who, `${handed.client}/copies/${id}.json`)).status).toBe(404);
      expect((await keep(who, handed)).status).toBe(404);
      const wished = await send(who, `${handed.client}/copies`, { intent: 'delete', copy: id });
      expect(wished.status).toBe(404);
    }
    // Nor by way of a client of one's own.
    expect((await get('ben', `${other.client}/copies/${id}.json`)).status).toBe(404);
    await send('ben', `${other.client}/copies`, { intent: 'delete', copy: id });
    expect((await get('eva', `${handed.client}/copies/${GUESSED}.json`)).status).toBe(404);
    for (const code of [other.code, 'B'.repeat(26)]) {
      expect((await get(FIRM, `/de/a/${code}/copies/${id}.json`)).status).toBe(404);
    }
    expect(await copiesOf(handed)).toHaveLength(1);
    expect((await send('eva', `${handed.client}/copies`, { intent: 'steal', copy: id })).status).toBe(400);
  });

  it('is deleted by its adviser before its day, and is gone from all pages', async () => {
    const handed = await begin();
    const { id } = await keptCopy(handed);
    for (let clicks = 0; clicks < 2; clicks += 1) {
      const deleted = await send('eva', `${handed.client}/copies`, { intent: 'delete', copy: id });
      expect(locationOf(deleted)).toBe(`${handed.client}/copies?state=deleted`);
    }
    expect((await get('eva', `${handed.client}/copies/${id}.json`)).status).toBe(404);
    expect((await get(FIRM, `/de/a/${handed.code}/copies/${id}.json`)).status).toBe(404);
  });
});

describe('a firm that objects', () => {
  it('is heard on the page of the client, once, by whoever holds the code', async () => {
    const handed = await begin();
    const { id } = await keptCopy(handed);
    const object = (code: string, objection: string) =>
      send(FIRM, `/de/a/${code}/data`, { intent: 'object', copy: id, objection });
    const stranger = await begin();
    await object(stranger.code, 'Fremd');
    expect((await copiesOf(handed))[0]?.objection).toBeNull();
    expect((await object('B'.repeat(26), 'Fremd')).status).toBe(404);
    expect((await object(handed.code, 'x'.repeat(1001))).status).toBe(400);

    const said = await object(handed.code, 'Der Auftrag ist\r\nbeendet. <b>');
    expect(locationOf(said)).toBe(`/de/a/${handed.code}/data?state=objected`);
    await object(handed.code, 'Noch einmal');
    expect((await copiesOf(handed))[0]?.objection?.text).toBe('Der Auftrag ist\nbeendet. <b>');
    expect((await get('eva', handed.client)).text).toContain('Der Betrieb widerspricht einer Kopie');
    const page = (await get('eva', `${handed.client}/copies`)).text;
    expect(page).toContain('beendet. &lt;b&gt;');
    const own = (await get(FIRM, `/de/a/${handed.code}/data`)).text;
    expect([own.includes('Sie haben am'), own.includes('name="objection"')]).toEqual([true, false]);
  });
});

describe('what becomes of a copy', () => {
  it('is deleted on its day by the upkeep, and shown to nobody from that day on', async () => {
    const handed = await begin();
    const { id } = await keptCopy(handed);
    const { fileCopies, upkeep } = advisers.store;
    const before = await upkeep.countFileCopies('2000-01-01');
    expect(before).toBe(0);
    expect(await fileCopies.list('kammer', handed.id, FAR)).toEqual([]);
    expect(await fileCopies.read(handed.id, id, FAR)).toBeNull();
    const dayBefore = `${FAR.slice(0, 8)}29`;
    expect(await fileCopies.read(handed.id, id, dayBefore)).not.toBeNull();
    expect(await upkeep.countFileCopies(dayBefore)).toBe(0);
    const due = await upkeep.countFileCopies(FAR);
    expect(due).toBeGreaterThan(0);
    expect(await upkeep.dropFileCopies(FAR, 1000)).toBe(due);
    expect(await copiesOf(handed)).toEqual([]);
  });

  it('stays when the firm erases its assessment, and goes with the client', async () => {
    const handed = await begin();
    const { id } = await keptCopy(handed);
    expect((await get(FIRM, `/de/a/${handed.code}/data`)).text).toContain(
      'Die Kopien oben löschen Sie damit nicht',
    );
    await advisers.call('DELETE', `/api/v1/assessments/${handed.code}`);
    expect(await copiesOf(handed)).toHaveLength(1);
    expect((await get('eva', `${handed.client}/copies/${id}.json`)).status).toBe(200);
    await advisers.store.write(async ({ clients }) => succeed(await clients.erase('kammer', handed.id)));
    expect(await advisers.store.fileCopies.read(handed.id, id, '2000-01-01')).toBeNull();
  });

  it('passes on with the client when its adviser goes, and goes with the organisation', async () => {
    await advisers.signIn('ida', 'alleine', 'owner');
    await advisers.signIn('tom', 'alleine', 'owner');
    const added = await send('ida', '/de/account/clients/new', { name: NAME, country: 'DE' });
    const client = locationOf(added).replace(/\?.*/, '');
    const handed = { ...(await begin()), client, id: client.split('/').at(-1) ?? '' };
    await keep('ida', handed);
    await advisers.store.write(async ({ organisations, accounts }) => {
      await organisations.remove('alleine', 'ida');
      await accounts.remove('ida');
      return succeed(null);
    });
    expect(await copiesOf(handed, 'alleine')).toMatchObject([{ adviser: null, reason: REASON }]);
    expect((await get(FIRM, `/de/a/${handed.code}/data`)).text).toContain('alleine behält eine Kopie vom');
    await advisers.store.write(async ({ organisations }) => {
      await organisations.erase('alleine');
      return succeed(null);
    });
    expect(await advisers.store.fileCopies.listOf('none', '2000-01-01')).toEqual([]);
    expect(await copiesOf(handed, 'alleine')).toEqual([]);
  });
});

it('is noted for the owners of the organisation, without a client; nothing of it is in the log', async () => {
  const events = await advisers.store.audit.list('kammer', 500);
  for (const kind of ['kept', 'downloaded', 'deleted', 'objected'] as const) {
    const noted = events.filter((event) => event.kind === `file-copy-${kind}`);
    expect(noted.length, kind).toBeGreaterThan(0);
    expect(noted.every(({ detail }) => Object.keys(detail).length === 0)).toBe(true);
  }
  expect((await get('eva', '/de/account/organisations/kammer')).text).toContain(
    'eva behält eine Kopie einer Einschätzung.',
  );
  expect(advisers.product.output()).not.toMatch(/Geheim|Schreinerei|Gewährleistung/);
});
