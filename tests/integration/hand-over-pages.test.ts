import { describe, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { handOverHashOf } from '#app/features/hand-over/hand-over-code.server.ts';
import { ownerOf } from '#app/persistence/code-hash.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { locationOf } from '#tests/setup/advisers.ts';
import { useAdvisers } from '#tests/setup/use-advisers.ts';

const advisers = useAdvisers([
  ['eva', 'kammer', 'owner'],
  ['max', 'kammer', 'member'],
  ['ben', 'nachbar', 'owner'],
]);
const { get, send, call: api } = advisers;

/** Somebody of the firm, who has no account. */
const FIRM = 'the firm';
const NAME = 'Schreinerei Geheim & Töchter';
const { profile, answers } = JOINERY;

interface Handed {
  /** The code that the adviser knows. */
  readonly code: string;
  readonly client: string;
}

async function begin(isCompleted = false, who = 'eva'): Promise<Handed> {
  const added = await send(who, '/de/account/clients/new', { name: NAME, country: 'DE' });
  const client = locationOf(added).replace(/\?.*/, '');
  const { body } = await api('POST', '/api/v1/assessments', { body: { profile, answers } });
  const code = String(body.code);
  if (isCompleted) await api('POST', `/api/v1/assessments/${code}/completion`, { body: { revision: 1 } });
  return { code, client };
}

const newCodeIn = (page: string): string => /name="handOver"[^>]* value="([^"]+)"/.exec(page)?.[1] ?? '';
const newKeyIn = (page: string): string => /name="key"[^>]* value="([^"]+)"/.exec(page)?.[1] ?? '';
const take = (code: string, key: string, locale = 'de') => send(FIRM, `/${locale}/hand-over`, { code, key });
const lookAt = (code: string, locale = 'de') => get(FIRM, `/${locale}/hand-over?code=${code}`);

async function handOver({ code, client }: Handed, more: Readonly<Record<string, string>> = {}) {
  const offered = newCodeIn((await get('eva', `${client}/hand-over`)).text);
  const form = { intent: 'make', handOver: offered, code, mode: 'own', term: '14', ...more };
  const made = await send('eva', `${client}/hand-over`, form);
  return { offered, form, made };
}

/** Takes it as a firm does that follows the link; the code it gets. */
async function takeAsFirm(offered: string): Promise<string> {
  const taken = await take(offered, newKeyIn((await lookAt(offered)).text));
  return /\/a\/([^/]+)\/data\?state=taken$/.exec(locationOf(taken))?.[1] ?? '';
}

const statusOf = async (code: string) => (await api('GET', `/api/v1/assessments/${code}`)).status;

const WORDS = {
  de: {
    once: 'Das geht einmal.',
    closed: 'Mit diesem Code gibt es nichts zu übernehmen',
    hands: 'eva (kammer)',
  },
  en: { once: 'It works once.', closed: 'There is nothing to take with this code', hands: 'eva (kammer)' },
} as const;

