import { afterEach, describe, expect, it } from 'vitest';
import { accessToOffer } from '#app/domain/access/access.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { newKey, takeOffer } from '#app/features/hand-over/take.server.ts';
import { findCheckIn } from '#app/features/progress/check-ins.server.ts';
import { listAccompaniments } from '#app/features/progress/due-steps.server.ts';
import {
  checkInAccessOf,
  checkInHashOf,
  letterHashOf,
  newToken,
} from '#app/features/progress/progress-tokens.server.ts';
import { ownerOf } from '#app/persistence/code-hash.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { evaluateSample } from '#tests/factories/report-models.ts';
import { newAssessment } from '#tests/factories/new-assessment.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

afterEach(closeStore);

const AT = new Date('2026-11-27T08:00:00Z');
const DAYS = { madeOn: '2026-11-27', lastDay: '2099-12-31' };
const result = evaluateSample(JOINERY);
const noted = { sector: null, sizeClass: null, country: null, region: null, note: '' };

/** What the database holds, and what its rows still open. */
interface Left {
  readonly accompaniments: number;
  /** Of the adviser, and of the firm itself. */
  readonly links: { readonly adviser: boolean; readonly firm: boolean };
  readonly feed: boolean;
  readonly letter: boolean;
}

const ALL: Left = {
  accompaniments: 1,
  links: { adviser: true, firm: true },
  feed: true,
  letter: true,
};

/** Two advisers of an organisation; one of them follows the plan of a client, and both firm and adviser made links. */
async function begin(isShared: boolean) {
  const tokens = { adviser: newToken(), firm: newToken() };
  const owner = ownerOf('BCDF-GHJK-MNPQ') ?? 'owner';
  await currentStore().write(async (repositories) => {
    const { accounts, organisations, clients, clientAssessments, assessments } = repositories;
    await organisations.create({ id: 'k', name: 'Kammer', kind: 'chamber' }, AT);
    for (const id of ['eva', 'max']) {
      const account = { id, email: `${id}@k.example`, name: id, locale: 'de', passwordHash: null };
      await accounts.create({ ...account, verifiedAt: AT }, AT);
      await organisations.join('k', { account: id, role: 'owner' }, AT);
    }
    await clients.create('k', [{ ...noted, id: 'b', adviser: 'eva', name: 'B', isShared }], AT);
    await assessments.create(owner, newAssessment('assessment'), AT);
    const content = { ...newAssessment('assessment'), profile: JOINERY.profile, answers: JOINERY.answers };
    await assessments.complete({ owner, revision: 1 }, { content, asOf: result.asOf, result }, AT);
    await clientAssessments.link('b', owner, AT);
    return succeed(null);
  });
  await currentStore().write(async ({ accompaniments, checkIns, calendarFeeds, weeklyLetters }) => {
    await accompaniments.create(owner, { id: 'a', client: 'b', adviser: 'eva' }, AT);
    for (const [id, accompaniment] of [['adviser', 'a'] as const, ['firm', null] as const]) {
      await checkIns.create(owner, { id, checkIn: checkInHashOf(tokens[id]), accompaniment, ...DAYS });
    }
    await calendarFeeds.set('eva', 'feed', DAYS.madeOn);
    await weeklyLetters.begin('eva', { id: 'letters', letter: letterHashOf('letter') }, '2026-11-23');
    return succeed(null);
  });
  return { owner, tokens };
}

type Begun = Awaited<ReturnType<typeof begin>>;

async function leftOf({ tokens }: Begun): Promise<Left> {
  const store = currentStore();
  const opens = async (token: string) => (await findCheckIn(checkInAccessOf(token))).ok;
  return {
    accompaniments: (await store.accompaniments.list('eva')).length,
    links: { adviser: await opens(tokens.adviser), firm: await opens(tokens.firm) },
    feed: (await store.calendarFeeds.find('feed')) !== null,
    letter: await store.weeklyLetters.isThere(letterHashOf('letter')),
  };
}

