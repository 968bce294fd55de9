import { describe, expect, it, vi } from 'vitest';
import { JOINERY } from '#tests/factories/firms.ts';
import type { ApiAnswer } from '#tests/setup/api-client.ts';
import { useServed } from '#tests/setup/use-served.ts';

const product = useServed();
const { call } = product;

const OPEN = '/api/v1/assessments';
const { profile, answers, firmName } = JOINERY;

async function complete(): Promise<string> {
  const { body } = await call('POST', OPEN, { body: { profile, answers } });
  const code = String(body.code);
  await call('PATCH', `${OPEN}/${code}`, { body: { revision: 1, firmName } });
  expect((await call('POST', `${OPEN}/${code}/completion`, { body: { revision: 2 } })).status).toBe(200);
  return code;
}

/** Sends the form of the owner's page as a browser without JavaScript does. */
const choose = (code: string, choice: string): Promise<ApiAnswer> =>
  call('POST', `/de/a/${code}/verification`, {
    raw: `choice=${choice}`,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: product.origin },
  });

const pdfOf = async (code: string): Promise<{ readonly etag: string; readonly bytes: string }> => {
  const response = await fetch(`${product.origin}${OPEN}/${code}/report.pdf`);
  const bytes = Buffer.from(await response.arrayBuffer()).toString('latin1');
  return { etag: response.headers.get('ETag') ?? '', bytes };
};
/** The code in the link of a PDF or of the owner's page. */
const codeIn = (document: string): string | null =>
  /\/de\/verify\/([0-9A-Z]{20})[)"]/.exec(document)?.[1] ?? null;

async function allow(code: string): Promise<string> {
  expect((await choose(code, 'on')).headers.get('Location')).toBe(`/de/a/${code}/verification?chosen=on`);
  const verification = codeIn((await call('GET', `/de/a/${code}/verification`)).text);
  if (verification === null) throw new Error('The page shows no code');
  return verification;
}

/** A page without what differs by design between two of the same: the nonce, and the address that was asked. */
const bodyOf = ({ text }: ApiAnswer, asked: string): string =>
  text
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(asked, 'CODE')
    .replaceAll(encodeURIComponent(asked), 'CODE');

describe('the PDF', () => {
  it('carries code and QR only while it is allowed, and is byte for byte the old one afterwards', async () => {
    const code = await complete();
    const before = await pdfOf(code);
    expect(codeIn(before.bytes)).toBeNull();
    const verification = await allow(code);
    const during = await pdfOf(code);
    expect(during.etag).not.toBe(before.etag);
    expect(codeIn(during.bytes)).toBe(verification);
    await choose(code, 'off');
    expect(await pdfOf(code)).toEqual(before);
    await choose(code, 'on');
    expect(await pdfOf(code)).toEqual(during);
  });
});

