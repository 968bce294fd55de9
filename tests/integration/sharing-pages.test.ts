import { describe, expect, it } from 'vitest';
import { JOINERY } from '#tests/factories/firms.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import { useServed } from '#tests/setup/use-served.ts';

const product = useServed();
const { call } = product;

const OPEN = '/api/v1/assessments';
const { profile, answers, firmName } = JOINERY;

async function begin(): Promise<string> {
  const { body } = await call('POST', OPEN, { body: { profile, answers } });
  const code = String(body.code);
  await call('PATCH', `${OPEN}/${code}`, { body: { revision: 1, firmName } });
  return code;
}

async function complete(): Promise<string> {
  const code = await begin();
  expect((await call('POST', `${OPEN}/${code}/completion`, { body: { revision: 2 } })).status).toBe(200);
  return code;
}

/** Sends a form of the owner's page as a browser without JavaScript does. */
const send = (code: string, fields: Record<string, string>) =>
  call('POST', `/de/a/${code}/share`, {
    raw: new URLSearchParams(fields).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: product.origin },
  });

/** Of the form for a new link, which stands below those of the others. */
const idIn = (page: string): string =>
  [...page.matchAll(/name="link" value="([0-9a-f-]{36})"/g)].at(-1)?.[1] ?? '';
const tokensIn = (page: string): readonly string[] => [
  ...new Set([...page.matchAll(/\/de\/r\/([0-9A-Z]{21})/g)].map(([, token]) => token ?? '')),
];

async function share(code: string, term = '30') {
  const link = idIn((await call('GET', `/de/a/${code}/share`)).text);
  const made = await send(code, { intent: 'make', link, term });
  expect(made.headers.get('Location')).toBe(`/de/a/${code}/share?state=made`);
  const [token = ''] = tokensIn((await call('GET', `/de/a/${code}/share`)).text);
  return { link, token };
}

const bytesOf = async (path: string) => {
  const response = await fetch(product.origin + path, { redirect: 'manual' });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes };
};
const textOf = ({ bytes }: { readonly bytes: Buffer }): string => bytes.toString('utf8');
/** Of a PDF, without the moment it was asked for. */
const latin = ({ bytes }: { readonly bytes: Buffer }): string => bytes.toString('latin1');

const HEADERS = {
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};
const sentOf = (headers: Headers) =>
  Object.fromEntries(Object.keys(HEADERS).map((name) => [name, headers.get(name)]));

describe('a shared report', () => {
  it('is the report in either language, without code, form or way to the pages of its owner', async () => {
    const code = await complete();
    const { token } = await share(code);
    for (const locale of ['de', 'en']) {
      const { status, text, headers } = await call('GET', `/${locale}/r/${token}`);
      expect(status).toBe(200);
      expect(text).toContain(firmName);
      expect(text).toContain(`/${locale}/r/${token}/report.pdf`);
      expect(text).not.toMatch(/<form|<input|<select|<textarea|method="post"/);
      for (const secret of [code, `/${locale}/a/`, 'what-if', 'rel="alternate"']) {
        expect(text, secret).not.toContain(secret);
      }
      expect(sentOf(headers)).toEqual(HEADERS);
      expect(text).toContain('<meta name="robots" content="noindex, nofollow"/>');
    }
  });

  it('takes no writing of any kind', async () => {
    const { token } = await share(await complete());
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const raw = 'intent=step&measure=ai-rules&state=done';
      const headers = {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: product.origin,
        'Sec-Fetch-Site': 'same-origin',
      };
      const { status } = await call(method, `/de/r/${token}`, { raw, headers });
      expect([405, 400], method).toContain(status);
    }
    expect((await call('POST', `/de/a/${token}/result`, { raw: 'a=b' })).status).toBeGreaterThanOrEqual(400);
  });

  it('has no document to write on: that is for the holder alone', async () => {
    const code = await complete();
    const { token } = await share(code);
    const own = await bytesOf(`/de/a/${code}/report.docx`);
    expect(own.status).toBe(200);
    expect(own.headers.get('Content-Type')).toMatch(/wordprocessingml\.document$/);
    expect(readDocx(own.bytes).headings[0]).toEqual({ level: 0, text: 'Ihr KI-Fahrplan' });
    const again = await bytesOf(`/de/a/${code}/report.docx`);
    expect(again.bytes.equals(own.bytes)).toBe(true);
    expect(again.headers.get('ETag')).toBe(own.headers.get('ETag'));
    expect((await bytesOf(`/de/r/${token}/report.docx`)).status).toBe(404);
    expect(latin(await bytesOf(`/de/a/${code}/report.pdf`))).toMatch(/^%PDF-/);
  });

  it('has the document of its owner, but never the code by which that is checked', async () => {
    const code = await complete();
    const { token } = await share(code);
    const plain = await bytesOf(`/de/a/${code}/report.pdf`);
    const shared = await bytesOf(`/de/r/${token}/report.pdf`);
    expect([plain.status, shared.status]).toEqual([200, 200]);
    expect(shared.bytes.equals(plain.bytes)).toBe(true);
    expect(sentOf(shared.headers)).toEqual(HEADERS);
    await call('POST', `/de/a/${code}/verification`, {
      raw: 'choice=on',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: product.origin },
    });
    expect(latin(await bytesOf(`/de/a/${code}/report.pdf`))).toContain('/de/verify/');
    expect(latin(await bytesOf(`/de/r/${token}/report.pdf`))).not.toMatch(/\/de\/verify\/[0-9A-Z]/);
    expect((await bytesOf(`/de/r/${token}/report.pdf`)).bytes.equals(plain.bytes)).toBe(true);
  });

  it('is found where a mail program left a mark behind its address', async () => {
    const { token } = await share(await complete());
    const { status, headers } = await call('GET', `/de/r/${token}%3E.`);
    expect([status, headers.get('Location')]).toEqual([302, `/de/r/${token}`]);
  });

  it('is one and the same closed page for withdrawn, erased, unknown and malformed links', async () => {
    const [withdrawn, erased] = [await complete(), await complete()];
    const [one, other] = [await share(withdrawn), await share(erased)];
    const taken = await send(withdrawn, { intent: 'withdraw', link: one.link });
    expect(taken.headers.get('Location')).toBe(`/de/a/${withdrawn}/share?state=withdrawn`);
    expect((await call('DELETE', `${OPEN}/${erased}`)).status).toBe(204);
    const asked = [one.token, other.token, '0'.repeat(21), withdrawn, 'nothing', 'A'.repeat(300), 'ä ö'];
    const pages = await Promise.all(
      asked.map(async (each) => {
        const path = `/de/r/${encodeURIComponent(each)}`;
        const { status, text, headers } = await call('GET', path);
        expect([status, sentOf(headers)], each).toEqual([404, HEADERS]);
        const pdf = await bytesOf(`${path}/report.pdf`);
        expect([pdf.status, pdf.headers.get('Location')]).toEqual([302, path]);
        return /<main[^]*<\/main>/.exec(text)?.[0];
      }),
    );
    expect(pages[0]).toContain('Dieser Link zeigt keinen Bericht');
    expect(new Set(pages).size).toBe(1);
  });
});

