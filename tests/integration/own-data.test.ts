import { expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { toSpread } from '#app/domain/voices/spread.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { ownerOf } from '#app/persistence/code-hash.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { locationOf } from '#tests/setup/advisers.ts';
import { useAdvisers } from '#tests/setup/use-advisers.ts';

const advisers = useAdvisers([['eva', 'kammer', 'owner']]);

/** Whoever holds the code has no account. */
const HOLDER = 'the holder';
const { profile, answers } = JOINERY;

async function begin(more: object = {}): Promise<string> {
  const body = { profile, answers: { ...answers, ...more } };
  return String((await advisers.call('POST', '/api/v1/assessments', { body })).body.code);
}
const fileOf = (code: string, extension: string, locale = 'de') =>
  advisers.get(HOLDER, `/${locale}/a/${code}/data.${extension}`);

it('takes along everything under a code for other programs, and nothing that opens it', async () => {
  const code = await begin();
  const completed = await advisers.call('POST', `/api/v1/assessments/${code}/completion`, {
    body: { revision: 1 },
  });
  expect(completed.status).toBe(200);
  const owner = ownerOf(code) ?? '';
  const at = '2026-11-27T10:00:00.000Z';
  await advisers.store.write(async ({ assessments, shareLinks, scenarios }) => {
    const said = { measure: 'find-out', state: 'done', reason: null, note: 'Erledigt.', at } as const;
    await assessments.saveRemark(owner, said);
    const days = { madeOn: '2026-11-27', lastDay: '2099-12-31' };
    await shareLinks.create(owner, { id: crypto.randomUUID(), share: 'hash-of-a-link', ...days });
    const changes = { answers: [], resources: { was: null, becomes: null } };
    await scenarios.save(
      owner,
      { id: crypto.randomUUID(), name: 'Mehr Zeit', changes, revision: 1 },
      new Date(at),
    );
    return succeed(null);
  });

  const { status, headers, text } = await fileOf(code, 'json');
  expect([status, headers.get('Content-Type')]).toEqual([200, 'application/json; charset=utf-8']);
  expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename="ki-bruecke-.+\.json"$/);
  expect(headers.get('Cache-Control')).toContain('no-store');
  const file = JSON.parse(text) as Record<string, unknown>;
  expect(file).toMatchObject({
    format: 'ki-bruecke-own-data/1',
    assessment: { profile, answers, status: 'completed' },
    result: { roadmap: { steps: expect.arrayContaining([]) as unknown } },
    steps: [{ measure: 'find-out', note: 'Erledigt.' }],
    scenarios: [{ name: 'Mehr Zeit', changes: { answers: [] } }],
    whoSees: { links: [{ madeOn: '2026-11-27', lastDay: '2099-12-31' }] },
  });
  for (const secret of [code, owner, 'hash-of-a-link']) expect(text).not.toContain(secret);
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

it('names who sees something of it, and keeps from the file what an adviser noted', async () => {
  const code = await begin();
  const added = await advisers.send('eva', '/de/account/clients/new', { name: 'Muster', country: 'DE' });
  const client = locationOf(added).replace(/\?.*/, '');
  const workshop = locationOf(await advisers.send('eva', client, { intent: 'open-workshop', code }));
  const id = workshop.split('/').at(-1) ?? '';
  await advisers.store.write(async ({ workshopNotes }) => {
    const note = { note: 'Nur fuer mich', evidence: '', evidenceLink: '', saidBy: null } as const;
    await workshopNotes.save(id, 'data.digital', note);
    return succeed(null);
  });
  const { text } = await fileOf(code, 'json');
  const file = JSON.parse(text) as { whoSees: unknown; result: unknown };
  expect(file.result).toBeNull();
  expect(file.whoSees).toMatchObject({
    onListsOf: [{ organisation: 'kammer' }],
    sessionsWith: [{ organisation: 'kammer', adviser: 'eva', state: 'open' }],
  });
  expect(text).not.toContain('Nur fuer mich');
});

it('says in the report what voices said only while its holder has chosen so, and takes it along', async () => {
  const code = await begin();
  const added = await advisers.send('eva', '/de/account/clients/new', { name: 'Muster', country: 'DE' });
  const client = locationOf(added).replace(/\?.*/, '');
  const workshop = locationOf(await advisers.send('eva', client, { intent: 'open-workshop', code }));
  const id = workshop.split('/').at(-1) ?? '';
  const page = `/de/a/${code}/data`;
  expect((await advisers.get(HOLDER, page)).text).not.toContain('Stimmen im Bericht');
  await advisers.store.write(async ({ voiceRounds }) => {
    const days = { madeOn: '2026-11-27', lastDay: '2099-12-31' };
    const roles = { management: 1, it: 2 };
    await voiceRounds.open({ id: `round-${id}`, workshop: id, mode: 'spread-only', roles, ...days });
    const revealed = { spread: toSpread(['1', '4', '4']), said: null };
    await voiceRounds.saveRevealed(`round-${id}`, { item: 'data.digital', revealed, at: new Date() });
    return succeed(null);
  });
  await advisers.call('POST', `/api/v1/assessments/${code}/completion`, { body: { revision: 1 } });
  const etag = async () => (await advisers.get(HOLDER, `/de/a/${code}/report.pdf`)).headers.get('ETag') ?? '';
  const answersPage = async () => (await advisers.get(HOLDER, `/de/a/${code}/result/answers`)).text;
  const voicesIn = async () => (JSON.parse((await fileOf(code, 'json')).text) as { voices: unknown }).voices;
  const SAID = '3 Stimmen, von Stufe 1 bis Stufe 4';

  const before = await etag();
  expect((await advisers.get(HOLDER, page)).text).toContain('Der Bericht zeigt die Stimmen nicht.');
  expect([await answersPage(), await voicesIn()]).toEqual([expect.not.stringContaining(SAID), null]);
  const shown = await advisers.send(HOLDER, page, { intent: 'show-spreads' });
  expect([shown.status, locationOf(shown)]).toEqual([303, `${page}?state=voices#voices-title`]);
  expect((await advisers.get(HOLDER, `${page}?state=voices`)).text).toContain(
    'Der Bericht zeigt die Stimmen jetzt.',
  );
  expect(await answersPage()).toContain(SAID);
  expect(await voicesIn()).toMatchObject({ 'data.digital': { spread: { '1': 1, '4': 2 }, said: null } });
  const after = await etag();
  expect(after).not.toBe(before);
  await advisers.send(HOLDER, page, { intent: 'hide-spreads' });
  expect([await answersPage(), await voicesIn()]).toEqual([expect.not.stringContaining(SAID), null]);
  expect(await etag()).toBe(before);
});

it('says whose word it is that the report shows voices, and that the firm’s comes first', async () => {
  const code = await begin({ 'data.digital': { level: 2 } });
  const added = await advisers.send('eva', '/de/account/clients/new', { name: 'Muster', country: 'DE' });
  const client = locationOf(added).replace(/\?.*/, '');
  const workshop = locationOf(await advisers.send('eva', client, { intent: 'open-workshop', code }));
  const id = workshop.split('/').at(-1) ?? '';
  await advisers.store.write(async ({ voiceRounds }) => {
    const days = { madeOn: '2026-11-27', lastDay: '2099-12-31' };
    const roles = { management: 1, it: 2 };
    await voiceRounds.open({ id: `round-${id}`, workshop: id, mode: 'spread-only', roles, ...days });
    const revealed = { spread: toSpread(['1', '4', '4']), said: null };
    await voiceRounds.saveRevealed(`round-${id}`, { item: 'data.digital', revealed, at: new Date() });
    return succeed(null);
  });
  const [page, round] = [`/de/a/${code}/data`, `${workshop}/voices`];
  const said = async (who: string, path: string) => (await advisers.get(who, path)).text;
  expect(await said(HOLDER, page)).toContain('kann Ihre Beratung das im Gespräch ändern');
  await advisers.send('eva', round, { intent: 'show-spreads' });
  expect(await said(HOLDER, page)).toContain('Ihre Beratung hat gewählt, dass der Bericht');
  await advisers.send(HOLDER, page, { intent: 'hide-spreads' });
  expect(await said(HOLDER, page)).not.toContain('Ihre Beratung das im Gespräch');
  expect(await said('eva', round)).toContain(
    'Der Bericht zeigt die Stimmen nicht. So hat es der Betrieb gewählt.',
  );
  expect(await said('eva', round)).not.toContain('value="show-spreads"');
  expect((await advisers.send('eva', round, { intent: 'show-spreads' })).status).toBe(409);
  expect(await said(HOLDER, page)).toContain('Der Bericht zeigt die Stimmen nicht.');
});

it.each([
  ['de', ';', 'Stufe', 'Das kann hier niemand sagen'],
  ['en', ',', 'Level', 'Nobody here can say'],
] as const)(
  'has the answers as a table that no spreadsheet reckons with, in %s',
  async (locale, by, level, unknown) => {
    const code = await begin({
      'cloud.exit': { notApplicable: true, reason: '=1+1' },
      'data.quality': { unknown: true },
    });
    const { status, headers, text } = await fileOf(code, 'csv', locale);
    expect([status, headers.get('Content-Type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(1 + ITEMS.length);
    expect(lines[0]?.split(by)).toContain(level);
    expect(lines.some((line) => line.includes(unknown))).toBe(true);
    expect(lines.some((line) => line.includes('=1+1'))).toBe(true);
    expect(text).not.toMatch(/(?:^|[;,"\n])=1/);
  },
);

it('is there for nobody who does not hold the code', async () => {
  for (const extension of ['json', 'csv']) {
    expect((await fileOf('0000000000000000000000000A', extension)).status).toBe(404);
  }
});

it('is offered on the page of the own data', async () => {
  const code = await begin();
  const { text } = await advisers.get(HOLDER, `/de/a/${code}/data`);
  for (const extension of ['json', 'csv']) expect(text).toContain(`/de/a/${code}/data.${extension}`);
});