describe('the answer for a code', () => {
  it('says date, version and band, and nothing of the firm or its answers', async () => {
    const code = await complete();
    const verification = await allow(code);
    const { status, text, headers } = await call('GET', `/en/verify/${verification}`);
    expect(status).toBe(200);
    for (const said of ['version 2026-2', new Date().toISOString().slice(0, 4)]) expect(text).toContain(said);
    const { body } = await call('GET', `${OPEN}/${code}/result`);
    const { score, low, high } = body.overall as Record<'score' | 'low' | 'high', number>;
    const secrets = [firmName, code, profile.sector, profile.sizeClass, profile.country, 'consent'];
    const numbers = [score, low, high].map(String);
    const main = /<main[^]*<\/main>/.exec(text)?.[0] ?? '';
    expect(secrets.filter((secret) => text.includes(`"${secret}"`) || main.includes(secret))).toEqual([]);
    expect(numbers.filter((number) => text.includes(number))).toEqual([]);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(text).toContain('<meta name="robots" content="noindex, nofollow"/>');
    expect(text).not.toContain('rel="alternate"');
  });

  it('is one and the same for unknown, malformed, foreign, erased and withdrawn codes', async () => {
    const [withdrawn, erased] = [await complete(), await complete()];
    const codes = [await allow(withdrawn), await allow(erased)];
    await choose(withdrawn, 'off');
    expect((await call('DELETE', `${OPEN}/${erased}`)).status).toBe(204);
    const asked = [...codes, '0'.repeat(20), withdrawn, 'no-such-code', 'A'.repeat(300), 'ä ö'];
    const answered = await Promise.all(
      asked.map(async (each) => {
        const answer = await call('GET', `/de/verify/${encodeURIComponent(each)}`);
        expect(answer.status, each).toBe(404);
        const headers = ['Cache-Control', 'Referrer-Policy', 'X-Robots-Tag'];
        const sent = headers.map((name) => answer.headers.get(name));
        expect(sent, each).toEqual(['no-store', 'no-referrer', 'noindex']);
        return bodyOf(answer, each);
      }),
    );
    expect(answered[0]).toContain('Das lässt sich gerade nicht bestätigen');
    expect(answered.filter((body) => body !== answered[0]).length).toBe(0);
  });

  it('is reached by a form that takes a code in any spelling, and a whole address', async () => {
    const verification = await allow(await complete());
    const spellings = [
      verification.toLowerCase(),
      verification.replace(/(.{5})/g, '$1 '),
      verification.replace(/(.{5})/g, '$1-'),
      `${product.origin}/en/verify/${verification}`,
    ];
    for (const typed of spellings) {
      const { status, headers } = await call('GET', `/de/verify?code=${encodeURIComponent(typed)}`);
      expect([status, headers.get('Location')]).toEqual([302, `/de/verify/${verification}`]);
      expect(headers.get('Cache-Control')).toBe('no-store');
    }
    expect((await call('GET', '/de/verify?code=')).status).toBe(422);
    expect((await call('GET', '/de/verify?code=no-code')).status).toBe(404);
  });
});

describe('the interface', () => {
  it('knows nothing of it: the document, its revision and its closed shape stay', async () => {
    const code = await complete();
    const before = await call('GET', `${OPEN}/${code}`);
    const verification = await allow(code);
    const after = await call('GET', `${OPEN}/${code}`);
    expect(after.text).toBe(before.text);
    const patch = { revision: before.body.revision, verificationHash: null };
    expect((await call('PATCH', `${OPEN}/${code}`, { body: patch })).status).toBe(422);
    for (const path of ['', '/result', '/report.pdf']) {
      expect((await call('GET', `${OPEN}/${verification}${path}`)).status).toBe(404);
    }
    expect((await call('DELETE', `${OPEN}/${verification}`)).status).toBe(404);
    expect((await call('GET', `/de/a/${verification}`)).status).toBe(404);
  });

  it('refuses a draft, a foreign code, another site and what is no choice', async () => {
    const draft = String((await call('POST', OPEN, { body: {} })).body.code);
    expect((await choose(draft, 'on')).headers.get('Location')).toBe(`/de/a/${draft}`);
    expect((await call('GET', `/de/a/${draft}/verification`)).headers.get('Location')).toBe(`/de/a/${draft}`);
    expect((await choose('AAAAAAAAAAAAAAAAAAAAAAAAAA', 'on')).status).toBe(404);
    const code = await complete();
    expect((await choose(code, 'perhaps')).status).toBe(400);
    const foreign = await call('POST', `/de/a/${code}/verification`, {
      raw: 'choice=on',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
    expect(codeIn((await call('GET', `/de/a/${code}/verification`)).text)).toBeNull();
  });
});

describe('the log', () => {
  it('names the kind of page, never the code', async () => {
    const code = await complete();
    const verification = await allow(code);
    await call('GET', `/de/verify/${verification}`);
    await call('GET', `/de/VERIFY/${verification}`);
    await call('GET', `/de/verify?code=${verification}`);
    await call('GET', `/de/verify/${verification}.data`);
    for (const path of [`/de/verify/${verification}`, `/de/a/${code}/report.pdf`, `/de/a/${code}/nowhere`]) {
      expect((await call('POST', path, { headers: { Origin: product.origin } })).status, path).toBe(405);
    }
    expect((await call('GET', `/de/verify/${verification}%E0%A4%A`)).status).toBe(400);
    await vi.waitFor(() => expect(product.output()).toContain('/:lng/verify/:code'));
    expect([verification, code].filter((secret) => product.output().includes(secret))).toEqual([]);
  });
});
