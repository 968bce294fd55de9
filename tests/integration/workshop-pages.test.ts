import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import type { Advisers } from '#tests/setup/advisers.ts';
import { locationOf, newCodeIn } from '#tests/setup/advisers.ts';
import { useAdvisers } from '#tests/setup/use-advisers.ts';

const advisers = useAdvisers([
  ['eva', 'kammer', 'owner'],
  ['max', 'kammer', 'member'],
  ['ben', 'nachbar', 'owner'],
]);
const { get, call: api } = advisers;

/** As the forms of a page send it, which name the page itself where others lie below it. */
const send: Advisers['send'] = (who, path, fields) =>
  advisers.send(who, /\/(?:a|workshops)\/[^/]+$/.test(path) ? `${path}?index` : path, fields);

interface Begun {
  readonly code: string;
  readonly client: string;
  readonly workshop: string;
}

async function addClient(who: string): Promise<string> {
  const added = await send(who, '/de/account/clients/new', {
    name: 'Schreinerei Weiß',
    country: 'DE',
    region: 'DE2',
  });
  return locationOf(added).replace(/\?.*/, '');
}

/** A workshop about an assessment that is begun with it. */
async function begin(who = 'eva'): Promise<Begun> {
  const client = await addClient(who);
  const newCode = newCodeIn((await get(who, client)).text);
  const begun = locationOf(await send(who, client, { intent: 'begin-workshop', newCode }));
  const [, code = '', id = ''] = /\/a\/([^/]+)\/keep\?workshop=([0-9a-f-]+)$/.exec(begun) ?? [];
  return { code, client, workshop: `/de/account/workshops/${id}` };
}

/** A workshop about an assessment that is there, by its code. */
async function beginWith(who: string, content: object): Promise<Begun> {
  const { body } = await api('POST', '/api/v1/assessments', { body: content });
  const client = await addClient(who);
  const opened = await send(who, client, { intent: 'open-workshop', code: String(body.code) });
  return { code: String(body.code), client, workshop: locationOf(opened) };
}

const ITEM = 'data.digital';
const answer = (level: number, more: Readonly<Record<string, string>> = {}) => ({
  ...{ form: 'question', item: ITEM, base: '{}', answer: String(level), reason: '' },
  ...{
    note: 'Liste liegt im Büro',
    evidence: 'Ordner 3',
    evidenceLink: 'https://example.de/liste',
    saidBy: 'owner-said',
  },
  ...more,
});
const storedSchema = z.looseObject({ revision: z.number(), answers: z.record(z.string(), z.unknown()) });
const stored = async (code: string) =>
  storedSchema.parse((await api('GET', `/api/v1/assessments/${code}`)).body);
