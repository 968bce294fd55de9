import { beforeAll, describe, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { ownerOf } from '#app/persistence/code-hash.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { tokenOf } from '#tests/factories/people.ts';
import { locationOf, newCodeIn } from '#tests/setup/advisers.ts';
import { useAdvisers } from '#tests/setup/use-advisers.ts';

const advisers = useAdvisers([]);
const KAMMER = '/de/account/organisations/kammer/campaigns';
const LAND = '/de/account/organisations/land/campaigns';
const TODAY = toIsoDay(new Date());
const SOON = '2998-01-01';

beforeAll(async () => {
  const { store, signIn } = advisers;
  await store.write(async ({ organisations }) => {
    for (const [id, kind] of [
      ['kammer', 'chamber'],
      ['land', 'chamber'],
      ['beratung', 'consultancy'],
    ] as const) {
      await organisations.create({ id, name: `Kammer ${id}`, kind }, new Date());
    }
    return succeed(null);
  });
  await signIn('eva', 'kammer', 'owner');
  await signIn('ada', 'kammer', 'analyst');
  await signIn('max', 'kammer', 'member');
  await signIn('ben', 'land', 'owner');
  await signIn('uta', 'beratung', 'owner');
});

const WANTED = {
  ...{ name: '=KI & <Handwerk>', firstDay: TODAY, lastDay: SOON, languages: 'de', floor: '5' },
  ...{ 'introduction-de': 'Wir wollen es wissen.\nDanke!', contact: 'Muster Musterfrau\n0000 000' },
  districts: 'Nord: Musterstadt, 99001\nSüd: 99002',
};

async function make(who: string, path: string, changes: Readonly<Record<string, string>> = {}) {
  const made = await advisers.send(who, `${path}/new`, { ...WANTED, ...changes });
  expect(made.status, made.text.slice(0, 200)).toBe(303);
  return locationOf(made).split('?')[0] ?? '';
}
const joinPathIn = (page: string): string => /href="[^"]*(\/de\/join\/[^"]+)"/.exec(page)?.[1] ?? '';
const formOf = (page: string) => ({ newCode: newCodeIn(page) });
const codeIn = (location: string): string => /\/a\/([^/]+)/.exec(location)?.[1] ?? '';
const stored = async (code: string) =>
  (await advisers.store.assessments.find(ownerOf(code) ?? ''))?.assessment;

describe('a chamber', () => {
  it('makes a campaign, whose page says how firms come to it and no number but the rounded one', async () => {
    const path = await make('eva', KAMMER);
    for (const who of ['eva', 'ada']) {
      const { status, text } = await advisers.get(who, path);
      expect(status).toBe(200);
      expect(text).toContain('=KI &amp; &lt;Handwerk&gt;');
      expect(text).toContain('Die erste Zahl zur Beteiligung gibt es am');
      expect(text).toContain('&lt;a href=');
      expect(joinPathIn(text)).toMatch(/^\/de\/join\/.{3}-.{3}$/);
      expect(text.includes('Kampagne für immer beenden')).toBe(who === 'eva');
    }
    expect((await advisers.get('eva', KAMMER)).text).toContain('Läuft.');
  });

  it('is told what is wrong, and gets its words back', async () => {
    const wrong = { name: '', lastDay: '2026-01-01', districts: 'Nord', contact: '' };
    const { status, text } = await advisers.send('eva', `${KAMMER}/new`, { ...WANTED, ...wrong });
    expect(status).toBe(422);
    for (const said of ['einen Namen', 'Ein einziger Bezirk', 'fragen können']) expect(text).toContain(said);
    expect(text).toContain('Wir wollen es wissen.');
    const past = { firstDay: '2026-01-01', lastDay: '2026-02-01' };
    const refused = await advisers.send('eva', `${KAMMER}/new`, { ...WANTED, ...past });
    expect([refused.status, refused.text.includes('liegt in der Vergangenheit')]).toEqual([422, true]);
  });

  it('changes everything before the first day, and then no more than words and the last day', async () => {
    const planned = await make('eva', KAMMER, { firstDay: '2997-01-01' });
    const later = { ...WANTED, firstDay: '2997-02-01', floor: '10', districts: '', name: 'Neu' };
    expect((await advisers.send('eva', `${planned}/change`, later)).status).toBe(303);
    const id = planned.split('/').at(-1) ?? '';
    expect(await advisers.store.campaigns.find('kammer', id)).toMatchObject({
      ...{ name: 'Neu', floor: 10, districts: [], waves: [{ firstDay: '2997-02-01', label: '2997-1' }] },
    });
    const lower = await advisers.send('eva', `${planned}/change`, { ...later, floor: '5' });
    expect([lower.status, lower.text.includes('nur erhöhen')]).toEqual([422, true]);

    const running = await make('eva', KAMMER);
    const form = await advisers.get('eva', `${running}/change`);
    expect(form.text).toContain('stehen deshalb fest');
    expect(form.text).not.toMatch(/name="(floor|districts|firstDay)"/);
    const sent = { ...later, name: 'Anders', lastDay: '2998-05-05' };
    expect((await advisers.send('eva', `${running}/change`, sent)).status).toBe(303);
    expect(await advisers.store.campaigns.find('kammer', running.split('/').at(-1) ?? '')).toMatchObject({
      ...{ name: 'Anders', floor: 5, waves: [{ firstDay: TODAY, lastDay: '2998-05-05' }] },
      districts: [{ id: 'd1', members: ['Musterstadt', '99001'] }, { id: 'd2' }],
    });
  });

  it('adds a wave after the last one, and closes for good', async () => {
    const path = await make('eva', KAMMER);
    const wave = (firstDay: string, lastDay: string) =>
      advisers.send('eva', path, { intent: 'wave', firstDay, lastDay });
    const overlapping = await wave('2997-05-05', '2998-05-05');
    expect([overlapping.status, overlapping.text.includes('läuft noch eine andere Runde')]).toEqual([
      422,
      true,
    ]);
    expect((await wave('', '')).status).toBe(422);
    expect((await wave('2998-02-01', '2998-03-01')).status).toBe(303);
    expect((await advisers.get('eva', path)).text).toContain('Runde 2998-1');
    const link = joinPathIn((await advisers.get('eva', path)).text);
    expect((await advisers.send('eva', path, { intent: 'close' })).status).toBe(303);
    expect((await advisers.get('eva', path)).text).toContain('ist beendet');
    expect((await wave('2998-04-01', '2998-05-01')).status).toBe(409);
    const closed = await advisers.call('GET', link);
    expect([closed.status, closed.text.includes('ist beendet')]).toEqual([200, true]);
    expect(closed.text).not.toContain('Mitmachen und beginnen');
  });

  it('sees nothing of another one, and a consultancy has no campaigns', async () => {
    const foreign = (await make('ben', LAND)).split('/').at(-1) ?? '';
    for (const who of ['eva', 'ada', 'max', 'uta']) {
      for (const path of [`${LAND}/${foreign}`, `${KAMMER}/${foreign}`, `${KAMMER}/${foreign}/change`]) {
        expect((await advisers.get(who, path)).status, `${who} ${path}`).toBe(404);
        expect((await advisers.send(who, path, { ...WANTED, intent: 'close' })).status).toBe(404);
      }
    }
    expect((await advisers.store.campaigns.find('land', foreign))?.closedAt).toBeNull();
    const own = '/de/account/organisations/beratung/campaigns';
    expect((await advisers.get('uta', own)).status).toBe(404);
    expect((await advisers.send('uta', `${own}/new`, WANTED)).status).toBe(404);
  });

  it('is listed for a program by its scope, with the same rounded number', async () => {
    const path = await make('eva', KAMMER);
    const ask = async (who: string, organisation: string, scope: 'campaigns:read' | 'clients:read') => {
      const token = await tokenOf(advisers.store, who, { organisation, scopes: [scope] });
      return advisers.call('GET', '/api/v1/campaigns', { headers: { Authorization: `Bearer ${token}` } });
    };
    const { status, body } = await ask('ada', 'kammer', 'campaigns:read');
    expect(status).toBe(200);
    const items = body.items as { readonly id: string }[];
    expect(items.find(({ id }) => path.endsWith(id))).toMatchObject({
      ...{ state: 'open', floor: 5, waves: [{ number: 1, participation: null }] },
      districts: [{ id: 'd1', name: 'Nord' }, { id: 'd2' }],
    });
    expect((await ask('eva', 'kammer', 'clients:read')).status).toBe(403);
    expect((await ask('max', 'kammer', 'campaigns:read')).status).toBe(403);
    expect((await ask('uta', 'beratung', 'campaigns:read')).status).toBe(404);
  });
});

describe('a firm', () => {
  let link: string;
  let id: string;
  beforeAll(async () => {
    const path = await make('eva', KAMMER);
    id = path.split('/').at(-1) ?? '';
    link = joinPathIn((await advisers.get('eva', path)).text);
  });
  const sendForm = (path: string, fields: Readonly<Record<string, string>>) =>
    advisers.send('nobody', path, fields);

  it('finds the page by a code in whatever way it was typed', async () => {
    const plain = link.replace('/de/join/', '').replace('-', '').toLowerCase();
    for (const typed of [
      plain,
      ` ${plain.slice(0, 3)} ${plain.slice(3)} `,
      `${advisers.product.origin}${link}`,
    ]) {
      const found = await sendForm('/de/join', { code: typed });
      expect([found.status, locationOf(found)]).toEqual([303, link]);
    }
    expect(locationOf(await advisers.call('GET', `/de/join/${plain}`))).toBe(link);
    expect((await sendForm('/de/join', { code: '' })).status).toBe(422);
    expect((await sendForm('/de/join', { code: '000000' })).status).toBe(404);
    expect((await advisers.call('GET', '/de/join/000000')).status).toBe(404);
  });

  it('reads who gets what before it decides, and may begin without it', async () => {
    const { text, headers } = await advisers.call('GET', link);
    for (const said of [
      'Nie Ihre Antworten',
      'freiwillig',
      'Kammer kammer',
      'Wir wollen es wissen.',
      '99001',
    ]) {
      expect(text).toContain(said);
    }
    expect(headers.get('Cache-Control')).toContain('no-store');
    const without = await sendForm('/de/start', formOf(text));
    const code = codeIn(locationOf(without));
    expect(await stored(code)).toMatchObject({ campaign: null, district: null, consent: null });
  });

  it('is asked for its district and its consent, and takes part with both', async () => {
    const { text } = await advisers.call('GET', link);
    const refused = await sendForm(link, formOf(text));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Bitte wählen Sie Ihren Bezirk.');
    expect(refused.text).toContain('brauchen wir Ihre Zustimmung');
    const foreign = { ...formOf(text), district: 'd9', consent: 'yes' };
    expect((await sendForm(link, foreign)).status).toBe(422);

    const joined = { ...formOf(text), district: 'd2', consent: 'yes' };
    const begun = await sendForm(link, joined);
    expect(begun.status).toBe(303);
    const code = codeIn(locationOf(begun));
    expect(codeIn(locationOf(await sendForm(link, joined)))).toBe(code);
    expect(await stored(code)).toMatchObject({
      ...{ campaign: id, district: 'd2', testRun: false },
      consent: { statistics: true, text: 'campaign-2026-11-2' },
    });
    for (const page of ['', '/data']) {
      const own = await advisers.call('GET', `/de/a/${code}${page}`);
      expect(own.text).toContain('Kampagne „=KI &amp; &lt;Handwerk&gt;“');
      expect(own.text).toContain('Ihr Bezirk: Süd');
    }
    const file = await advisers.call('GET', `/de/a/${code}/data.json`);
    expect(file.body).toMatchObject({
      assessment: { campaign: id, district: 'd2' },
      whoSees: { takesPartIn: { organisation: 'Kammer kammer', district: 'Süd' } },
    });

    const consent = await advisers.call('GET', `/de/a/${code}/consent`);
    expect(consent.text).toContain('in die Statistik von Kammer kammer einfließen');
    expect(consent.text).toContain('name="consentText" value="campaign-2026-11-2"');
    const consentText = 'campaign-2026-11-2';
    const revision = /name="revision" value="(\d+)"/.exec(consent.text)?.[1] ?? '';
    expect((await sendForm(`/de/a/${code}/consent`, { revision, consentText, firmName: '' })).status).toBe(
      302,
    );
    expect(await stored(code)).toMatchObject({
      consent: { statistics: false, text: 'campaign-2026-11-2' },
    });
    expect((await advisers.call('GET', `/de/a/${code}`)).text).toContain('zählt aber nicht mit');
  });
});
