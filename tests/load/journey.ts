import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { ITEMS } from '../../app/domain/questionnaire/items.ts';
import type { HtmlForm } from './html-form.ts';
import { fillIn, formsOf, linksOf } from './html-form.ts';
import type { HttpClient, Reply } from './http-client.ts';

/** What a whole journey took. */
export interface Journey {
  readonly code: string;
  readonly requests: number;
  /** Bodies as they went over the wire. */
  readonly bytes: number;
  readonly milliseconds: number;
}

const BROWSER = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'de-DE,de;q=0.9,en;q=0.5',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
};
const PROFILE = {
  sizeClass: '10-49',
  sector: 'manufacturing',
  country: 'DE',
  region: 'DEA',
  aiUse: 'testing',
};
const MONEY = { budgetEurPerYear: '20.000', staffDaysPerQuarter: '10' };
const UNPACK: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
  deflate: inflateSync,
};

interface Page {
  readonly path: string;
  readonly html: string;
}

/** A browser without scripts and without a cache: it follows links, sends forms and follows where they lead. */
function createBrowser(client: HttpClient) {
  const seen = { requests: 0, bytes: 0 };
  const send = async (path: string, fields?: URLSearchParams): Promise<Reply> => {
    const headers = fields
      ? {
          ...BROWSER,
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        }
      : BROWSER;
    const reply = await client.send(path, fields ? { method: 'POST', form: fields, headers } : { headers });
    seen.requests += 1;
    seen.bytes += reply.body.length;
    return reply;
  };
  const open = async (path: string): Promise<Page> => {
    const reply = await send(path);
    if (reply.status !== 200) throw new Error(`${path}: ${String(reply.status)}`);
    const unpack = UNPACK[String(reply.headers['content-encoding'])];
    return { path, html: (unpack ? unpack(reply.body) : reply.body).toString('utf8') };
  };
  const submit = async (
    page: Page,
    form: HtmlForm,
    typed: Readonly<Record<string, string>>,
  ): Promise<Page> => {
    if (form.method !== 'post') throw new Error(`${page.path}: a form is not sent by POST`);
    const reply = await send(form.action || page.path, fillIn(form, typed));
    const { location } = reply.headers;
    if (reply.status !== 302 || typeof location !== 'string')
      throw new Error(`${page.path}: sending it ended with ${String(reply.status)}, not with the next page`);
    return open(location);
  };
  return { seen, open, submit };
}

function requirePath(page: Page, ending: RegExp): Page {
  if (!ending.test(page.path)) throw new Error(`Expected ${String(ending)}, came to ${page.path}`);
  return page;
}

function formAt(page: Page, isMeant: (form: HtmlForm) => boolean): HtmlForm {
  const form = formsOf(page.html).find(isMeant);
  if (!form) throw new Error(`${page.path} has no such form`);
  return form;
}

function linkAt(page: Page, ending: string): string {
  const link = linksOf(page.html).find((href) => href.endsWith(ending));
  if (link === undefined) throw new Error(`${page.path} does not lead to ${ending}`);
  return link;
}

/**
 * A whole assessment, from the start page to the result, with plain forms. Levels 0 to 3 are spread over the
 * questions, so that the plan has steps and the result all its parts. Throws where a step does not lead on.
 */
export async function travel(client: HttpClient): Promise<Journey> {
  const begun = performance.now();
  const { seen, open, submit } = createBrowser(client);
  const send = (page: Page, name: string, typed: Readonly<Record<string, string>>): Promise<Page> =>
    submit(
      page,
      formAt(page, ({ offered }) => offered.has(name)),
      typed,
    );
  const start = await open('/de');
  const kept = requirePath(
    await submit(
      start,
      formAt(start, ({ action }) => action.endsWith('/start')),
      {},
    ),
    // Up to 0.2.0 the list of tasks told the code, and came first.
    /^\/de\/a\/[^/]+(?:\/keep)?$/,
  );
  const profile = await open(linkAt(kept, '/profile'));
  let page = await send(profile, 'sizeClass', PROFILE);
  for (let place = 0; place < ITEMS.length; place += 1) {
    // Which question comes is left to the product: another version may ask something else in its place.
    requirePath(page, /\/q\/[^/]+$/);
    page = await send(page, 'answer', { answer: String((place * 7) % 4) });
  }
  page = await send(requirePath(page, /\/goals$/), 'goal-1', {
    'goal-1': 'quotation',
    'goal-2': 'predictive-maintenance',
  });
  page = await send(requirePath(page, /\/money$/), 'budgetEurPerYear', MONEY);
  page = await open(linkAt(requirePath(page, /\/review$/), '/finish'));
  page = requirePath(await send(page, 'firmName', {}), /\/result$/);
  // Up to 0.2.0 one page held all; since then a reader opens the plan and the steps from the overview.
  const chapters = linksOf(page.html).filter((href) => /\/result\/(?:plan|steps)$/.test(href));
  for (const chapter of new Set(chapters)) page = await open(chapter);
  if (!page.html.includes('id="steps"')) throw new Error('The result shows no steps');
  return { code: kept.path.split('/')[3] ?? '', ...seen, milliseconds: performance.now() - begun };
}
