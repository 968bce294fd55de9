import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MOST_SCENARIOS } from '#app/domain/scenarios/scenario.ts';
import { ownerOf } from '#app/persistence/code-hash.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { locationOf, newCodeIn } from '#tests/setup/advisers.ts';
import { useAdvisers } from '#tests/setup/use-advisers.ts';

// Many small comparisons by one client.
const advisers = useAdvisers(
  [
    ['eva', 'kammer', 'owner'],
    ['max', 'kammer', 'member'],
    ['ben', 'nachbar', 'owner'],
  ],
  { settings: { RATE_LIMIT_PLANS_PER_MINUTE: '2000' } },
);
const { get, send, call: api } = advisers;

/** Whoever holds the code has no account. */
const HOLDER = 'the holder';
const { profile, answers } = JOINERY;
const useCases = [{ goal: 'quotation', hoursPerWeek: 6, people: 2, hourlyCostEur: 45 }];

async function begin(content: object = { profile, answers, useCases }): Promise<string> {
  return String((await api('POST', '/api/v1/assessments', { body: content })).body.code);
}

interface Led {
  readonly code: string;
  readonly client: string;
  readonly workshop: string;
  readonly page: string;
}

async function lead(who = 'eva', content?: object): Promise<Led> {
  const code = await begin(content);
  const added = await send(who, '/de/account/clients/new', { name: 'Tischlerei Beispiel', country: 'DE' });
  const client = locationOf(added).replace(/\?.*/, '');
  const workshop = locationOf(await send(who, client, { intent: 'open-workshop', code }));
  return { code, client, workshop, page: `${workshop}/scenarios` };
}

const storedSchema = z.looseObject({
  revision: z.number(),
  status: z.string(),
  answers: z.record(z.string(), z.unknown()),
  profile: z.looseObject({}),
});
const stored = async (code: string) =>
  storedSchema.parse((await api('GET', `/api/v1/assessments/${code}`)).body);
const kept = (code: string) => advisers.store.scenarios.list(ownerOf(code) ?? '');

type Fields = Readonly<Record<string, string>>;
const MORE_TIME: Fields = { budgetEurPerYear: '60.000', staffDaysPerQuarter: '20' };
const DIGITAL: Fields = {
  'data.digital': '4',
  'skills.leadership': '4',
  budgetEurPerYear: '5.000',
  staffDaysPerQuarter: '3',
};

/** Keeps a scenario by the form of its page, as a browser without JavaScript sends it. */
async function keep(
  who: string,
  page: string,
  scenarioName: string,
  fields: Fields,
  scenario = crypto.randomUUID(),
) {
  const sent = await send(who, `${page}/new`, { intent: 'keep-scenario', scenario, scenarioName, ...fields });
  return { scenario, sent };
}
const adopt = (who: string, page: string, scenario: string, revision: number, more: Fields = {}) =>
  send(who, page, { intent: 'adopt', scenario, revision: String(revision), ...more });
const patch = async (code: string, change: object) => {
  const { revision } = await stored(code);
  const done = await api('PATCH', `/api/v1/assessments/${code}`, { body: { revision, ...change } });
  expect(done.status).toBe(200);
};
/** The cells of a line of the comparison: today, then each scenario. */
const cellsOf = (text: string, label: string): readonly string[] => {
  const row = new RegExp(`<th scope="row"[^>]*>${label}</th>(.*?)</tr>`).exec(text)?.[1] ?? '';
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell);
};

