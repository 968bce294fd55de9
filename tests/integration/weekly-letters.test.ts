import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import {
  letterAccessOf,
  letterHashOf,
  letterTokenOf,
  newToken,
} from '#app/features/progress/progress-tokens.server.ts';
import { endLettersBy } from '#app/features/progress/reminders.server.ts';
import { writeWeeklyLetters } from '#app/features/progress/weekly-letters.server.ts';
import { ownerOf } from '#app/persistence/code-hash.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { newAssessment } from '#tests/factories/new-assessment.ts';
import { evaluateSample } from '#tests/factories/report-models.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

/** It listens before the first module of the product reads where it is. */
const post = await vi.hoisted(async () => {
  const { startMailServer } = await import('#tests/setup/mail-server.ts');
  return startMailServer({ SECRET_KEY: 'the key of an installation, long enough' });
});
afterAll(() => post.end());
afterEach(closeStore);

const AT = new Date('2026-11-27T08:00:00Z');
const MONDAY = '2026-11-30';
/** When the last step of any plan is overdue: the eighth of January is a Tuesday. */
const YEARS_LATER = new Date('2030-01-08T08:00:00Z');
const ORIGIN = 'https://ki.kammer.example';
const NAME = 'Schreinerei Geheim';
const result = evaluateSample(JOINERY);

/** The words of a letter as it is read. */
const wordsOf = (text = ''): string => {
  const [, body = ''] = text.replaceAll('\r', '').split(/\n\n(.*)/s);
  const octets = body
    .replace(/=\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_all, octet: string) => String.fromCharCode(Number.parseInt(octet, 16)));
  return Buffer.from(octets, 'latin1').toString('utf8');
};

/** Somebody who gets letters, and whom a firm lets follow its plan. */
async function follow(locale: string, letter: { readonly id: string; readonly token: string }) {
  const owner = ownerOf('BCDF-GHJK-MNPQ') ?? '';
  await currentStore().write(async (repositories) => {
    const { accounts, organisations, clients, clientAssessments, assessments } = repositories;
    const account = { id: 'eva', email: 'eva@k.example', name: 'eva', locale, passwordHash: null };
    await accounts.create({ ...account, verifiedAt: AT }, AT);
    await organisations.create({ id: 'k', name: 'Kammer', kind: 'chamber' }, AT);
    await organisations.join('k', { account: 'eva', role: 'owner' }, AT);
    const noted = { sector: null, sizeClass: null, country: null, region: null, note: '' };
    await clients.create('k', [{ ...noted, id: 'b', adviser: 'eva', name: NAME, isShared: false }], AT);
    await assessments.create(owner, newAssessment('assessment'), AT);
    const content = { ...newAssessment('assessment'), profile: JOINERY.profile, answers: JOINERY.answers };
    await assessments.complete({ owner, revision: 1 }, { content, asOf: result.asOf, result }, AT);
    await clientAssessments.link('b', owner, AT);
    await repositories.accompaniments.create(owner, { id: 'a', client: 'b', adviser: 'eva' }, AT);
    const row = { id: letter.id, letter: letterHashOf(letter.token) };
    await repositories.weeklyLetters.begin('eva', row, '2026-11-23');
    return succeed(null);
  });
}

const run = (at: Date) => writeWeeklyLetters({ at, origin: ORIGIN, isStopped: () => false });

describe.each(ENGINES)('a weekly letter on %s', (engine) => {
  it('is written by one of two that want to at the same moment, and given back where it could not be sent', async () => {
    const { address } = await createDatabaseOn(engine);
    await openStore(address, { random: () => 0.5, at: AT });
    const store = currentStore();
    await store.write(async ({ accounts, weeklyLetters }) => {
      const account = { id: 'eva', email: 'eva@k.example', name: 'eva', locale: 'de', passwordHash: null };
      await accounts.create({ ...account, verifiedAt: AT }, AT);
      await weeklyLetters.begin('eva', { id: 'letters', letter: 'hash' }, '2026-11-23');
      return succeed(null);
    });
    expect(await store.weeklyLetters.listAwaited('2026-11-23', 9)).toEqual([]);
    expect(await store.weeklyLetters.listAwaited(MONDAY, 9)).toMatchObject([{ account: 'eva' }]);
    const claim = () =>
      store.write(async ({ weeklyLetters }) => succeed(await weeklyLetters.claim('eva', 'hash', MONDAY)));
    const both = (await Promise.all([claim(), claim()])).map((each) => each.ok && each.value);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await store.weeklyLetters.listAwaited(MONDAY, 9)).toEqual([]);
    await store.write(async ({ weeklyLetters }) => {
      await weeklyLetters.giveBack('eva', MONDAY, '2026-11-23');
      return succeed(null);
    });
    expect(await claim()).toEqual({ ok: true, value: true });
    await store.write(async ({ accounts }) => {
      await accounts.remove('eva');
      return succeed(null);
    });
    expect(await store.weeklyLetters.isThere('hash')).toBe(false);
  });

  it('says in the language of who gets it how many steps press, how it is ended, and no name', async () => {
    const { address } = await createDatabaseOn(engine);
    await openStore(address, { random: () => 0.5, at: AT });
    post.received.length = 0;
    await follow('de', { id: 'letters', token: letterTokenOf('letters') });
    expect(await run(YEARS_LATER)).toBe(1);
    const [sent] = post.received;
    expect(sent?.to).toEqual(['eva@k.example']);
    const steps = String(result.roadmap.steps.length);
    const ending = `${ORIGIN}/de/l/${letterTokenOf('letters')}`;
    expect(sent?.text).toMatch(new RegExp(`^Subject: ${steps} Schritte stehen an\r?$`, 'm'));
    expect(sent?.text.replaceAll(/\r?\n /g, ' ')).toContain(`List-Unsubscribe: <${ending}>`);
    expect(sent?.text).not.toContain(NAME);
    expect(wordsOf(sent?.text)).toBe(
      [
        'Guten Tag,',
        `${steps} Schritte stehen an, bei einem Betrieb:`,
        `– ${steps} sind überfällig`,
        'Welche das sind, steht hier, nach der Anmeldung:',
        `${ORIGIN}/de/account/steps`,
        'Sie möchten diesen Brief nicht mehr? Ein Knopfdruck genügt:',
        ending,
        'KI-Brücke\n',
      ].join('\n\n'),
    );
    expect(await run(YEARS_LATER)).toBe(0);
    expect(post.received).toHaveLength(1);
  });

  it('ends by its link even where the key of the installation is another one than before', async () => {
    const { address } = await createDatabaseOn(engine);
    await openStore(address, { random: () => 0.5, at: AT });
    post.received.length = 0;
    await follow('en', { id: 'letters', token: newToken() });
    expect(await run(YEARS_LATER)).toBe(1);
    const token = /\/en\/l\/(\S+)/.exec(wordsOf(post.received[0]?.text))?.[1] ?? '';
    expect(await endLettersBy(letterAccessOf(token))).toEqual(succeed(null));
    expect(await currentStore().weeklyLetters.isOn('eva')).toBe(false);
  });
});
