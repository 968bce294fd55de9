import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import type { Advisers } from '#tests/setup/advisers.ts';
import { createAdvisers, locationOf } from '#tests/setup/advisers.ts';
import type { ServedProduct } from '#tests/setup/served.ts';
import { serveProduct } from '#tests/setup/served.ts';

const OPERATOR = {
  OPERATOR_NAME: 'Muster-Rechenzentrum',
  OPERATOR_ADDRESS: 'Musterweg 1 | 12345 Musterstadt',
  OPERATOR_HOSTING: 'Muster-Rechner, Musterstadt',
};

let product: ServedProduct;
let advisers: Advisers;
const begin = async (settings: Readonly<Record<string, string>>): Promise<void> => {
  product = await serveProduct({ settings });
  advisers = createAdvisers(product);
  await advisers.signIn('eva', 'kammer', 'owner');
  await advisers.signIn('max', 'kammer', 'member');
  await advisers.signIn('ben', 'nachbar', 'owner');
};
const end = async (): Promise<void> => {
  await advisers.store.close();
  await product.end();
  await product.remove();
};
beforeAll(() => begin({ ...OPERATOR, OFFER_AGREEMENTS: 'yes' }), 300_000);
afterAll(end);

const LIST = '/de/account/organisations/kammer/agreements';
const SECRECY = `${LIST}/secrecy`;
const get: Advisers['get'] = (...asked) => advisers.get(...asked);
const send: Advisers['send'] = (...sent) => advisers.send(...sent);
const digestIn = (page: string): string => /name="digest"[^>]* value="([^"]+)"/.exec(page)?.[1] ?? '';
const accepted = () => advisers.store.acceptances.list('kammer');

it('asks an owner to agree, and nobody else', async () => {
  expect((await get('eva', '/de/account/organisations/kammer')).text).toContain('warten auf Ihre Zustimmung');
  expect((await get('max', '/de/account/organisations/kammer')).text).not.toContain(
    'warten auf Ihre Zustimmung',
  );
  const page = await get('max', SECRECY);
  expect([digestIn(page.text), page.text.includes('Zustimmen kann nur, wer die Leitung hat')]).toEqual([
    '',
    true,
  ]);
  const digest = digestIn((await get('eva', SECRECY)).text);
  for (const who of ['max', 'ben']) expect((await send(who, SECRECY, { digest })).status).toBe(404);
  expect((await send('eva', SECRECY, {})).status).toBe(400);
  expect((await get('eva', `${LIST}/guessed`)).status).toBe(404);
  expect(await accepted()).toEqual([]);
});

it('records the text that was shown, byte by byte, with who agreed and when', async () => {
  const page = await get('eva', SECRECY);
  const digest = digestIn(page.text);
  for (const said of [
    'Muster-Rechenzentrum',
    'Musterweg 1, 12345 Musterstadt',
    'Das ist keine Rechtsberatung',
  ]) {
    expect(page.text).toContain(said);
  }
  for (let clicks = 0; clicks < 2; clicks += 1) {
    expect(locationOf(await send('eva', SECRECY, { digest }))).toBe(`${SECRECY}?state=accepted`);
  }
  expect(await accepted()).toMatchObject([{ agreement: 'secrecy', version: '2026-1', digest, name: 'eva' }]);
  const list = (await get('max', LIST)).text;
  for (const said of ['durch eva: Fassung 2026-1, Deutsch', digest]) expect(list).toContain(said);
  const file = await get('max', `${SECRECY}.txt?version=2026-1`);
  expect(createHash('sha256').update(file.text).digest('hex')).toBe(digest);
  expect(file.text).toContain('Muster-Rechenzentrum');
  expect((await get('ben', `${SECRECY}.txt?version=2026-1`)).status).toBe(404);
  expect((await get('eva', `${SECRECY}.txt?version=1999-1`)).status).toBe(404);
  const events = await advisers.store.audit.list('kammer', 100);
  expect(events.filter(({ kind }) => kind === 'agreement-accepted')).toHaveLength(1);
});

it('agrees to nothing but the text that stands there', async () => {
  const page = `${LIST}/data-processing`;
  const inEnglish = digestIn((await get('eva', page.replace('/de/', '/en/'))).text);
  expect(inEnglish).toMatch(/^[0-9a-f]{64}$/);
  for (const digest of [inEnglish, 'x', '']) {
    expect(locationOf(await send('eva', page, { digest }))).toBe(`${page}?state=changed`);
  }
  expect(await accepted()).toHaveLength(1);
});

it('asks again where an older version was agreed to, and shows that as well', async () => {
  await advisers.store.write(async ({ acceptances }) => {
    const older = { agreement: 'data-processing', version: '2025-1', locale: 'en', text: 'Old' } as const;
    const by = { digest: 'd', name: 'eva', acceptedAt: new Date('2025-01-02T10:00:00Z') };
    return succeed(await acceptances.accept('kammer', 'eva', { ...older, ...by }));
  });
  expect((await get('eva', '/de/account/organisations/kammer')).text).toContain('in neuer Fassung');
  const page = await get('eva', `${LIST}/data-processing`);
  expect(page.text).toContain('Sie haben einer älteren Fassung zugestimmt');
  await send('eva', `${LIST}/data-processing`, { digest: digestIn(page.text) });
  const list = (await get('eva', LIST)).text;
  for (const version of ['Fassung 2025-1, English', 'Fassung 2026-1, Deutsch'])
    expect(list).toContain(version);
  expect((await get('eva', '/de/account/organisations/kammer')).text).not.toContain('in neuer Fassung');
});

it.each([
  ['de', 'Verpflichtung zur Verschwiegenheit', 'Unterschriften'],
  ['en', 'Undertaking of secrecy', 'Signatures'],
])('is to be had as a document for word processors, in %s', async (locale, title, signatures) => {
  const path = `${product.origin}${SECRECY.replace('/de/', `/${locale}/`)}.docx`;
  const page = await get('max', SECRECY.replace('/de/', `/${locale}/`));
  expect(page.text).toContain(title);
  const answer = await fetch(path, { headers: { Cookie: advisers.cookieOf('max') } });
  expect(answer.headers.get('Content-Disposition')).toContain('.docx"');
  const { headings, paragraphs } = readDocx(Buffer.from(await answer.arrayBuffer()));
  expect(headings[0]).toEqual({ level: 0, text: title });
  expect(headings.at(-1)?.text).toBe(signatures);
  expect(paragraphs.some((text) => text.includes('2026-1') && text.includes('eva'))).toBe(true);
});

it('keeps who agreed when that account is gone, and goes with the organisation', async () => {
  await advisers.store.write(async ({ organisations, accounts }) => {
    await organisations.remove('kammer', 'eva');
    await accounts.remove('eva');
    return succeed(null);
  });
  expect((await accepted()).every(({ name }) => name === 'eva')).toBe(true);
  await advisers.store.write(async ({ organisations }) => {
    await organisations.erase('kammer');
    return succeed(null);
  });
  expect(await accepted()).toEqual([]);
});

it('is a template and nothing more where the operator is not bound by it', async () => {
  await end();
  await begin(OPERATOR);
  expect((await get('eva', '/de/account/organisations/kammer')).text).not.toContain('warten auf');
  const page = await get('eva', SECRECY);
  expect([page.text.includes('hat nicht erklärt'), digestIn(page.text)]).toEqual([true, '']);
  const text = await get('eva', `${SECRECY}.docx`);
  expect(text.status).toBe(200);
  expect((await send('eva', SECRECY, { digest: 'x' })).status).toBe(404);
}, 300_000);