describe('scenarios under a code', () => {
  it('are tried out, kept, laid beside today, changed and dropped without JavaScript', async () => {
    const code = await begin();
    const page = `/de/a/${code}/scenarios`;
    expect((await get(HOLDER, `/de/a/${code}`)).text).toContain(page);
    expect((await get(HOLDER, page)).text).toContain('Noch ist keine Variante gemerkt');

    const tried = await send(HOLDER, `${page}/new`, { intent: 'try', ...MORE_TIME });
    expect([tried.status, tried.text.includes('Name der Variante')]).toEqual([200, true]);
    expect(tried.text).toContain('Der erste Versuch beginnt');
    expect(await kept(code)).toEqual([]);

    const time = await keep(HOLDER, page, 'Mehr Zeit', MORE_TIME);
    expect(locationOf(time.sent)).toBe(`${page}?state=kept`);
    // A double click keeps it once.
    await keep(HOLDER, page, 'Mehr Zeit', MORE_TIME, time.scenario);
    await keep(HOLDER, page, 'Alles digital', DIGITAL);
    expect((await kept(code)).map(({ name }) => name)).toEqual(['Mehr Zeit', 'Alles digital']);

    const { text } = await get(HOLDER, page);
    expect(cellsOf(text, 'Eigene Tage im ersten Planjahr')).toHaveLength(3);
    const [today, first, second] = cellsOf(text, 'Punkte: Daten');
    expect(first).toBe(today);
    expect(second).not.toBe(today);
    expect(text).toContain('Fällt als Hindernis weg: Die wichtigen Angaben sind nicht digital');
    expect(text).toContain('von Stufe 0 auf Stufe 4');
    expect(cellsOf(text, 'Was im Alltag im Jahr bleibt').every((cell) => cell.includes('€'))).toBe(true);

    const own = `${page}/${time.scenario}`;
    const shown = await get(HOLDER, own);
    expect([shown.status, shown.text.includes('value="60.000"')]).toEqual([200, true]);
    const renamed = { intent: 'keep-scenario', scenario: time.scenario, scenarioName: 'Zehn Tage' };
    await send(HOLDER, own, { ...renamed, budgetEurPerYear: '5.000', staffDaysPerQuarter: '10' });
    expect(await kept(code)).toMatchObject([
      { name: 'Zehn Tage', changes: { resources: { becomes: { staffDaysPerQuarter: 10 } } } },
      { name: 'Alles digital' },
    ]);
    expect(locationOf(await send(HOLDER, page, { intent: 'drop', scenario: time.scenario }))).toBe(
      `${page}?state=dropped`,
    );
    expect((await kept(code)).map(({ name }) => name)).toEqual(['Alles digital']);
    expect((await get(HOLDER, own)).status).toBe(404);
    expect((await stored(code)).answers).toEqual(answers);
  });

  it('say what is wrong, and lose nothing that was typed', async () => {
    const code = await begin();
    const page = `/de/a/${code}/scenarios`;
    const refusals = [
      ['', MORE_TIME, 'Geben Sie der Variante einen Namen'],
      ['x'.repeat(61), MORE_TIME, 'Der Name ist zu lang'],
      ['Wie heute', { budgetEurPerYear: '5.000', staffDaysPerQuarter: '3' }, 'Noch ist alles wie heute'],
      ['Viel', { budgetEurPerYear: '60.000', staffDaysPerQuarter: 'viel' }, 'halben Schritten'],
    ] as const;
    for (const [name, fields, said] of refusals) {
      const { sent } = await keep(HOLDER, page, name, fields);
      expect([sent.status, sent.text.includes(said)], said).toEqual([422, true]);
      expect(sent.text).toContain(`value="${fields.staffDaysPerQuarter}"`);
    }
    expect(await kept(code)).toEqual([]);
    const many = 'x'.repeat(60);
    await keep(HOLDER, page, `${many}\u202e`, MORE_TIME);
    expect((await kept(code))[0]?.name).toBe(many);
  });

  it('are ten at most, also where many are kept at once, and three stand side by side', async () => {
    const code = await begin();
    const page = `/de/a/${code}/scenarios`;
    const ids = Array.from({ length: MOST_SCENARIOS + 2 }, () => crypto.randomUUID());
    const sent = await Promise.all(
      ids.map((id, index) =>
        keep(
          HOLDER,
          page,
          `Nr. ${String(index)}`,
          { ...MORE_TIME, staffDaysPerQuarter: String(index + 4) },
          id,
        ),
      ),
    );
    expect(sent.filter(({ sent: { status } }) => status === 422)).toHaveLength(2);
    const list = await kept(code);
    expect(list).toHaveLength(MOST_SCENARIOS);
    expect((await get(HOLDER, page)).text).not.toContain(`href="${page}/new"`);
    const columns = (text: string) => cellsOf(text, 'Einordnung').length;
    expect(columns((await get(HOLDER, page)).text)).toBe(4);
    const with2 = list.slice(0, 2).map(({ id }) => `with=${id}`);
    expect(columns((await get(HOLDER, `${page}?${with2.join('&')}`)).text)).toBe(3);
    const with4 = await get(
      HOLDER,
      `${page}?${list
        .slice(0, 4)
        .map(({ id }) => `with=${id}`)
        .join('&')}`,
    );
    expect([columns(with4.text), with4.text.includes('Nebeneinander passen höchstens 3')]).toEqual([4, true]);
  });

  it('become the answers of a draft in one save, and say so where it was answered otherwise meanwhile', async () => {
    const code = await begin();
    const page = `/de/a/${code}/scenarios`;
    const { scenario } = await keep(HOLDER, page, 'Alles digital', { ...DIGITAL, staffDaysPerQuarter: '9' });
    const seen = (await stored(code)).revision;
    await patch(code, { answers: { 'data.digital': { level: 2 }, 'cloud.exit': { level: 1 } } });
    const stale = await get(HOLDER, page);
    expect(stale.text).toContain('hat jemand dieselben Antworten geändert');
    expect(stale.text).toContain('inzwischen geändert');
    expect(stale.text).toContain('von Stufe 2 auf Stufe 4');

    // Whoever has not seen that overwrites nobody's answer.
    const refused = await adopt(HOLDER, page, scenario, seen);
    expect([refused.status, refused.text.includes('Nicht übernommen')]).toEqual([409, true]);
    expect((await stored(code)).answers['data.digital']).toEqual({ level: 2 });

    const { revision } = await stored(code);
    const adopted = await adopt(HOLDER, page, scenario, revision);
    expect(locationOf(adopted)).toBe(`${page}?adopted=${scenario}`);
    const after = await stored(code);
    expect(after).toMatchObject({
      revision: revision + 1,
      profile: { resources: { staffDaysPerQuarter: 9 } },
    });
    expect(after.answers).toMatchObject({
      'data.digital': { level: 4 },
      'skills.leadership': { level: 4 },
      'cloud.exit': { level: 1 },
    });
    const said = (await get(HOLDER, locationOf(adopted))).text;
    expect(said).toContain('„Alles digital“ ist übernommen');
    expect(said).toContain('Digitale Erfassung und Verantwortung');
    expect(said).toContain('Alles daran gilt schon');
    // Sent again it changes nothing.
    await adopt(HOLDER, page, scenario, after.revision);
    expect((await stored(code)).revision).toBe(after.revision);
  });

  it('merge with what another device has answered beside them', async () => {
    const code = await begin();
    const page = `/de/a/${code}/scenarios`;
    const { scenario } = await keep(HOLDER, page, 'Alles digital', DIGITAL);
    const seen = (await stored(code)).revision;
    await patch(code, { answers: { 'cloud.exit': { level: 2 } } });
    expect((await adopt(HOLDER, page, scenario, seen)).status).toBe(302);
    expect((await stored(code)).answers).toMatchObject({
      'data.digital': { level: 4 },
      'cloud.exit': { level: 2 },
    });
  });

  it('begin a new assessment where the answers are closed, once', async () => {
    const code = await begin();
    await api('POST', `/api/v1/assessments/${code}/completion`, { body: { revision: 1 } });
    const page = `/de/a/${code}/scenarios`;
    const tried = await get(HOLDER, `/de/a/${code}/what-if`);
    expect(tried.text).toContain(`href="${page}"`);
    const compared = await send(HOLDER, `/de/a/${code}/what-if`, { intent: 'try', ...MORE_TIME });
    expect(compared.text.toLowerCase()).toContain(`formaction="${page}/new"`.toLowerCase());

    const { scenario } = await keep(HOLDER, page, 'Alles digital', DIGITAL);
    const shown = (await get(HOLDER, page)).text;
    expect(shown).toContain('Neue Einschätzung damit beginnen');
    const { revision } = await stored(code);
    const newCode = newCodeIn(shown);
    const [once, twice] = [
      await adopt(HOLDER, page, scenario, revision, { newCode }),
      await adopt(HOLDER, page, scenario, revision, { newCode }),
    ];
    expect(locationOf(once)).toBe(`/de/a/${newCode}`);
    expect(locationOf(twice)).toBe(`/de/a/${newCode}`);
    expect(await stored(newCode)).toMatchObject({
      status: 'draft',
      answers: { 'data.digital': { level: 4 } },
    });
    expect(await stored(code)).toMatchObject({ status: 'completed', answers });
    expect(await kept(newCode)).toEqual([]);
  });

  it('go with their assessment, and are nobody’s under another code', async () => {
    const [code, other] = [await begin(), await begin()];
    const [page, others] = [`/de/a/${code}/scenarios`, `/de/a/${other}/scenarios`];
    const { scenario } = await keep(HOLDER, page, 'Geheim', MORE_TIME);
    expect((await get(HOLDER, `${others}/${scenario}`)).status).toBe(404);
    expect((await get(HOLDER, others)).text).not.toContain('Geheim');
    expect((await adopt(HOLDER, others, scenario, 1)).status).toBe(404);
    const kidnapped = { intent: 'keep-scenario', scenario, scenarioName: 'Fremd', ...MORE_TIME };
    expect((await send(HOLDER, `${others}/${scenario}`, kidnapped)).status).toBe(404);
    await send(HOLDER, others, { intent: 'drop', scenario });
    // A foreign id in the form of a new one makes one of one's own.
    await send(HOLDER, `${others}/new`, kidnapped);
    expect((await kept(code)).map(({ name }) => name)).toEqual(['Geheim']);
    for (const path of [page, `${page}/new`, `${page}/${scenario}`]) {
      expect((await get(HOLDER, path.replace(code, '0000000000000000000000000A'))).status).toBe(404);
    }
    for (const bad of [
      { intent: 'x' },
      { intent: 'adopt', scenario: 'x', revision: '1' },
      { intent: 'drop' },
    ]) {
      expect((await send(HOLDER, page, bad as Fields)).status).toBe(400);
    }
    await api('DELETE', `/api/v1/assessments/${code}`);
    expect(await kept(code)).toEqual([]);
    expect((await get(HOLDER, page)).status).toBe(404);
  });
});

