import { beforeAll, describe, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { letOutRelease, openCampaign } from '#tests/factories/chambers.ts';
import { locationOf } from '#tests/setup/advisers.ts';
import { useAdvisers } from '#tests/setup/use-advisers.ts';

const advisers = useAdvisers([]);
const PAGE = '/de/account/organisations/kammer/campaigns/gewichtet/weights';
let release = '';

beforeAll(async () => {
  const { store, signIn } = advisers;
  await store.write(async ({ organisations }) => {
    for (const id of ['kammer', 'land']) {
      await organisations.create({ id, name: `Kammer ${id}`, kind: 'chamber' }, new Date());
    }
    return succeed(null);
  });
  await signIn('eva', 'kammer', 'owner');
  await signIn('ada', 'kammer', 'analyst');
  await signIn('ben', 'land', 'owner');
  const made = await openCampaign(store, 'kammer', 'gewichtet');
  const id = await letOutRelease(store, made, 'eva');
  release = `/de/account/organisations/kammer/campaigns/gewichtet/releases/${id}`;
});

const TABLE =
  '1 bis 9 Personen;9.000\n10-49;700\n50-249;200\n250-499;70\n500+;30\n' +
  'Industrie und Produktion;2000\nconstruction;3000\ntrade-transport;2000\nbusiness-services;2000\npublic-personal;1000';
const TYPED = { name: '=Ausgedachte Tabelle', source: 'Beispielamt', asOf: '2026-06-30', text: TABLE };
const send = (who: string, fields: Readonly<Record<string, string>>) =>
  advisers.send(who, PAGE, { ...TYPED, ...fields });
const kept = () => advisers.store.weightTargets.find('kammer', 'gewichtet');

describe('what figures are weighted to', () => {
  it('is looked at first, and nothing is kept of that', async () => {
    const { status, text } = await send('eva', { intent: 'look' });
    expect(status).toBe(200);
    expect(text).toContain('Diese Zahlen verwenden');
    expect(text).toContain('9.000');
    expect(await kept()).toBeNull();
  });

  it('is refused row by row, and what was typed comes back', async () => {
    const wrong = TABLE.replace('10-49;700', '10-49;-7')
      .replace('500+;30', '500+;=A1')
      .replace('250-499', 'Riesen');
    for (const intent of ['look', 'keep']) {
      const { status, text } = await send('eva', { intent, text: wrong });
      expect(status).toBe(422);
      for (const said of ['unter null', 'Das ist eine Formel', 'Diese Klasse gibt es nicht', 'Riesen'])
        expect(text).toContain(said);
      expect(text).not.toContain('Diese Zahlen verwenden');
    }
    const missing = await send('eva', { intent: 'keep', text: TABLE.replace('250-499;70\n', '') });
    expect(missing.text).toContain('Es fehlt eine Zahl für: 250 bis 499 Personen');
    const bare = await send('eva', { intent: 'keep', name: '', source: '', asOf: '2999-01-01' });
    for (const said of ['wie die Zahlen heißen', 'wer die Zahlen veröffentlicht', 'nicht in der Zukunft'])
      expect(bare.text).toContain(said);
    expect(await kept()).toBeNull();
  });

  it('is kept, shown with each weighted figure, and taken away again; the release stays as it is', async () => {
    const before = await advisers.get('ada', `${release}.json`);
    expect((await advisers.get('ada', release)).text).not.toContain('Gewichtet nach');
    const saved = await send('eva', { intent: 'keep' });
    expect([saved.status, locationOf(saved)]).toEqual([303, `${PAGE}?state=kept`]);
    expect((await kept())?.firms['sizeClass']).toEqual({
      ...{ '1-9': 9000, '10-49': 700, '50-249': 200, '250-499': 70, '500+': 30 },
    });
    expect((await advisers.get('eva', PAGE)).text).toContain('Stand 30.\u00a0Juni 2026');
    const { text } = await advisers.get('ada', release);
    expect(text).toContain('Gewichtet nach Größe');
    expect(text).toContain('Gewichtet auf: =Ausgedachte Tabelle, Beispielamt, Stand 30.\u00a0Juni 2026.');
    const read = (text: string) => JSON.parse(text) as Readonly<Record<string, unknown>>;
    const { weighted, ...same } = read((await advisers.get('ada', `${release}.json`)).text);
    expect({ ...same, weighted: null }).toEqual(read(before.text));
    expect(weighted).toMatchObject({ target: { source: 'Beispielamt', asOf: '2026-06-30' } });
    const removed = await send('eva', { intent: 'remove' });
    expect(locationOf(removed)).toBe(`${PAGE}?state=removed`);
    expect(await kept()).toBeNull();
    expect((await advisers.get('ada', release)).text).not.toContain('Gewichtet nach');
  });

  it('is changed by owners of the chamber alone', async () => {
    for (const who of ['ada', 'ben']) {
      expect((await advisers.get(who, PAGE)).status).toBe(404);
      for (const intent of ['look', 'keep', 'remove']) expect((await send(who, { intent })).status).toBe(404);
    }
    expect(await kept()).toBeNull();
  });
});
