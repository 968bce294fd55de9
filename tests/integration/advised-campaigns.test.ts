import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { newAssessment } from '#tests/factories/new-assessment.ts';
import { evaluateSample } from '#tests/factories/report-models.ts';
import type { TestDatabase } from '#tests/setup/database.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const AT = new Date('2027-01-20T10:00:00Z');
const DAYS = { madeOn: '2027-01-11', lastDay: '2027-02-01' };
const WORDS = {
  name: 'KI im Handwerk',
  languages: ['de'],
  introduction: {},
  contact: 'Muster',
  districts: [],
};

/** The first four in the organisation of the client, as what they are called by; the last one owns another one. */
const PEOPLE = ['adviser', 'member', 'analyst', 'owner', 'stranger'] as const;
const COLLEAGUES = ['adviser', 'member', 'analyst', 'owner'] as const;

/** A firm of a campaign and a client, which have nothing to do with each other until a tie is made. */
interface Pair {
  readonly campaign: string;
  /** What its assessment is found by. */
  readonly firm: string;
  readonly client: string;
}

interface Tie {
  readonly what: string;
  readonly isShared?: boolean;
  readonly make?: (repositories: WriteRepositories, pair: Pair) => Promise<unknown>;
  readonly knows: readonly (typeof PEOPLE)[number][];
}

const link: Tie['make'] = ({ clientAssessments }, { client, firm }) =>
  clientAssessments.link(client, firm, AT);
const CLOCK = { plannedMinutes: 60, usedSeconds: 0, runningSince: null };
const COPY = { basis: 'contract', reason: null, deleteOn: '2030-01-01', keptOn: '2027-01-12' } as const;

const TIES: readonly Tie[] = [
  { what: 'nothing', knows: [] },
  { what: 'a shared client of another firm', isShared: true, knows: [] },
  { what: 'a client of one adviser', make: link, knows: ['adviser'] },
  { what: 'a shared client', isShared: true, make: link, knows: COLLEAGUES },
  {
    what: 'a session',
    make: ({ workshops }, { client, firm }) => {
      const led = { client, adviser: 'stranger', item: 'data.digital', clock: CLOCK } as const;
      return workshops.create(firm, { ...led, id: client }, AT);
    },
    knows: ['stranger'],
  },
  {
    what: 'a hand-over',
    make: ({ handOvers }, { client, firm }) => {
      const offer = { mode: 'own', client, adviser: 'stranger', organisationName: 'Beratung' } as const;
      return handOvers.create(firm, { ...offer, ...DAYS, id: client, code: `code-${client}`, copy: null });
    },
    knows: ['stranger'],
  },
  {
    what: 'a plan that is followed',
    make: ({ accompaniments }, { client, firm }) =>
      accompaniments.create(firm, { id: client, client, adviser: 'stranger' }, AT),
    knows: ['stranger'],
  },
  {
    what: 'a copy',
    make: ({ fileCopies }, { client, firm }) => {
      const file = { ...COPY, client, adviser: 'stranger', handOver: null, digest: 'd', content: '{}' };
      return fileCopies.create(firm, { ...file, id: client });
    },
    knows: ['stranger'],
  },
  {
    what: 'answers entered from paper',
    make: ({ campaigns }, { campaign }) => campaigns.noteClerk('stranger', campaign, AT),
    knows: ['stranger'],
  },
];

const write = (unit: (repositories: WriteRepositories) => Promise<unknown>) =>
  currentStore().write(async (repositories) => succeed(await unit(repositories)));

async function addPeople({ accounts, organisations }: WriteRepositories): Promise<void> {
  for (const id of ['advice', 'elsewhere']) {
    await organisations.create({ id, name: id, kind: 'consultancy' }, AT);
  }
  for (const id of PEOPLE) {
    const account = { id, email: `${id}@k.example`, name: id, locale: 'de', passwordHash: 'h' };
    await accounts.create({ ...account, verifiedAt: AT }, AT);
    const role = id === 'adviser' ? 'member' : id === 'stranger' ? 'owner' : id;
    await organisations.join(id === 'stranger' ? 'elsewhere' : 'advice', { account: id, role }, AT);
  }
}

