import { describe, expect, it } from 'vitest';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { Advisers } from '#tests/setup/advisers.ts';
import { locationOf, newCodeIn } from '#tests/setup/advisers.ts';
import { useAdvisers } from '#tests/setup/use-advisers.ts';

const advisers = useAdvisers([
  ['eva', 'kammer', 'owner'],
  ['max', 'kammer', 'member'],
  ['ben', 'nachbar', 'owner'],
]);
const { get } = advisers;

/** As the forms of a page send it, which name the page itself where others lie below it. */
const send: Advisers['send'] = (who, path, fields) =>
  advisers.send(who, /\/(?:v|workshops)\/[^/]+$/.test(path) ? `${path}?index` : path, fields);

/** A workshop about an assessment that is begun with it. */
async function begin(who = 'eva'): Promise<string> {
  const added = await send(who, '/de/account/clients/new', { name: 'Schreinerei Muster', country: 'DE' });
  const client = locationOf(added).replace(/\?.*/, '');
  const newCode = newCodeIn((await get(who, client)).text);
  const begun = locationOf(await send(who, client, { intent: 'begin-workshop', newCode }));
  return `/de/account/workshops/${/workshop=([0-9a-f-]+)$/.exec(begun)?.[1] ?? ''}`;
}

const SPREAD = {
  intent: 'open',
  mode: 'spread-only',
  term: '14',
  'role-management': '1',
  'role-production': '2',
};

const linksIn = (page: string): readonly string[] => [
  ...new Set([...page.matchAll(/\/de\/v\/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g)].map(([link]) => link)),
];
const tokenIn = (page: string): string => /name="token"[^>]* value="([^"]+)"/.exec(page)?.[1] ?? '';

/** Takes a voice by its link; the address that only this person knows. */
async function take(link: string): Promise<string> {
  const token = tokenIn((await get('nobody', link)).text);
  return locationOf(await send('nobody', link, { intent: 'take', token }));
}

/** Takes a voice and gives it whole, by the forms. */
async function give(link: string, choiceOf: (item: string) => string): Promise<string> {
  const voice = await take(link);
  for (const item of ITEMS) await send('nobody', `${voice}/q/${item}`, { answer: choiceOf(item) });
  expect(locationOf(await send('nobody', voice, { intent: 'finish' }))).toBe(voice);
  return voice;
}

