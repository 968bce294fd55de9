import { beforeAll, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { letOutRelease, openCampaign } from '#tests/factories/chambers.ts';
import { locationOf } from '#tests/setup/advisers.ts';
import { useAdvisers } from '#tests/setup/use-advisers.ts';

const advisers = useAdvisers([
  ['eva', 'kammer', 'owner'],
  ['ada', 'kammer', 'analyst'],
  ['ben', 'land', 'owner'],
]);
const FORMATS = { xlsx: 'sheet', zip: 'zip', json: 'json', jsonld: 'ld+json' } as const;

let open: string;
let low: string;
const pageOf = (release: string) =>
  `/de/account/organisations/kammer/campaigns/${release.replace(/-w1-1$/, '')}/releases/${release}/publication`;
const anybody = (path: string) => advisers.call('GET', path);

beforeAll(async () => {
  const { store } = advisers;
  open = await letOutRelease(store, await openCampaign(store, 'kammer', 'offen'), 'eva', 10);
  low = await letOutRelease(store, await openCampaign(store, 'kammer', 'klein'), 'eva');
});

it('is for nobody before an owner has opened it', async () => {
  expect((await anybody(`/de/open/${open}`)).status).toBe(404);
  for (const format of Object.keys(FORMATS)) {
    expect((await anybody(`/de/open/${open}.${format}`)).status).toBe(404);
  }
  expect((await anybody('/de/open/guessed')).status).toBe(404);
});

it('is opened by an owner of the chamber alone, who chooses a licence', async () => {
  const page = pageOf(open);
  for (const who of ['ada', 'ben']) {
    expect((await advisers.get(who, page)).status).toBe(404);
    const sent = await advisers.send(who, page, { intent: 'publish', licence: 'cc-by-4-0' });
    expect(sent.status).toBe(404);
  }
  for (const licence of ['', 'mine']) {
    const refused = await advisers.send('eva', page, { intent: 'publish', licence });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Bitte wählen Sie eine Lizenz.');
  }
  expect((await advisers.send('eva', page, { intent: 'anything' })).status).toBe(400);
  expect((await anybody(`/de/open/${open}`)).status).toBe(404);
});

it('hides more than a release that stays in the chamber', async () => {
  const shown = await advisers.get('eva', pageOf(low));
  expect(shown.text).toContain('Mindestzahl 10');
  expect(shown.text).not.toContain('name="licence"');
  const sent = await advisers.send('eva', pageOf(low), { intent: 'publish', licence: 'cc-by-4-0' });
  expect(sent.status).toBe(404);
  expect((await anybody(`/de/open/${low}`)).status).toBe(404);
});

it('is then there for everybody, with tables, files and a description for catalogues', async () => {
  const page = pageOf(open);
  const sent = await advisers.send('eva', page, { intent: 'publish', licence: 'dl-de-by-2-0' });
  expect([sent.status, locationOf(sent)]).toEqual([303, page]);
  expect((await advisers.get('eva', page)).text).toContain(`/de/open/${open}`);

  const shown = await anybody(`/en/open/${open}`);
  expect(shown.status).toBe(200);
  expect(shown.text).toContain('href="https://www.govdata.de/dl-de/by-2-0"');
  expect(shown.text).toContain('<table');
  expect(shown.headers.get('X-Robots-Tag')).toBeNull();
  for (const [format, type] of Object.entries(FORMATS)) {
    const file = await fetch(`${advisers.product.origin}/de/open/${open}.${format}`);
    expect([file.status, file.headers.get('Content-Type')]).toEqual([200, expect.stringContaining(type)]);
    expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(500);
  }
  const described = JSON.parse((await anybody(`/de/open/${open}.jsonld`)).text) as Record<string, unknown>;
  const address = `${advisers.product.origin}/de/open/${open}`;
  expect(described).toMatchObject({
    '@id': address,
    '@type': 'dcat:Dataset',
    'dct:title': { '@language': 'de' },
    'dct:temporal': { 'dcat:startDate': { '@value': '2027-01-01' } },
    'dcat:distribution': ['xlsx', 'zip', 'json'].map((format) => ({
      '@id': `${address}.${format}`,
      'dcat:downloadURL': { '@id': `${address}.${format}` },
      'dct:license': { '@id': 'https://www.govdata.de/dl-de/by-2-0' },
    })),
  });
});

it('holds nothing that is weighted: what the chamber weights to was not opened', async () => {
  const { store } = advisers;
  const firms = { sizeClass: { '1-9': 9000, '10-49': 700, '50-249': 200, '250-499': 70, '500+': 30 } };
  const target = { name: 'Eigene Tabelle', source: 'Kammer', asOf: '2026-12-31', firms };
  const filesOf = async () =>
    Promise.all(
      ['xlsx', 'zip', 'json'].map(async (format) =>
        Buffer.from(
          await (await fetch(`${advisers.product.origin}/de/open/${open}.${format}`)).arrayBuffer(),
        ).toString('base64'),
      ),
    );
  const before = await filesOf();
  await store.write(async ({ weightTargets }) =>
    succeed(await weightTargets.replace('offen', target, new Date())),
  );
  expect((await advisers.get('eva', pageOf(open).replace('/publication', ''))).text).toContain(
    'Eigene Tabelle',
  );
  expect(await filesOf()).toEqual(before);
  expect((await anybody(`/de/open/${open}`)).text).not.toContain('Eigene Tabelle');
});

it('says so where it stood once it is withdrawn, and can be opened again', async () => {
  const page = pageOf(open);
  expect((await advisers.send('ada', page, { intent: 'withdraw' })).status).toBe(404);
  expect((await advisers.send('eva', page, { intent: 'withdraw' })).status).toBe(303);
  const shown = await anybody(`/de/open/${open}`);
  expect(shown.status).toBe(410);
  expect(shown.text).toContain('zurückgezogen');
  expect(shown.text).toContain('Was KI-Brücke ist');
  expect(shown.text).not.toContain('<table');
  expect((await anybody(`/de/open/${open}.json`)).status).toBe(410);

  await advisers.send('eva', page, { intent: 'publish', licence: 'cc-by-4-0' });
  expect((await anybody(`/de/open/${open}`)).text).toContain('CC BY 4.0');
});