async function project({ workshop }: Begun, who = 'eva'): Promise<string> {
  const shown = await send(who, workshop, { intent: 'projector' });
  return /href="https?:\/\/[^"]*(\/de\/p\/[^"]+)"/.exec(shown.text)?.[1] ?? '';
}

describe('a workshop', () => {
  it('is begun with a new assessment, answered, followed on the second view, and finished', async () => {
    const begun = await begin();
    expect(
      (await get('nobody', `/de/a/${begun.code}/keep?workshop=${begun.workshop.split('/').at(-1)}`)).text,
    ).toContain('Weiter zum Gespräch');
    const overview = await get('eva', begun.workshop);
    expect(overview.text).toContain('Gespräch mit Schreinerei Weiß');
    expect(overview.text).toContain('Noch 90 Minuten von 90');
    expect(overview.headers.get('Cache-Control')).toContain('no-store');
    expect((await get('eva', begun.client)).text).toContain(begun.workshop);

    const page = `${begun.workshop}/q/${ITEM}`;
    expect((await get('eva', page)).text).toContain('Notizen, nur für Sie');
    const saved = await send('eva', page, answer(2, { agreed: 'yes' }));
    expect(locationOf(saved)).toBe(`${begun.workshop}/q/data.quality`);
    expect((await stored(begun.code)).answers[ITEM]).toEqual({ level: 2 });
    const kept = (await get('eva', begun.workshop)).text;
    for (const said of [
      'Notiz: Liste liegt im Büro',
      'Beleg: Ordner 3',
      'Im Betrieb gesagt',
      'Vereinbart: 1 von 24',
    ]) {
      expect(kept).toContain(said);
    }

    const view = await project(begun);
    const shown = await get('nobody', view);
    expect(shown.status).toBe(200);
    expect(shown.headers.get('Cache-Control')).toBe('private, no-store');
    expect(shown.headers.get('X-Robots-Tag')).toBe('noindex');
    expect(shown.text).toContain('Vereinbart: 1 von 24');
    for (const secret of [
      'Liste liegt',
      'Ordner 3',
      'example.de/liste',
      'Im Betrieb gesagt',
      'Schreinerei',
      begun.code,
    ]) {
      expect(shown.text, secret).not.toContain(secret);
    }
    const first = await api('GET', `${view}/version`);
    const ETag = first.headers.get('ETag') ?? '';
    const again = () => api('GET', `${view}/version`, { headers: { 'If-None-Match': ETag } });
    expect((await again()).status).toBe(304);
    await get('eva', `${begun.workshop}/q/cloud.exit`);
    expect((await again()).status).toBe(200);
    expect((await get('nobody', view)).text).toContain('Frage 16 von 24');

    const renewed = await project(begun);
    expect([(await get('nobody', view)).status, (await get('nobody', renewed)).status]).toEqual([404, 200]);

    await send('eva', begun.workshop, { intent: 'pause' });
    expect((await get('nobody', renewed)).text).toContain('Pause');
    await send('eva', begun.workshop, { intent: 'resume' });
    await send('eva', begun.workshop, { intent: 'plan', minutes: '120' });
    expect((await get('eva', begun.workshop)).text).toContain('von 120');

    for (const intent of ['submit', 'complete']) {
      const incomplete = await send('eva', begun.workshop, { intent });
      expect([incomplete.status, incomplete.text.includes('Es fehlen noch Angaben')], intent).toEqual([
        422,
        true,
      ]);
    }
    expect(locationOf(await send('eva', begun.workshop, { intent: 'close' }))).toBe(begun.workshop);
    const closed = (await get('eva', begun.workshop)).text;
    expect(closed).toContain('Das Gespräch ist geschlossen');
    expect(closed).toContain('Notiz: Liste liegt im Büro');
    expect((await get('nobody', renewed)).status).toBe(404);
    expect((await api('GET', `${renewed}/version`)).status).toBe(404);
    expect(locationOf(await get('eva', page))).toBe(begun.workshop);
  });

  it('keeps what is typed where something is wrong, and takes no address that is none', async () => {
    const begun = await begin();
    const page = `${begun.workshop}/q/${ITEM}`;
    const refused = await send(
      'eva',
      page,
      answer(1, { evidenceLink: 'javascript:alert(1)', agreed: 'yes' }),
    );
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Sie muss mit https:// beginnen');
    expect(refused.text).toContain('Liste liegt im Büro');
    expect((await stored(begun.code)).answers[ITEM]).toEqual({ level: 1 });
    expect((await get('eva', begun.workshop)).text).not.toContain('javascript:');
    // Without an answer the note is kept all the same.
    const unanswered = await send('eva', `${begun.workshop}/q/data.access`, {
      ...answer(0, { item: 'data.access', note: 'fragt nach' }),
      answer: '',
    });
    expect(unanswered.status).toBe(422);
    expect((await get('eva', begun.workshop)).text).toContain('Notiz: fragt nach');
  });

  it('saves as one goes, and asks where two have answered differently', async () => {
    const begun = await begin();
    const saved = await send('eva', `${begun.workshop}/save`, answer(2));
    expect(saved.body).toMatchObject({ state: 'saved', faults: [] });
    // The firm answers from an older page, on a device of its own.
    const other = await send('nobody', `/de/a/${begun.code}/q/${ITEM}`, answer(4));
    expect(other.status).toBe(409);
    const conflict = await send('eva', `${begun.workshop}/save`, answer(3, { agreed: 'yes' }));
    expect([conflict.status, conflict.body.state]).toEqual([409, 'conflict']);
    expect((await stored(begun.code)).answers[ITEM]).toEqual({ level: 2 });
    expect((await get('eva', begun.workshop)).text).toContain('Vereinbart: 0 von 24');
  });

  it('of two advisers at one question keeps one answer, tells the other one, and mixes no notes', async () => {
    const first = await begin();
    const client = await addClient('max');
    const second = locationOf(await send('max', client, { intent: 'open-workshop', code: first.code }));
    const saved = await Promise.all([
      send('eva', `${first.workshop}/save`, answer(2, { note: 'Von Eva' })),
      send('max', `${second}/save`, answer(4, { note: 'Von Max' })),
    ]);
    expect(saved.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const level = saved[0].status === 200 ? 2 : 4;
    expect((await stored(first.code)).answers[ITEM]).toEqual({ level });
    for (const [who, path, own, other] of [
      ['eva', first.workshop, 'Von Eva', 'Von Max'],
      ['max', second, 'Von Max', 'Von Eva'],
    ] as const) {
      const { text } = await get(who, `${path}/q/${ITEM}`);
      expect([text.includes(own), text.includes(other)], who).toEqual([true, false]);
    }
  });

  it('says so where an answer was changed after it was agreed on', async () => {
    const begun = await begin();
    await send('eva', `${begun.workshop}/q/${ITEM}`, answer(2, { agreed: 'yes' }));
    const { revision } = await stored(begun.code);
    await api('PATCH', `/api/v1/assessments/${begun.code}`, {
      body: { revision, answers: { [ITEM]: { level: 3 } } },
    });
    expect((await get('eva', begun.workshop)).text).toContain('seit der Vereinbarung geändert');
  });

  it('fills in the rest of the profile by the same forms', async () => {
    const begun = await begin();
    for (const page of ['profile', 'goals', 'returns', 'money']) {
      expect((await get('eva', `${begun.workshop}/${page}`)).status, page).toBe(200);
    }
    const goals = {
      form: 'goals',
      item: '',
      base: '{}',
      'goal-1': 'quotation',
      'status-quotation': 'trying',
      exposure: 'any',
    };
    expect(locationOf(await send('eva', `${begun.workshop}/goals`, goals))).toBe(`${begun.workshop}/money`);
    expect((await stored(begun.code)).profile).toMatchObject({
      goals: ['quotation'],
      goalStatus: { quotation: 'trying' },
    });
    const costs = {
      intent: 'returns',
      'quotation-hoursPerWeek': '6',
      'quotation-people': '2',
      'quotation-hourlyCostEur': '45',
    };
    expect(locationOf(await send('eva', `${begun.workshop}/returns`, costs))).toBe(begun.workshop);
    expect((await stored(begun.code)).useCases).toMatchObject([
      { goal: 'quotation', hoursPerWeek: 6, people: 2 },
    ]);
    const wrong = await send('eva', `${begun.workshop}/returns`, { ...costs, 'quotation-people': 'viele' });
    expect([wrong.status, wrong.text.includes('viele')]).toEqual([422, true]);
  });
});

describe('what was submitted', () => {
  const { profile, answers } = JOINERY;

  it('is changed by nobody, anywhere, until the firm has decided', async () => {
    const begun = await beginWith('eva', { profile, answers });
    const view = await project(begun);
    expect(locationOf(await send('eva', begun.workshop, { intent: 'submit' }))).toBe(begun.workshop);
    const before = await stored(begun.code);

    expect(locationOf(await send('eva', `${begun.workshop}/q/${ITEM}`, answer(0)))).toBe(begun.workshop);
    expect((await send('eva', `${begun.workshop}/save`, answer(0))).status).toBe(404);
    expect(locationOf(await send('nobody', `/de/a/${begun.code}/q/${ITEM}`, answer(0)))).toBe(
      `/de/a/${begun.code}`,
    );
    const base = JSON.stringify({ [`answers.${ITEM}`]: before.answers[ITEM] });
    const autosaved = await send('nobody', `/de/a/${begun.code}/save`, answer(0, { base }));
    expect([autosaved.status, autosaved.body.state]).toEqual([409, 'closed']);
    const patch = (body: object) => api('PATCH', `/api/v1/assessments/${begun.code}`, { body });
    const refused = await patch({ revision: before.revision, answers: { [ITEM]: { level: 0 } } });
    expect([refused.status, refused.body.code]).toEqual([409, 'already-completed']);
    const named = await patch({ revision: before.revision, firmName: 'Weiß' });
    expect(named.status).toBe(200);
    expect((await stored(begun.code)).answers).toEqual(before.answers);
    expect((await get('nobody', view)).text).toContain('liegen zur Entscheidung vor');

    const home = `/de/a/${begun.code}`;
    const asked = (await get('nobody', home)).text;
    expect(asked).toContain('eva hat Ihnen die Antworten vorgelegt');
    const workshop = begun.workshop.split('/').at(-1) ?? '';
    const decided = await send('nobody', home, { intent: 'request-changes', workshop });
    expect(locationOf(decided)).toBe(`${home}?state=decided`);
    expect((await get('eva', begun.workshop)).text).toContain('Der Betrieb möchte etwas ändern');
    expect((await send('eva', `${begun.workshop}/q/${ITEM}`, answer(0, { base }))).status).toBe(302);
    expect((await stored(begun.code)).answers[ITEM]).toEqual({ level: 0 });
  });

  it('is finished by the firm or by the adviser, which closes the workshop', async () => {
    const byFirm = await beginWith('eva', { profile, answers });
    await send('eva', byFirm.workshop, { intent: 'submit' });
    const { revision } = await stored(byFirm.code);
    const completed = await api('POST', `/api/v1/assessments/${byFirm.code}/completion`, {
      body: { revision },
    });
    expect(completed.status).toBe(200);
    expect((await get('eva', byFirm.workshop)).text).toContain('Das Gespräch ist geschlossen');

    const byAdviser = await beginWith('eva', { profile, answers });
    expect(locationOf(await send('eva', byAdviser.workshop, { intent: 'complete' }))).toBe(
      byAdviser.workshop,
    );
    expect(await stored(byAdviser.code)).toMatchObject({ status: 'completed', consent: null });
    expect((await get('eva', byAdviser.workshop)).text).toContain('Das Gespräch ist geschlossen');
  });
});

describe('the access of an adviser', () => {
  it('is ended by the firm, and comes back by the code alone', async () => {
    const begun = await begin();
    const view = await project(begun);
    const home = `/de/a/${begun.code}`;
    expect((await get('nobody', home)).text).toContain('eva (kammer) liest und beantwortet');
    const workshop = begun.workshop.split('/').at(-1) ?? '';
    // Another code decides nothing about it.
    const foreign = await begin('ben');
    expect((await send('nobody', `/de/a/${foreign.code}`, { intent: 'cut-off', workshop })).status).toBe(404);
    await send('nobody', home, { intent: 'cut-off', workshop });
    expect((await get('nobody', home)).text).not.toContain('liest und beantwortet');
    expect(locationOf(await get('eva', `${begun.workshop}/q/${ITEM}`))).toBe(begun.workshop);
    expect((await send('eva', `${begun.workshop}/save`, answer(3))).status).toBe(404);
    expect((await send('eva', begun.workshop, { intent: 'complete' })).status).toBe(404);
    expect((await send('eva', begun.workshop, { intent: 'projector' })).status).toBe(404);
    expect((await get('nobody', view)).status).toBe(404);
    expect((await stored(begun.code)).answers[ITEM]).toBeNull();

    const again = await send('eva', begun.client, { intent: 'open-workshop', code: begun.code });
    expect(locationOf(again)).toBe(begun.workshop);
    expect((await get('eva', `${begun.workshop}/q/${ITEM}`)).status).toBe(200);
    const audit = await advisers.store.look(({ audit: events }) => events.list('kammer', 200));
    const kinds = audit.ok ? audit.value.map(({ kind }) => kind) : [];
    expect(kinds).toEqual(expect.arrayContaining(['workshop-begun', 'workshop-closed', 'workshop-cut-off']));
  });

  const GETS = ['', `/q/${ITEM}`, '/profile', '/goals', '/returns', '/money'];
  const POSTS = [
    ['', { intent: 'projector' }],
    ['', { intent: 'pause' }],
    ['', { intent: 'close' }],
    ['', { intent: 'complete' }],
    ['', { intent: 'submit' }],
    [`/q/${ITEM}`, answer(4)],
    ['/save', answer(4)],
    ['/returns', { intent: 'returns' }],
    ['/money', { form: 'money', item: '', base: '{}', budgetEurPerYear: '1', staffDaysPerQuarter: '1' }],
  ] as const;

  it('is that of nobody for a neighbour, a colleague, under a guessed id, and signed out', async () => {
    const begun = await begin('max');
    for (const [who, path] of [
      ['ben', begun.workshop],
      ['eva', begun.workshop],
      ['max', '/de/account/workshops/guessed'],
    ] as const) {
      for (const page of GETS) expect((await get(who, path + page)).status, `${who} ${page}`).toBe(404);
      for (const [page, fields] of POSTS) {
        expect((await send(who, path + page, fields)).status, `${who} ${page}`).toBe(404);
      }
    }
    for (const page of GETS) {
      expect(locationOf(await get('nobody', begun.workshop + page)), page).toMatch(
        /^\/de\/account\/sign-in\?next=/,
      );
    }
    for (const [page, fields] of POSTS) {
      expect(locationOf(await send('nobody', begun.workshop + page, fields))).toMatch(
        /^\/de\/account\/sign-in\?/,
      );
    }
    // Nobody begins one with a client that is not theirs, nor without a code.
    expect((await send('ben', begun.client, { intent: 'open-workshop', code: begun.code })).status).toBe(404);
    expect((await send('max', begun.client, { intent: 'open-workshop', code: 'x' })).status).toBe(404);
    for (const token of ['guessed', 'AAAA-AAAA-AAAA', begun.code]) {
      expect((await get('nobody', `/de/p/${token}`)).status, token).toBe(404);
    }
    for (const page of GETS)
      expect((await get('max', begun.workshop + page)).status, `max ${page}`).toBe(200);
    expect((await stored(begun.code)).answers[ITEM]).toBeNull();
  });

  it('ends with the client put away, erased or gone, with the assessment, and with the membership', async () => {
    const archived = await begin();
    const view = await project(archived);
    await send('eva', archived.client, { intent: 'archive' });
    expect([(await get('eva', archived.workshop)).status, (await get('nobody', view)).status]).toEqual([
      404, 404,
    ]);

    const erased = await begin();
    await send('eva', `${erased.client}/erase`, {});
    expect((await get('eva', erased.workshop)).status).toBe(404);
    expect((await api('GET', `/api/v1/assessments/${erased.code}`)).status).toBe(404);

    const gone = await begin();
    const seen = await project(gone);
    await api('DELETE', `/api/v1/assessments/${gone.code}`);
    expect([(await get('eva', gone.workshop)).status, (await get('nobody', seen)).status]).toEqual([
      404, 404,
    ]);

    const removed = await begin('max');
    const wall = await project(removed, 'max');
    await advisers.store.write(async ({ organisations }) => {
      await organisations.remove('kammer', 'max');
      return succeed(null);
    });
    expect((await send('max', `${removed.workshop}/save`, answer(4))).status).toBe(404);
    expect([(await get('max', removed.workshop)).status, (await get('nobody', wall)).status]).toEqual([
      404, 404,
    ]);
    expect((await get('nobody', `/de/a/${removed.code}`)).text).not.toContain('liest und beantwortet');
  });

  it('names nobody and no token in what the server prints', () => {
    expect(advisers.product.output()).not.toMatch(/Schreinerei|Liste liegt|\/de\/p\/(?!:)/);
  });
});