describe('a hand-over of the whole assessment', () => {
  it.each(['de', 'en'] as const)('gives the firm a code that nobody else knows, in %s', async (locale) => {
    const handed = await begin();
    const { offered, made } = await handOver(handed);
    expect(made.status).toBe(200);
    expect(made.text).toContain(`/de/hand-over?code=${offered}`);
    // Shown this once.
    expect((await get('eva', `${handed.client}/hand-over`)).text).not.toContain(offered);

    // A program that opens what stands in mails changes nothing.
    for (let looks = 0; looks < 3; looks += 1) expect((await lookAt(offered, locale)).status).toBe(200);
    const page = await lookAt(offered, locale);
    for (const said of [WORDS[locale].once, WORDS[locale].hands]) expect(page.text).toContain(said);
    expect(page.text).not.toContain('Geheim');
    expect(page.headers.get('Cache-Control')).toContain('no-store');
    expect(await statusOf(handed.code)).toBe(200);

    const key = newKeyIn(page.text);
    const taken = await take(offered, key, locale);
    expect(locationOf(taken)).toBe(`/${locale}/a/${key}/data?state=taken`);
    const own = await get(FIRM, locationOf(taken));
    expect([own.status, own.text.includes('eva (kammer)')]).toEqual([200, true]);

    expect(await statusOf(handed.code)).toBe(404);
    expect((await get('eva', `/de/a/${handed.code}`)).status).toBe(404);
    expect((await api('GET', `/api/v1/assessments/${key}`)).body).toMatchObject({ profile, answers });
    const closed = await lookAt(offered, locale);
    expect([closed.status, closed.text.includes(WORDS[locale].closed)]).toEqual([404, true]);
  });

  it('can be typed, in any spelling, and changes nothing until the button is pressed', async () => {
    const handed = await begin();
    const { offered } = await handOver(handed);
    expect((await get(FIRM, '/de/hand-over')).status).toBe(200);
    const typed = (offered.match(/.{4}/g) ?? []).join(' ').toLowerCase();
    const found = await send(FIRM, '/de/hand-over', { code: typed });
    expect(found.status).toBe(302);
    expect((await get(FIRM, locationOf(found))).text).toContain(WORDS.de.once);
    expect(await statusOf(handed.code)).toBe(200);
    expect((await send(FIRM, '/de/hand-over', { code: ' ' })).status).toBe(422);
    expect((await send(FIRM, '/de/hand-over', { code: 'XXXX-XXXX-XXXX' })).status).toBe(404);
  });

  it('sent twice by one form leads to the same code twice, at once or after one another', async () => {
    const { offered } = await handOver(await begin());
    const key = newKeyIn((await lookAt(offered)).text);
    const both = await Promise.all([take(offered, key), take(offered, key)]);
    const third = await take(offered, key);
    expect([...both, third].map(locationOf)).toEqual([1, 2, 3].map(() => `/de/a/${key}/data?state=taken`));
    // Somebody else comes too late.
    const late = await take(offered, newKeyIn((await lookAt((await handOver(await begin())).offered)).text));
    expect(late.status).toBe(404);
    expect(await statusOf(key)).toBe(200);
  });

  it('is one of two, where two are taken at once, and the other one is void', async () => {
    const handed = await begin();
    const offers = [(await handOver(handed)).offered, (await handOver(handed)).offered];
    const keys = await Promise.all(offers.map(async (offered) => newKeyIn((await lookAt(offered)).text)));
    const taken = await Promise.all(offers.map((offered, index) => take(offered, keys[index] ?? '')));
    expect(taken.map(({ status }) => status).toSorted()).toEqual([302, 404]);
    const statuses = await Promise.all(keys.map(statusOf));
    expect(statuses.toSorted()).toEqual([200, 404]);
    expect(await statusOf(handed.code)).toBe(404);
  });

  it('takes along what hangs on the assessment', async () => {
    const handed = await begin(true);
    const { code, client } = handed;
    const at = new Date().toISOString();
    const measure = 'find-out';
    await advisers.store.write(async ({ assessments, verifications, shareLinks, idempotency }) => {
      const owner = ownerOf(code) ?? '';
      await assessments.saveRemark(owner, { measure, state: 'done', reason: null, note: null, at });
      await verifications.set(owner, 'check-of-before');
      await shareLinks.create(owner, {
        ...{ id: crypto.randomUUID(), share: 'share', madeOn: '2026-11-27', lastDay: '2099-12-31' },
      });
      const { id = '' } = (await assessments.findVersion(owner)) ?? {};
      const kept = { assessmentId: id, bodyHash: 'h', status: 200, body: '{}' };
      await idempotency.keep(`call-${code}`, kept, new Date());
      return succeed(null);
    });
    const { body: follower } = await api('POST', '/api/v1/assessments', { body: { from: code } });

    const next = await takeAsFirm((await handOver(handed)).offered);
    const { store } = advisers;
    const opened = await store.assessments.open(ownerOf(next) ?? '');
    expect(opened).toMatchObject({ remarks: [{ measure }], isVerifiable: true });
    expect((await store.assessments.open(ownerOf(String(follower.code)) ?? ''))?.follows).toHaveLength(1);
    // Whoever has the link reads on; the page of the owner does not invent another address for it.
    expect(await store.shareLinks.find('share', '2026-11-28')).not.toBeNull();
    const links = await get(FIRM, `/de/a/${next}/share`);
    expect(links.text).toContain('Er ist nicht unter Ihrem jetzigen Code entstanden');
    expect(links.text).not.toContain('/de/r/');
    // What is printed from now on can be checked, by a code of its own.
    expect(await store.verifications.confirm('check-of-before')).toBeNull();
    await store.write(async ({ idempotency }) => {
      expect(await idempotency.find(`call-${code}`, new Date())).toBeNull();
      return succeed(null);
    });
    expect((await get('eva', client)).text).toContain('Ergebnis vom');
    const pdf = await api('GET', `/api/v1/assessments/${next}/report.pdf`);
    expect(pdf.status).toBe(200);
  });

  it('ends the session of its adviser, where it was not agreed to go on together', async () => {
    const handed = await begin();
    const workshop = locationOf(
      await send('eva', handed.client, { intent: 'open-workshop', code: handed.code }),
    );
    const { offered } = await handOver(handed);
    expect((await get('eva', `${workshop}/q/data.digital`)).status).toBe(200);
    const next = await takeAsFirm(offered);
    expect(locationOf(await get('eva', `${workshop}/q/data.digital`))).toBe(workshop);
    expect((await get(FIRM, `/de/a/${next}/data`)).text).not.toContain('in einem Gespräch mit Ihnen');
  });

  it('lets its adviser go on together with the firm, in a session that begins with the taking', async () => {
    const handed = await begin();
    const { offered } = await handOver(handed, { mode: 'together' });
    const page = await lookAt(offered);
    expect(page.text).toContain('liest und beantwortet sie weiter mit Ihnen');
    const next = await takeAsFirm(offered);
    expect(await statusOf(handed.code)).toBe(404);
    const [led] = await advisers.store.workshops.list('eva', handed.client.split('/').at(-1) ?? '');
    const workshop = `/de/account/workshops/${led?.id ?? ''}`;
    const question = await get('eva', `${workshop}/q/data.digital`);
    expect(question.status).toBe(200);
    const base = (/name="base"[^>]* value="([^"]+)"/.exec(question.text)?.[1] ?? '').replaceAll(
      '&quot;',
      '"',
    );
    const form = { form: 'question', item: 'data.digital', base, answer: '4', reason: '' };
    const noted = { note: '', evidence: '', evidenceLink: '', saidBy: '' };
    const saved = await send('eva', `${workshop}/q/data.digital`, { ...form, ...noted });
    expect(saved.status).toBe(302);
    const { body } = await api('GET', `/api/v1/assessments/${next}`);
    expect(body).toMatchObject({ answers: { 'data.digital': { level: 4 } } });
  });

  it('is not taken together once nothing is left to be answered', async () => {
    const { made } = await handOver(await begin(true), { mode: 'together' });
    expect([made.status, made.text.includes('gemeinsam zu beantworten')]).toEqual([422, true]);
  });

  it('keeps a session open until the firm ends what its adviser has, with the list and old links', async () => {
    const handed = await begin();
    const { code, client } = handed;
    const opened = await send('eva', client, { intent: 'open-workshop', code });
    const workshop = locationOf(opened);
    const next = await takeAsFirm((await handOver(handed, { mode: 'together' })).offered);
    expect((await get('eva', `${workshop}/q/data.digital`)).status).toBe(200);
    await advisers.store.write(async ({ shareLinks }) => {
      const days = { madeOn: '2026-11-27', lastDay: '2099-12-31' };
      await shareLinks.create(ownerOf(next) ?? '', { id: crypto.randomUUID(), share: `of-${code}`, ...days });
      return succeed(null);
    });

    const page = await get(FIRM, `/de/a/${next}/data`);
    expect(page.text).toContain('eva liest und beantwortet sie außerdem');
    const id = /name="client"[^>]* value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    for (const stranger of [code, 'B'.repeat(26)]) {
      const refused = await send(FIRM, `/de/a/${stranger}/data`, { intent: 'cut-off', client: id });
      expect(refused.status).toBe(404);
    }
    // Another client of the same organisation has nothing of it, and nothing happens.
    await send(FIRM, `/de/a/${next}/data`, { intent: 'cut-off', client: 'guessed' });
    expect((await get('eva', `${workshop}/q/data.digital`)).status).toBe(200);

    for (let clicks = 0; clicks < 2; clicks += 1) {
      const ended = await send(FIRM, `/de/a/${next}/data`, { intent: 'cut-off', client: id });
      expect(locationOf(ended)).toBe(`/de/a/${next}/data?state=cut-off`);
    }
    // The own notes stay, on the page of the session; no answer can be seen.
    expect(locationOf(await get('eva', `${workshop}/q/data.digital`))).toBe(workshop);
    expect((await get('eva', client)).text).not.toContain('In Arbeit');
    expect(await advisers.store.shareLinks.find(`of-${code}`, '2026-11-28')).toBeNull();
    expect((await get(FIRM, `/de/a/${next}/data`)).text).toContain('Niemand außer denen');
    expect(await statusOf(next)).toBe(200);
  });
});