async function project(workshop: string): Promise<string> {
  const shown = await send('eva', workshop, { intent: 'projector' });
  return /href="https?:\/\/[^"]*(\/de\/p\/[^"]+)"/.exec(shown.text)?.[1] ?? '';
}

describe('voices from a firm', () => {
  it('are asked, given and revealed by forms alone, and nothing that is covered reaches a browser', async () => {
    const workshop = await begin();
    const page = `${workshop}/voices`;
    expect((await get('eva', workshop)).text).toContain('Mehrere fragen');
    const few = await send('eva', page, { ...SPREAD, 'role-production': '1' });
    expect([few.status, few.text.includes('Nur die Verteilung zeigen wir ab 3 Stimmen')]).toEqual([
      422,
      true,
    ]);
    const made = await send('eva', page, SPREAD);
    expect(made.status).toBe(200);
    const links = linksIn(made.text);
    expect(links).toHaveLength(3);
    expect(linksIn((await get('eva', page)).text)).toEqual([]);

    const notice = await get('nobody', links[0] ?? '');
    expect(notice.status).toBe(200);
    expect(notice.headers.get('Cache-Control')).toBe('private, no-store');
    expect(notice.headers.get('X-Robots-Tag')).toBe('noindex');
    expect(notice.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(notice.text).toContain('eva (kammer) bittet Sie');
    expect(notice.text).toContain('nie wer, und erst ab drei');
    expect(notice.text).not.toContain('Schreinerei Muster');

    const voices = [
      await give(links[0] ?? '', (item) => (item === 'cloud.exit' ? '0' : '2')),
      await give(links[1] ?? '', (item) => (item === 'cloud.exit' ? '4' : '2')),
    ];
    expect((await get('eva', page)).text).toContain('Beenden können Sie, sobald 3 Stimmen fertig sind');
    expect((await send('eva', page, { intent: 'end' })).status).toBe(409);
    voices.push(await give(links[2] ?? '', (item) => (item === 'cloud.exit' ? '1' : 'unknown')));
    expect(locationOf(await send('eva', page, { intent: 'end' }))).toBe(page);

    const wall = await project(workshop);
    const question = `${workshop}/q/cloud.exit`;
    // Everything that a browser is sent before it is revealed: pages and what scripts fetch.
    const pages = [page, question, workshop].flatMap((path) => [path, `${path}.data`]);
    for (const path of pages) {
      const { status, text } = await get('eva', path);
      expect(status, path).toBe(200);
      expect(text, path).not.toMatch(/von Stufe \d|"spread":\{"|spread__row|&quot;spread/);
    }
    expect((await get('nobody', wall)).text).not.toContain('von Stufe');

    const revealed = await send('eva', page, { intent: 'reveal', item: 'cloud.exit', from: 'question' });
    expect(locationOf(revealed)).toBe(question);
    for (const path of [page, question, workshop]) {
      expect((await get('eva', path)).text, path).toContain('3 Stimmen, von Stufe 0 bis Stufe 4');
    }
    expect((await get('nobody', wall)).text).toContain('3 Stimmen, von Stufe 0 bis Stufe 4');
    // The next question is covered on the wall as it was.
    await get('eva', `${workshop}/q/data.quality`);
    expect((await get('nobody', wall)).text).not.toContain('Stimmen, ');
    for (const voice of voices) expect((await get('nobody', voice)).status).toBe(404);

    // The report shows it by the word of the adviser, whom nobody of the same house replaces.
    expect((await get('eva', page)).text).toContain('Der Bericht zeigt die Stimmen nicht.');
    for (const who of ['max', 'ben']) {
      expect((await send(who, page, { intent: 'show-spreads' })).status, who).toBe(404);
    }
    const shown = await send('eva', page, { intent: 'show-spreads' });
    expect([shown.status, locationOf(shown)]).toEqual([303, page]);
    expect((await get('eva', page)).text).toContain('Der Bericht zeigt neben den Antworten');
    expect((await get('eva', '/de/account/organisations/kammer')).text).toContain(
      'eva hat gewählt, dass ein Bericht die Stimmen aus dem Betrieb zeigt.',
    );
    expect(locationOf(await send('eva', page, { intent: 'hide-spreads' }))).toBe(page);
    expect((await get('eva', page)).text).toContain('Der Bericht zeigt die Stimmen nicht.');

    const note = { form: 'question', item: 'cloud.exit', base: '{}', answer: '2', reason: '', note: '' };
    const fields = new URLSearchParams({
      ...note,
      evidence: '',
      evidenceLink: '',
      saidBy: '',
      agreed: 'yes',
    });
    fields.append('agreedBy', 'firm');
    fields.append('agreedBy', 'production');
    await advisers.send('eva', question, fields);
    expect((await get('eva', workshop)).text).toMatch(
      /Einverstanden: Der Betrieb und Werkstatt und Fertigung/,
    );
  });

  it('are shown to nobody else: not to who gave out the link, other voices, colleagues or neighbours', async () => {
    const workshop = await begin('max');
    const page = `${workshop}/voices`;
    const links = linksIn((await send('max', page, { ...SPREAD, mode: 'named' })).text);
    const own = await take(links[0] ?? '');
    await send('nobody', `${own}/q/data.digital`, { answer: '4' });
    // Who gave out the link looks again.
    expect((await get('max', links[0] ?? '')).status).toBe(404);
    expect((await get('max', `${links[0] ?? ''}/q/data.digital`)).status).toBe(303);
    const other = await take(links[1] ?? '');
    expect((await get('nobody', other)).text).toContain('0 von 24 Fragen beantwortet');
    expect((await get('nobody', `${other}/q/data.digital`)).text).not.toMatch(/value="4"[^>]*checked/);
    expect((await get('nobody', `${own}/q/data.digital`)).text).toMatch(
      /checked=""[^>]*value="4"|value="4"[^>]*checked/,
    );
    for (const who of ['eva', 'ben']) {
      for (const intent of ['open', 'add', 'end', 'reveal', 'discard', 'withdraw-open']) {
        const sent = await send(who, page, { ...SPREAD, intent, role: 'it', item: 'data.digital' });
        expect(sent.status, `${who} ${intent}`).toBe(404);
      }
    }
    for (const token of ['guessed', 'AAAA-AAAA-AAAA', `${own.split('/').at(-1) ?? ''}X`]) {
      expect((await get('nobody', `/de/v/${token}`)).status, token).toBe(404);
      expect((await send('nobody', `/de/v/${token}`, { intent: 'erase' })).status, token).toBe(404);
    }
    const frozen = await send('max', page, SPREAD);
    expect([frozen.status, frozen.text.includes('lässt sich jetzt nicht mehr ändern')]).toEqual([409, true]);
    await send('max', workshop, { intent: 'close' });
    for (const address of [own, other, links[2] ?? '']) {
      expect((await get('nobody', address)).status).toBe(404);
      expect((await send('nobody', address, { intent: 'take', token: 'AAAA-AAAA-AAAA' })).status).toBe(404);
    }
    expect((await get('max', page)).status).toBe(404);
  });

  it('keep what is right and say what is not, and are erased by who gave them', async () => {
    const workshop = await begin();
    const links = linksIn((await send('eva', `${workshop}/voices`, SPREAD)).text);
    const token = tokenIn((await get('nobody', links[0] ?? '')).text);
    // A double click leads to the same voice twice.
    const [once, twice] = [
      await send('nobody', links[0] ?? '', { intent: 'take', token }),
      await send('nobody', links[0] ?? '', { intent: 'take', token }),
    ];
    expect([once.status, locationOf(once)]).toEqual([303, `/de/v/${token}`]);
    expect(locationOf(twice)).toBe(locationOf(once));
    const voice = locationOf(once);
    const empty = await send('nobody', `${voice}/q/data.digital`, {});
    expect([empty.status, empty.text.includes('Bitte wählen Sie eine Antwort')]).toEqual([422, true]);
    for (const item of ['data.digital', 'data.quality']) {
      await send('nobody', `${voice}/q/${item}`, { answer: 'not-applicable' });
    }
    const third = await send('nobody', `${voice}/q/data.access`, { answer: 'not-applicable' });
    expect([third.status, third.text.includes('schon zweimal')]).toEqual([422, true]);
    const early = await send('nobody', voice, { intent: 'finish' });
    expect([early.status, early.text.includes('Es fehlen noch Antworten')]).toEqual([422, true]);
    const erased = locationOf(await send('nobody', voice, { intent: 'erase' }));
    expect((await get('nobody', erased)).text).toContain('Ihre Stimme ist gelöscht');
    expect((await get('nobody', voice)).status).toBe(404);
  });

  it('name nobody and no token in what the server prints', () => {
    expect(advisers.product.output()).not.toMatch(/Schreinerei|\/de\/v\/(?!:)/);
  });
});
