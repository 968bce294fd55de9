import { unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { FILE_TYPES } from '#app/features/http-api/operation.ts';
import { pictureListSchema, releaseDocumentSchema } from '#app/features/http-api/release-documents.ts';
import { letOutRelease, openCampaign, releaseWithoutTables } from '#tests/factories/chambers.ts';
import { signInAs, tokenOf } from '#tests/factories/people.ts';
import { useServed } from '#tests/setup/use-served.ts';

const served = useServed();
const { call, store } = served;

const told = { cookie: '', token: '', release: '', campaign: 'files' };

beforeAll(async () => {
  await store().write(async ({ organisations }) =>
    succeed(await organisations.create({ id: 'kammer', name: 'Kammer', kind: 'chamber' }, new Date())),
  );
  const place = { organisation: 'kammer', role: 'owner' } as const;
  told.cookie = await signInAs(store(), 'eva', place);
  told.token = await tokenOf(store(), 'eva', { ...place, scopes: ['campaigns:read'] });
  told.release = await letOutRelease(store(), await openCampaign(store(), 'kammer', told.campaign), 'eva');
});

const fetchFile = async (path: string, headers: Readonly<Record<string, string>>) => {
  const response = await fetch(`${served.origin}${path}`, { headers });
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
};
const byProgram = (file: string) =>
  fetchFile(`/api/v1/releases/${told.release}.${file}`, { Authorization: `Bearer ${told.token}` });
const onPage = (format: string) =>
  fetchFile(
    `/de/account/organisations/kammer/campaigns/${told.campaign}/releases/${told.release}.${format}`,
    {
      Cookie: told.cookie,
    },
  );

it('gives workbook and package to people and programs alike, with the same bytes', async () => {
  for (const [format, part] of [
    ['xlsx', 'xl/workbook.xml'],
    ['zip', 'datapackage.json'],
  ] as const) {
    const [program, page] = [await byProgram(`${format}?locale=de`), await onPage(format)];
    expect(program.response.status).toBe(200);
    expect(Object.keys(unzipSync(program.bytes))).toContain(part);
    expect(Buffer.from(page.bytes).equals(Buffer.from(program.bytes)), format).toBe(true);
    expect(page.response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="ki-bruecke-2027-1-1.${format}"`,
    );
  }
});

it('gives the same release as JSON to people and programs', async () => {
  const [program, page] = [await byProgram('json?locale=de'), await onPage('json')];
  const read = ({ bytes }: { readonly bytes: Uint8Array }): unknown =>
    JSON.parse(Buffer.from(bytes).toString());
  expect(read(page)).toEqual(read(program));
  expect(read(page)).toMatchObject({ release: told.release, locale: 'de', floor: 5 });
});

it('gives one table to programs, says where none is named, and that others are not there', async () => {
  const { tables } = JSON.parse(Buffer.from((await byProgram('json')).bytes).toString()) as {
    readonly tables: readonly { readonly id: string; readonly cells: readonly object[] }[];
  };
  const [table] = tables;
  const { response, bytes } = await byProgram(`csv?table=${table?.id ?? ''}`);
  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  const lines = Buffer.from(bytes).toString().trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + (table?.cells.length ?? 0));

  const headers = { Authorization: `Bearer ${told.token}` };
  const path = `/api/v1/releases/${told.release}.csv`;
  expect((await call('GET', path, { headers })).body).toMatchObject({
    ...{ status: 422, code: 'missing-field', errors: [{ pointer: '/table', code: 'missing-field' }] },
  });
  expect((await call('GET', `${path}?table=none`, { headers })).body).toMatchObject({ code: 'not-found' });
});

it('tells people and programs what is weighted, with the source, once the chamber has said to what', async () => {
  const sizeClass = { '1-9': 9000, '10-49': 700, '50-249': 200, '250-499': 70, '500+': 30 };
  const target = {
    name: 'Ausgedachte Tabelle',
    source: 'Beispielamt',
    asOf: '2026-12-31',
    firms: { sizeClass },
  };
  const textOf = async (file: string) => Buffer.from((await byProgram(file)).bytes).toString();
  const [plain, others] = [await textOf('json'), await byProgram('csv?table=weighted')];
  expect(releaseDocumentSchema.parse(JSON.parse(plain)).weighted).toBeNull();
  expect(others.response.status).toBe(404);

  await store().write(async ({ weightTargets }) =>
    succeed(await weightTargets.replace(told.campaign, target, new Date())),
  );
  const { weighted, ...release } = releaseDocumentSchema.parse(JSON.parse(await textOf('json')));
  expect({ ...release, weighted: null }).toEqual(JSON.parse(plain));
  expect(weighted?.target).toEqual({ name: target.name, source: target.source, asOf: target.asOf });
  expect(weighted?.by.map(({ dimension }) => dimension)).toEqual(['sizeClass']);
  const figures = weighted?.by.flatMap((by) => by.figures.map(({ id }) => [by.dimension, id])) ?? [];
  expect(figures.length).toBeGreaterThan(20);
  const lines = (await textOf('csv?table=weighted')).trimEnd().split('\r\n').slice(1);
  expect(lines.map((line) => [line.split(',')[0], line.split(',')[2]])).toEqual(figures);
  expect(await textOf('csv?table=weight-targets')).toContain('Beispielamt,2026-12-31');
  for (const format of ['xlsx', 'zip']) {
    const [program, page] = [await byProgram(`${format}?locale=de`), await onPage(format)];
    expect(Buffer.from(page.bytes).equals(Buffer.from(program.bytes)), format).toBe(true);
    const parts = Object.entries(unzipSync(page.bytes)).map(
      ([name, bytes]) => name + Buffer.from(bytes).toString(),
    );
    expect(
      parts.some((part) => part.includes('Ausgedachte Tabelle')),
      format,
    ).toBe(true);
  }
  await store().write(async ({ weightTargets }) =>
    succeed(await weightTargets.remove('kammer', told.campaign)),
  );
});

it('gives no program a release that nobody has let out', async () => {
  const computed = releaseWithoutTables(told.campaign, 2);
  await store().write(async ({ releases }) =>
    succeed(await releases.keep(`${told.campaign}-w1`, computed, new Date())),
  );
  const path = `/api/v1/releases/${computed.entry.release.release}`;
  const pictures = ['/pictures', '/pictures/bands.svg', '/pictures/bands.png'];
  for (const file of ['.json', '.xlsx', '.zip', '.pdf', '.pptx', '.csv?table=x', ...pictures]) {
    const headers = { Authorization: `Bearer ${told.token}` };
    expect((await call('GET', `${path}${file}`, { headers })).status, file).toBe(404);
  }
});

it('gives people the report, the slides and each picture, named like the release', async () => {
  const signs = { pdf: '%PDF', pptx: 'PK', 'svg?figure=bands': '<svg', 'png?figure=bands': 'PNG' };
  for (const [file, sign] of Object.entries(signs)) {
    const { response, bytes } = await onPage(file);
    const [format = '', figure] = file.split('?figure=');
    expect(response.status, file).toBe(200);
    expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1'), file).toContain(sign);
    expect(response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="ki-bruecke-2027-1-1${figure === undefined ? '' : `-${figure}`}.${format}"`,
    );
    expect(response.headers.get('Content-Language')).toBe('de');
  }
  for (const unknown of ['svg', 'svg?figure=none', 'png?figure=series']) {
    expect((await onPage(unknown)).response.status, unknown).toBe(404);
  }
}, 60_000);

it('gives programs the report and the slides', async () => {
  for (const [format, sign] of [
    ['pdf', '%PDF'],
    ['pptx', 'PK'],
  ] as const) {
    const { response, bytes } = await byProgram(`${format}?locale=de`);
    expect(response.status, format).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(FILE_TYPES[format]);
    expect(Buffer.from(bytes.subarray(0, 4)).toString('latin1')).toContain(sign);
  }
});

const readPage = async (path: string) => {
  const place = `/de/account/organisations/kammer/campaigns/${told.campaign}/releases/${told.release}`;
  const response = await fetch(`${served.origin}${place}${path}`, { headers: { Cookie: told.cookie } });
  return { status: response.status, html: await response.text() };
};

it('lists what there is by what it is for, and below each picture where it is as a file', async () => {
  const { html } = await readPage('');
  for (const ending of ['.pdf', '.pptx', '.xlsx', '.zip', '.json', '/report']) {
    expect(html).toMatch(new RegExp(`href="[^"]*/releases/${told.release}${ending}"`));
  }
  for (const title of ['Zum Lesen und Drucken', 'Zum Vorführen', 'Zum Rechnen'])
    expect(html).toContain(title);
  expect(html).toContain(`${told.release}.svg?figure=bands`);
  expect(html).toContain(`${told.release}/pictures/bands`);
});

it('shows the report as a page, with a table for each picture', async () => {
  const { status, html } = await readPage('/report');
  expect(status).toBe(200);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).toContain('Was die Kürzel bedeuten');
  const pictures = html.match(/<figure class="plot"/g)?.length ?? 0;
  expect(pictures).toBeGreaterThanOrEqual(8);
  expect(html.match(/<table /g)?.length).toBeGreaterThanOrEqual(pictures);
});

