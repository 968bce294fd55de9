import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { groupCode } from '#app/domain/assessment/resume-code.ts';
import { useServed } from '#tests/setup/use-served.ts';

const product = useServed();
const { call } = product;
const OPEN = '/api/v1/assessments';
const UNKNOWN = 'Z'.repeat(26);

const begin = async (): Promise<string> => String((await call('POST', OPEN, { body: {} })).body.code);

/** Asks for a path as it is written: `fetch` would mend it. */
function ask(
  path: string,
): Promise<{ readonly status: number; readonly place: string; readonly text: string }> {
  const { hostname, port } = new URL(product.origin);
  const headers = { 'Accept-Language': 'en' };
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, place: answer.headers.location ?? '', text });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('an address as people pass it on', () => {
  it('leads to where it was meant to', async () => {
    const code = await begin();
    for (const [path, place] of [
      ['/DE', '/de'],
      ['/check?a=1', '/en/check?a=1'],
      [`/a/${code}/result`, `/en/a/${code}/result`],
      [`/de/a/${code})`, `/de/a/${code}`],
      [`/de/a/${code}/result,`, `/de/a/${code}/result`],
      [`/de/a/${code}/report.pdf)`, `/de/a/${code}/report.pdf`],
      [`/de/a/%3C${code}%3E/goals?from=review`, `/de/a/${code}/goals?from=review`],
      [`/de/a/(${groupCode(code)}/report.pdf`, `/de/a/${code}/report.pdf`],
      [`/de/a/%E2%80%9E${code.toLowerCase()}%E2%80%9C/result`, `/de/a/${code}/result`],
      ['/de/verify/MA0AE%E2%80%93WAJHQ%E2%80%93N12JN%E2%80%93WW9X4', '/de/verify/MA0AEWAJHQN12JNWW9X4'],
    ] as const) {
      expect(await ask(path), path).toMatchObject({ status: 302, place });
    }
    expect(await ask(`/de/a/${groupCode(code)}`), 'plain enough').toMatchObject({ status: 200 });
  });

  it('is told to no search, and asked for its methods it draws nothing', async () => {
    const code = await begin();
    const led = await call('GET', `/a/${code}/result`, { headers: { 'Accept-Language': 'de' } });
    expect([led.status, led.headers.get('X-Robots-Tag')]).toEqual([302, 'noindex']);
    const asked = await call('OPTIONS', `/de/a/${code}/report.pdf`);
    expect([asked.status, asked.headers.get('Allow'), asked.text]).toEqual([
      204,
      'GET, HEAD, POST, OPTIONS',
      '',
    ]);
  });

  it('keeps the one answer for codes that are unknown, erased or none', async () => {
    const erased = await begin();
    await call('DELETE', `${OPEN}/${erased}`);
    const pages = await Promise.all(
      [UNKNOWN, erased, 'KEIN-CODE'].map(async (code) => {
        const { status, text } = await ask(`/de/a/${code}/result`);
        return [status, text.replaceAll(code, 'CODE').replaceAll(/nonce="[^"]*"/g, '')];
      }),
    );
    expect(new Set(pages.map((page) => JSON.stringify(page))).size).toBe(1);
    expect(pages[0]?.[0]).toBe(404);
    // Which code it is decides nothing about where an address leads.
    for (const code of [UNKNOWN, erased]) {
      expect(await ask(`/de/a/${code})/result`)).toMatchObject({
        status: 302,
        place: `/de/a/${code}/result`,
      });
    }
  });

  it('gets a page in words where an escape is broken', async () => {
    for (const path of ['/de/100%', '/de/a/%zz/result', '/de/%E4']) {
      const { status, text } = await ask(path);
      expect(status, path).toBe(400);
      expect(text, path).toContain('<html lang="de"');
    }
    expect(product.output()).not.toContain('could not be decoded');
  });
});

describe('the link to a report that is not there', () => {
  it.each([
    ['de', 'report.pdf', 404, UNKNOWN, 'Unter diesem Code ist nichts gespeichert'],
    ['en', 'report.pdf', 409, null, 'There is no report yet'],
    ['de', 'report.docx', 404, UNKNOWN, 'Unter diesem Code ist nichts gespeichert'],
  ])('says so in words: %s %s %d', async (locale, file, expected, known, words) => {
    const code = known ?? (await begin());
    const { status, headers, text } = await call('GET', `/${locale}/a/${code}/${file}`);
    expect(status).toBe(expected);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(text).toContain(`<html lang="${locale}"`);
    expect(text).toContain(words);
  });
});

describe('a code typed into a form', () => {
  it('is found in what was pasted', async () => {
    const code = await begin();
    const send = (typed: string) =>
      call('POST', '/de/resume', {
        raw: new URLSearchParams({ code: typed }).toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: product.origin },
      });
    for (const typed of [
      `Ihr Code: ${groupCode(code)}.`,
      `„${groupCode(code).replaceAll('-', ' – ')}“`,
      `<${product.origin}/de/a/${code}/q/data.digital>`,
      `\u200e${code.toLowerCase()}\u200b`,
    ]) {
      expect((await send(typed)).headers.get('Location'), typed).toBe(`/de/a/${code}`);
    }
    expect((await send(`Ihr Code: ${groupCode(UNKNOWN)}`)).status).toBe(404);
    // What is no whole code is a slip of typing, and called that; from 22 signs on it may be a code of somebody's own.
    const cut = await send(groupCode(code).slice(0, 17));
    expect([cut.status, cut.text.includes('26 Zeichen, auf Ihrem Ausdruck')]).toEqual([422, true]);
  });
});