describe('the page of the owner', () => {
  it('has at most five links, refuses what is none of its forms, and is not there for a draft', async () => {
    const code = await complete();
    for (let count = 0; count < 5; count += 1) await share(code, '7');
    const { text } = await call('GET', `/de/a/${code}/share`);
    expect(tokensIn(text)).toHaveLength(5);
    expect(text).not.toContain('value="make"');
    const link = crypto.randomUUID();
    const sixth = await send(code, { intent: 'make', link, term: '7' });
    expect(sixth.headers.get('Location')).toBe(`/de/a/${code}/share?state=full`);
    const unchosen = await complete();
    expect((await send(unchosen, { intent: 'make', link })).status).toBe(422);
    const strange: readonly Record<string, string>[] = [
      { intent: 'make', link: 'x', term: '7' },
      { intent: 'else', link },
    ];
    for (const fields of strange) {
      expect((await send(unchosen, fields)).status).toBe(400);
    }
    const draft = await begin();
    const refused = await send(draft, { intent: 'make', link, term: '7' });
    expect([refused.status, refused.headers.get('Location')]).toEqual([302, `/de/a/${draft}`]);
  });
});

describe('the plan to take along', () => {
  it.each([
    ['ics', 'text/calendar; charset=utf-8', /^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Schritt 1: /],
    ['csv', 'text/csv; charset=utf-8', /^\ufeffSchritt;Was;/],
  ])('is a file to keep, %s', async (extension, type, beginning) => {
    const code = await complete();
    const path = `/de/a/${code}/plan.${extension}`;
    const first = await bytesOf(path);
    expect([first.status, first.headers.get('Content-Type')]).toEqual([200, type]);
    expect(first.headers.get('Content-Disposition')).toMatch(/^attachment; filename="ki-bruecke-[\d-]+\./);
    expect([first.headers.get('Cache-Control'), first.headers.get('Content-Language')]).toEqual([
      'no-store',
      'de',
    ]);
    expect(textOf(first)).toMatch(beginning);
    expect(textOf(first)).not.toContain(code);
    expect((await bytesOf(path)).bytes.equals(first.bytes)).toBe(true);
    expect((await call('GET', `/de/a/${code}/result`)).text).toContain(path);
    expect((await bytesOf(`/de/a/${'0'.repeat(26)}/plan.${extension}`)).status).toBe(404);
    expect((await bytesOf(`/de/a/${await begin()}/plan.${extension}`)).status).toBe(409);
  });

  it('is the result where no step is planned', async () => {
    const best = Object.fromEntries(Object.keys(answers).map((item) => [item, { level: 4 }]));
    const { body } = await call('POST', OPEN, {
      body: { profile: { ...profile, goals: [] }, answers: best },
    });
    const code = String(body.code);
    const done = await call('POST', `${OPEN}/${code}/completion`, { body: { revision: 1 } });
    expect((done.body.roadmap as { steps: unknown[] }).steps).toEqual([]);
    for (const extension of ['csv', 'ics']) {
      const { status, headers } = await bytesOf(`/de/a/${code}/plan.${extension}`);
      expect([status, headers.get('Location')]).toEqual([302, `/de/a/${code}/result`]);
    }
  });

  it('follows the plan in force: what is done is no date any more, and the rest keeps its names', async () => {
    const code = await complete();
    const calendar = async () => textOf(await bytesOf(`/de/a/${code}/plan.ics`));
    const uidsIn = (text: string) => [...text.matchAll(/UID:(\S+)/g)].map(([, uid]) => uid);
    const before = await calendar();
    const { body } = await call('GET', `${OPEN}/${code}/result`);
    const { steps } = body.roadmap as { steps: { measure: string }[] };
    const [step] = steps;
    const said = await call('PUT', `${OPEN}/${code}/steps/${step?.measure ?? ''}`, {
      body: { state: 'done' },
    });
    expect(said.status).toBeLessThan(300);
    const after = uidsIn(await calendar());
    expect(after).not.toContain(uidsIn(before)[0]);
    expect(after.filter((uid) => uidsIn(before).includes(uid)).length).toBeGreaterThan(0);
  });
});
