import { describe, expect, it } from 'vitest';
import { QUICK_CHECK_ITEMS } from '#app/domain/questionnaire/items.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import type { HtmlForm } from '#tests/load/html-form.ts';
import { fillIn, formsOf } from '#tests/load/html-form.ts';
import { useServed } from '#tests/setup/use-served.ts';

const product = useServed();
const { call } = product;
const OPEN = '/api/v1/assessments';

async function complete(): Promise<string> {
  const { profile, answers } = JOINERY;
  const code = String((await call('POST', OPEN, { body: { profile, answers } })).body.code);
  expect((await call('POST', `${OPEN}/${code}/completion`, { body: { revision: 1 } })).status).toBe(200);
  return code;
}

/** The form of a page that carries the code of what it begins. */
async function beginningOn(path: string): Promise<HtmlForm> {
  const page = await call('GET', path);
  expect(page.headers.get('Cache-Control'), 'a code is kept nowhere on the way').toBe('no-store');
  const form = formsOf(page.text).find(({ fields }) => fields.has('newCode'));
  if (form === undefined) throw new Error(`Nothing begins on ${path}`);
  return form;
}

/** Sends it as a browser does, and says where that leads. */
async function send({ action }: HtmlForm, fields: URLSearchParams): Promise<string> {
  const answer = await call('POST', action, {
    raw: fields.toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: product.origin },
  });
  expect(answer.status).toBe(302);
  return answer.headers.get('Location') ?? '';
}

const QUICK = new URLSearchParams({
  ...{ sizeClass: '10-49', aiUse: 'none' },
  ...Object.fromEntries(QUICK_CHECK_ITEMS.map((item) => [item, '2'])),
});

describe('a form that begins an assessment', () => {
  const pages: readonly (readonly [string, () => Promise<string>])[] = [
    ['the start page', async () => '/de'],
    ['the example', async () => '/de/example'],
    ['the answer to the quick check', async () => `/de/check?${QUICK}`],
    ['a result, for another time', async () => `/de/a/${await complete()}/result`],
    ['what was tried, to be kept', async () => `/de/a/${await complete()}/what-if`],
  ];

  it.each(pages)('begins one, however often it is sent: %s', async (_name, pathOf) => {
    const form = await beginningOn(await pathOf());
    const fields = new URLSearchParams(form.fields);
    if (fields.has('data.governance')) {
      fields.set('data.governance', '4');
      fields.set('intent', 'keep');
    }
    const twice = await Promise.all([send(form, fields), send(form, fields)]);
    const [first] = twice;
    expect(new Set([...twice, await send(form, fields)])).toEqual(new Set([first]));
    // What was tried begins with all its answers and is looked at; what is new shows its code first.
    const place = fields.has('data.governance') ? '' : '/keep';
    expect(first).toBe(`/de/a/${form.fields.get('newCode') ?? ''}${place}`);
    const led = await call('GET', first ?? '');
    expect(led.status).toBe(200);
    // Whoever gets there has seen the code: what nobody came to is erased after a day.
    expect(led.text).toContain((form.fields.get('newCode') ?? '').slice(0, 5));
    expect(led.text).toContain('mailto:');
  });

  it('begins another where it says something else, comes from another page, or carries no code', async () => {
    const form = await beginningOn(`/de/a/${await complete()}/what-if`);
    const kept = (budgetEurPerYear: string): URLSearchParams => {
      const fields = fillIn(form, { budgetEurPerYear, staffDaysPerQuarter: '3' });
      fields.set('intent', 'keep');
      return fields;
    };
    const bare = kept('9.000,00 €');
    bare.delete('newCode');
    const other = await beginningOn('/de');
    const places = [
      ...[await send(form, kept('7.000')), await send(form, kept('8.000')), await send(form, bare)],
      ...[await send(other, other.fields), await send(other, (await beginningOn('/de')).fields)],
    ];
    expect(new Set(places).size).toBe(places.length);
  });

  it('takes no code that this program would not make', async () => {
    const form = await beginningOn('/de');
    const own = 'a'.repeat(26);
    const fields = new URLSearchParams({ newCode: own });
    expect(await send(form, fields)).not.toContain(own);
  });
});