describe('a hand-over of the report alone', () => {
  it('shows the report by a link, and leaves the code as it is', async () => {
    const handed = await begin(true);
    const { offered } = await handOver(handed, { mode: 'view' });
    const key = newKeyIn((await lookAt(offered)).text);
    const [taken, again] = [await take(offered, key), await take(offered, key)];
    expect([locationOf(taken), locationOf(again)]).toEqual([`/de/r/${key}`, `/de/r/${key}`]);
    expect((await get(FIRM, `/de/r/${key}`)).status).toBe(200);
    expect(await statusOf(handed.code)).toBe(200);
    expect((await get(FIRM, `/de/a/${handed.code}/data`)).text).toContain('Link zum Lesen des Berichts');
  });

  it('is not to be had of a draft', async () => {
    const { made } = await handOver(await begin(), { mode: 'view' });
    expect([made.status, made.text.includes('noch keinen Bericht')]).toEqual([422, true]);
  });
});

describe('nothing is taken', () => {
  const refused = async (offered: string, code: string) => {
    expect((await lookAt(offered)).status).toBe(404);
    expect((await take(offered, 'B'.repeat(26))).status).toBe(404);
    expect(await statusOf('B'.repeat(26))).toBe(404);
    return statusOf(code);
  };
  const idOf = async (offered: string) =>
    (await advisers.store.handOvers.find(handOverHashOf(offered)))?.id ?? '';

  it('of what was withdrawn', async () => {
    const handed = await begin();
    const { offered } = await handOver(handed);
    const form = { intent: 'withdraw', id: await idOf(offered) };
    expect((await send('ben', `${handed.client}/hand-over`, form)).status).toBe(404);
    expect((await lookAt(offered)).status).toBe(200);
    expect(locationOf(await send('eva', `${handed.client}/hand-over`, form))).toContain('state=withdrawn');
    expect(await refused(offered, handed.code)).toBe(200);
  });

  it('of what has run out', async () => {
    const handed = await begin();
    const [id] = handed.client.split('/').slice(-1);
    const offered = '0123456789AB';
    await advisers.store.write(async ({ handOvers }) => {
      const days = { madeOn: '2026-11-01', lastDay: '2026-11-04' };
      const whose = { client: id ?? '', adviser: 'eva', organisationName: 'kammer' };
      const code = handOverHashOf(offered);
      await handOvers.create(ownerOf(handed.code) ?? '', {
        ...{ id: 'old', mode: 'own', code, copy: null, ...days, ...whose },
      });
      return succeed(null);
    });
    expect(await refused(offered, handed.code)).toBe(200);
    expect((await get('eva', `${handed.client}/hand-over`)).text).toContain('hat sie niemand übernommen');
  });

  it('of what was erased in between, by the firm or with the client', async () => {
    const erased = await begin();
    const ofErased = await handOver(erased);
    await send(FIRM, `/de/a/${erased.code}/erase`, {});
    expect(await refused(ofErased.offered, erased.code)).toBe(404);

    const handed = await begin();
    const { offered } = await handOver(handed);
    await send('eva', `${handed.client}/erase`, {});
    expect(await refused(offered, handed.code)).toBe(200);
  });

  it('of somebody who no longer belongs to the organisation', async () => {
    await advisers.signIn('ida', 'kammer', 'member');
    const handed = await begin(false, 'ida');
    const offered = newCodeIn((await get('ida', `${handed.client}/hand-over`)).text);
    const form = { intent: 'make', handOver: offered, code: handed.code, mode: 'own', term: '3' };
    expect((await send('ida', `${handed.client}/hand-over`, form)).status).toBe(200);
    await advisers.store.write(async ({ organisations }) => {
      await organisations.remove('kammer', 'ida');
      return succeed(null);
    });
    expect(await refused(offered, handed.code)).toBe(200);
  });
});