let made = 0;
async function addPair(repositories: WriteRepositories, isShared: boolean): Promise<Pair> {
  made += 1;
  const [campaign, client, firm] = ['campaign', 'client', 'firm'].map(
    (name) => `${name}-${String(made)}`,
  ) as [...[string, string, string]];
  const { campaigns, clients, assessments } = repositories;
  const waves = [{ id: campaign, number: 1, label: '2027-1', firstDay: '2027-01-11', lastDay: '2027-03-31' }];
  const terms = { id: campaign, shortCode: `K7M2${String(10 + made)}`, floor: 5, waves };
  await campaigns.create('elsewhere', { ...WORDS, ...terms }, AT);
  const noted = { sector: null, sizeClass: null, country: null, region: null, note: '', name: 'Betrieb' };
  await clients.create('advice', [{ ...noted, id: client, adviser: 'adviser', isShared }], AT);
  const content = newAssessment(firm, { profile: JOINERY.profile, answers: JOINERY.answers, campaign });
  await assessments.create(firm, content, AT);
  const result = { ...evaluateSample(JOINERY), asOf: '2027-01-12' };
  await assessments.complete({ owner: firm, revision: 1 }, { content, asOf: '2027-01-12', result }, AT);
  return { campaign, client, firm };
}

async function whoKnows(campaign: string) {
  const { campaigns } = currentStore();
  const known = await Promise.all(PEOPLE.map((person) => campaigns.hasAdvised(person, campaign)));
  return PEOPLE.filter((_, place) => known[place]);
}

describe.each(ENGINES)('who knows answers of a campaign, %s', (engine) => {
  const statements: string[] = [];
  let database: TestDatabase;
  let other: Pair;

  async function tie({ isShared = false, make }: Tie): Promise<Pair> {
    let pair = other;
    await write(async (repositories) => {
      pair = await addPair(repositories, isShared);
      await make?.(repositories, pair);
    });
    return pair;
  }

  beforeAll(async () => {
    database = await createDatabaseOn(engine);
    const onStatement = (sql: string): void => void statements.push(sql);
    await openStore(database.address, { random: () => 0.5, at: AT, onStatement });
    await write(async (repositories) => {
      await addPeople(repositories);
      other = await addPair(repositories, false);
    });
  });
  afterAll(() => closeStore());

  it.each(TIES)('by $what', async (each) => {
    const { campaign } = await tie(each);
    expect(await whoKnows(campaign)).toEqual(each.knows);
    expect(await whoKnows(other.campaign)).toEqual([]);
  });

  it('by a client whose adviser left, and no more once the firm is erased', async () => {
    const { campaign, client, firm } = await tie({ what: 'a client', make: link, knows: [] });
    await database.query(`UPDATE "Client" SET "adviserId" = NULL WHERE "id" = '${client}'`);
    expect(await whoKnows(campaign)).toEqual(['owner']);
    await write(({ assessments }) => assessments.erase(firm));
    expect(await whoKnows(campaign)).toEqual([]);
  });

  it('is read off the ties of an account, however many firms take part', async () => {
    statements.length = 0;
    await currentStore().campaigns.hasAdvised('owner', other.campaign);
    const [asked = '', ...more] = statements.filter((sql) => sql.includes('"Assessment"'));
    expect(more).toEqual([]);
    expect(asked).not.toBe('');
    if (engine !== 'sqlite') return;
    const plan = await database.query(`EXPLAIN QUERY PLAN ${asked.replaceAll('?', "''")}`);
    const steps = plan.map(({ detail }) => String(detail));
    const looks = steps.filter((step) => /^(SEARCH|SCAN) a\b/.test(step));
    expect(looks.length).toBeGreaterThan(0);
    expect(looks.filter((step) => !step.endsWith('(id=?)'))).toEqual([]);
    expect(steps.filter((step) => step.startsWith('SCAN') && step !== 'SCAN CONSTANT ROW')).toEqual([]);
  });
});