it('shows a picture with a piece for websites that can be marked and copied without a script', async () => {
  const { status, html } = await readPage('/pictures/bands');
  expect(status).toBe(200);
  const [, piece = ''] = /<textarea[^>]*readOnly[^>]*>([^<]*)<\/textarea>/i.exec(html) ?? [];
  expect(piece).toContain('&lt;figure lang=&quot;de&quot;');
  expect(piece).toContain('data:image/svg+xml;base64,');
  expect((await readPage('/pictures/none')).status).toBe(404);
});

const pictureByProgram = (part: string) =>
  fetchFile(`/api/v1/releases/${told.release}/pictures${part}`, { Authorization: `Bearer ${told.token}` });

it('lists its pictures for programs, each with its name, its title and what it says', async () => {
  const { response, bytes } = await pictureByProgram('?locale=de');
  expect(response.status).toBe(200);
  const { items } = pictureListSchema.parse(JSON.parse(Buffer.from(bytes).toString()));
  const { html } = await readPage('');
  // Twice in the page: for people, and for its script.
  const onPage = new Set([...html.matchAll(/\.svg\?figure=([\w-]+)/g)].map(([, figure]) => figure));
  expect(items.map(({ figure }) => figure)).toEqual([...onPage]);
  expect(items.every(({ title, said }) => title !== '' && said !== '')).toBe(true);
});

it('gives programs each picture as people get it', async () => {
  for (const format of ['svg', 'png'] as const) {
    const [program, page] = [
      await pictureByProgram(`/bands.${format}?locale=de`),
      await onPage(`${format}?figure=bands`),
    ];
    expect(program.response.status, format).toBe(200);
    expect(program.response.headers.get('Content-Type')).toBe(FILE_TYPES[format]);
    expect(Buffer.from(program.bytes).equals(Buffer.from(page.bytes)), format).toBe(true);
    for (const unknown of ['none', 'series', '%2e%2e']) {
      expect((await pictureByProgram(`/${unknown}.${format}`)).response.status, unknown).toBe(404);
    }
  }
  const other = await pictureByProgram('/bands.svg?locale=en');
  expect(Buffer.from(other.bytes).toString()).toContain('lang="en"');
}, 60_000);