describe('who hands over', () => {
  it('holds the code: that an assessment is on a list, or in a session, is no right to give it away', async () => {
    const handed = await begin();
    await send('eva', handed.client, { intent: 'open-workshop', code: handed.code });
    const unknown = await handOver({ ...handed, code: 'B'.repeat(26) });
    expect([unknown.made.status, unknown.made.text.includes('Unter diesem Code finden wir nichts')]).toEqual([
      ...[404, true],
    ]);
    const form = { intent: 'make', handOver: '0123456789EF', code: ' ' };
    const missing = await send('eva', `${handed.client}/hand-over`, form);
    expect([missing.status, missing.text.match(/class="field__error"/g)?.length]).toEqual([422, 3]);
    const without = { ...form, handOver: '', code: handed.code, mode: 'own', term: '14' };
    expect((await send('eva', `${handed.client}/hand-over`, without)).status).toBe(400);
    expect((await lookAt(unknown.offered)).status).toBe(404);
  });

  it('is nobody of another organisation, and no colleague who does not see the client', async () => {
    const { code, client } = await begin();
    const form = { intent: 'make', handOver: '0123456789CD', code, mode: 'own', term: '14' };
    for (const who of ['ben', 'max']) {
      expect((await get(who, `${client}/hand-over`)).status).toBe(404);
      expect((await send(who, `${client}/hand-over`, form)).status).toBe(404);
    }
    expect((await lookAt('0123456789CD')).status).toBe(404);
  });

  it('makes one hand-over of a form that is sent twice', async () => {
    const handed = await begin();
    const { form } = await handOver(handed);
    const again = await send('eva', `${handed.client}/hand-over`, form);
    expect(again.status).toBe(200);
    const page = (await get('eva', `${handed.client}/hand-over`)).text;
    expect(page.match(/<span id="hand-over-/g)).toHaveLength(1);
  });

  it('is noted for the owners of the organisation, without a client and without an assessment', async () => {
    const events = await advisers.store.audit.list('kammer', 200);
    const kinds = ['hand-over-made', 'hand-over-withdrawn', 'hand-over-taken', 'consultant-cut-off'] as const;
    for (const kind of kinds) {
      const noted = events.filter((event) => event.kind === kind);
      expect(noted.length, kind).toBeGreaterThan(0);
      expect(noted.every(({ detail }) => Object.keys(detail).length === 0)).toBe(true);
    }
    const page = (await get('eva', '/de/account/organisations/kammer')).text;
    expect(page).toContain('Ein Betrieb hat übernommen, was eva übergeben hat.');
    expect(page).not.toContain('Geheim');
  });
});

it('writes no name of a client and no code into the log', () => {
  expect(advisers.product.output()).not.toMatch(/Geheim|Schreinerei|hand-over\?code=[0-9A-Z]/);
});