describe('scenarios in a workshop', () => {
  const ITEM = 'data.digital';
  const agreeing = { form: 'question', item: ITEM, base: '{}', answer: '0', reason: '', agreed: 'yes' };
  const noting = { note: 'Zettel im Büro', evidence: '', evidenceLink: '', saidBy: 'owner-said' };

  it('are played live, adopted, and leave notes where they were', async () => {
    const led = await lead();
    expect((await get('eva', led.workshop)).text).toContain(led.page);
    await send('eva', `${led.workshop}/q/${ITEM}`, { ...agreeing, ...noting });
    const { scenario } = await keep('eva', led.page, 'Alles digital', DIGITAL);
    const before = (await get('eva', led.page)).text;
    expect(before).toContain('Ändert, was vereinbart ist: Digitale Erfassung');
    expect(before).toContain('Auch der Betrieb sieht sie');
    const { revision } = await stored(led.code);
    const adopted = locationOf(await adopt('eva', led.page, scenario, revision));
    const said = (await get('eva', adopted)).text;
    expect(said).toContain('Hier war etwas anderes vereinbart');
    expect((await stored(led.code)).answers[ITEM]).toEqual({ level: 4 });
    const overview = (await get('eva', led.workshop)).text;
    expect(overview).toContain('Notiz: Zettel im Büro');
    expect(overview).toContain('seit der Vereinbarung geändert');
    // The firm sees the same ones.
    expect((await get(HOLDER, `/de/a/${led.code}/scenarios`)).text).toContain('Alles digital');
  });

  it('can be compared and kept while the answers are submitted, and not adopted by anybody', async () => {
    const led = await lead();
    const { scenario } = await keep('eva', led.page, 'Alles digital', DIGITAL);
    await send('eva', `${led.workshop}?index`, { intent: 'submit' });
    const { revision } = await stored(led.code);
    for (const [who, page] of [
      ['eva', led.page],
      [HOLDER, `/de/a/${led.code}/scenarios`],
    ] as const) {
      const shown = (await get(who, page)).text;
      expect(shown, who).toContain('Die Antworten liegen zur Entscheidung vor');
      expect(shown, who).not.toContain('value="adopt"');
      expect([404, 409], who).toContain((await adopt(who, page, scenario, revision)).status);
    }
    expect((await keep('eva', led.page, 'Mehr Zeit', MORE_TIME)).sent.status).toBe(302);
    expect(await stored(led.code)).toMatchObject({ revision, answers });
  });

  it('are that of its adviser alone, and end with the access', async () => {
    const led = await lead('max');
    const { scenario } = await keep('max', led.page, 'Alles digital', DIGITAL);
    const { revision } = await stored(led.code);
    const paths = [led.page, `${led.page}/new`, `${led.page}/${scenario}`];
    for (const who of ['eva', 'ben']) {
      for (const path of paths) expect((await get(who, path)).status, `${who} ${path}`).toBe(404);
      expect((await adopt(who, led.page, scenario, revision)).status).toBe(404);
      expect((await send(who, led.page, { intent: 'drop', scenario })).status).toBe(404);
      expect((await keep(who, led.page, 'Fremd', MORE_TIME)).sent.status).toBe(404);
    }
    await send('max', `${led.workshop}?index`, { intent: 'close' });
    for (const path of paths) expect(locationOf(await get('max', path)), path).toBe(led.workshop);
    await adopt('max', led.page, scenario, revision);
    await send('max', led.page, { intent: 'drop', scenario });
    await keep('max', led.page, 'Danach', MORE_TIME);
    expect((await kept(led.code)).map(({ name }) => name)).toEqual(['Alles digital']);
    expect((await stored(led.code)).answers).toEqual(answers);
  });

  it('stay with the firm when the client is erased', async () => {
    const led = await lead();
    await keep('eva', led.page, 'Alles digital', DIGITAL);
    await send('eva', `${led.client}/erase`, {});
    expect((await get('eva', led.page)).status).toBe(404);
    expect(await kept(led.code)).toHaveLength(1);
  });
});

it('names no scenario in what the server prints', () => {
  expect(advisers.product.output()).not.toMatch(/Alles digital|Mehr Zeit|Geheim|Tischlerei/);
});