/** Calendar and letters are of the adviser, who may follow others. */
const NOTHING: Left = { ...ALL, accompaniments: 0, links: { adviser: false, firm: false } };
const OF_THE_FIRM: Left = { ...NOTHING, links: { adviser: false, firm: true } };

type End = (repositories: WriteRepositories, begun: Begun) => Promise<unknown>;

const ENDS: readonly (readonly [string, Left, End])[] = [
  ['the firm ends it', OF_THE_FIRM, ({ accompaniments }, { owner }) => accompaniments.remove(owner, 'a')],
  [
    'the firm cuts its adviser off',
    OF_THE_FIRM,
    ({ clientAssessments }, { owner }) => clientAssessments.cutOff(owner, 'b'),
  ],
  ['the firm erases the assessment', NOTHING, ({ assessments }, { owner }) => assessments.erase(owner)],
  [
    'the assessment goes off the list',
    OF_THE_FIRM,
    ({ clientAssessments }) => clientAssessments.unlink('b', 'assessment'),
  ],
  ['the client is erased', OF_THE_FIRM, ({ clients }) => clients.erase('k', 'b')],
  ['the adviser stops', OF_THE_FIRM, ({ accompaniments }) => accompaniments.stop('eva', 'b')],
  [
    'the adviser leaves the organisation',
    OF_THE_FIRM,
    ({ organisations }) => organisations.remove('k', 'eva'),
  ],
  [
    'the adviser may have no clients any more',
    OF_THE_FIRM,
    ({ organisations }) => organisations.setRole('k', { account: 'eva', role: 'analyst' }),
  ],
  ['the organisation is erased', OF_THE_FIRM, ({ organisations }) => organisations.erase('k')],
  [
    'the account of the adviser is erased',
    { ...OF_THE_FIRM, feed: false, letter: false },
    ({ accounts }) => accounts.remove('eva'),
  ],
];

describe.each(ENGINES)('a plan that is followed, on %s', (engine) => {
  const open = async (isShared = true): Promise<Begun> => {
    const { address } = await createDatabaseOn(engine);
    await openStore(address, { random: () => 0.5, at: AT });
    return begin(isShared);
  };

  it.each(ENDS)('is not any more once %s', async (_what, left, end) => {
    const begun = await open();
    expect(await leftOf(begun)).toEqual(ALL);
    const ended = await currentStore().write(async (repositories) => succeed(await end(repositories, begun)));
    expect(ended.ok).toBe(true);
    expect(await leftOf(begun)).toEqual(left);
  });

  it.each([
    ['still where colleagues share it, as the firm named this adviser', true],
    ['no more where they do not', false],
  ])('is with a colleague seen %s, and never by that colleague', async (_what, isShared) => {
    const begun = await open(isShared);
    const memberships = [{ organisation: 'k', role: 'member' }] as const;
    const seenBy = async (account: string) => {
      const listed = await listAccompaniments({ kind: 'member', account, memberships });
      return listed.ok ? listed.value.length : listed.problem.code;
    };
    expect([await seenBy('eva'), await seenBy('max')]).toEqual([1, 0]);
    await currentStore().write(async ({ clients }) => succeed(await clients.setAdviser('k', 'b', 'max')));
    expect([await seenBy('eva'), await seenBy('max')]).toEqual([isShared ? 1 : 0, 0]);
    expect((await leftOf(begun)).links).toEqual({ adviser: isShared, firm: true });
  });

  it.each(['own', 'together'] as const)(
    'ends with its links once the firm takes it over: %s',
    async (mode) => {
      const begun = await open();
      await currentStore().write(async ({ handOvers }) => {
        const offer = { id: 'offer', mode, client: 'b', adviser: 'eva', code: 'hash', ...DAYS };
        await handOvers.create(begun.owner, { ...offer, organisationName: 'Kammer', copy: null });
        return succeed(null);
      });
      const taker = accessToOffer({ kind: 'taker', handOver: 'hash' }, 'hash');
      expect(await takeOffer(taker, newKey(mode))).toMatchObject({ ok: true, value: { mode } });
      expect(await leftOf(begun)).toEqual(NOTHING);
    },
  );
});
