import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { openCampaign, releaseOfDistricts } from '#tests/factories/chambers.ts';
import { newAssessment } from '#tests/factories/new-assessment.ts';
import { signInAs, tokenOf } from '#tests/factories/people.ts';
import { useServed } from '#tests/setup/use-served.ts';

/** Whose addresses look after the installation: of somebody who is in, and of two who have not shown or proven all. */
const OPERATOR_ACCOUNTS = 'Owner@k.example, half-way@k.example, unverified@k.example';
const product = useServed({ settings: { OPERATOR_ACCOUNTS } });
const { call, store } = product;
const organisation = 'kammer';
const INSIDE = ['owner', 'member', 'analyst'] as const;
const STRANGERS = ['neighbour', 'removed'] as const;
const NOT_IN = ['signed-out', 'half-way', 'unverified'] as const;
type Who = (typeof INSIDE)[number] | (typeof STRANGERS)[number] | (typeof NOT_IN)[number];
const cookies: Partial<Record<Who, string>> = {};
const tokens: Partial<Record<Who, string>> = {};

beforeAll(async () => {
  await store().write(async ({ organisations }) =>
    succeed(
      await organisations.create({ id: organisation, name: organisation, kind: 'chamber' }, new Date()),
    ),
  );
  const scopes = ['clients:read', 'clients:write', 'campaigns:read'] as const;
  const readAndWrite = { organisation, scopes } as const;
  for (const role of INSIDE) {
    cookies[role] = await signInAs(store(), role, { organisation, role });
    tokens[role] = await tokenOf(store(), role, readAndWrite);
  }
  cookies.neighbour = await signInAs(store(), 'neighbour', { organisation: 'nachbar', role: 'owner' });
  tokens.neighbour = await tokenOf(store(), 'neighbour', { ...readAndWrite, organisation: 'nachbar' });
  cookies.removed = await signInAs(store(), 'removed', { organisation, role: 'owner' });
  tokens.removed = await tokenOf(store(), 'removed', readAndWrite);
  const place = { organisation, role: 'owner' } as const;
  cookies['half-way'] = await signInAs(store(), 'half-way', place, { isComplete: false });
  cookies.unverified = await signInAs(store(), 'unverified', place, { isVerified: false });
  await store().write(async ({ organisations, clients, assessments, workshops, clientImports }) => {
    const given = { id: 'given', content: 'name,country\nNeu,X\n', encoding: 'utf-8' } as const;
    await clientImports.keep({ account: 'member', organisation }, given, new Date());
    await organisations.remove(organisation, 'removed');
    const noted = { sector: null, sizeClass: null, country: null, region: null, note: '' };
    const client = { ...noted, name: 'Betrieb', adviser: 'member' };
    const both = [
      { ...client, id: 'shared', isShared: true },
      { ...client, id: 'private', isShared: false },
    ];
    await clients.create(organisation, both, new Date());
    const draft = newAssessment('draft', { questionnaire: CURRENT_QUESTIONNAIRE });
    await assessments.create('owner-hash', draft, new Date());
    const clock = { plannedMinutes: 60, usedSeconds: 0, runningSince: null };
    const led = { client: 'shared', adviser: 'member', item: 'data.digital', clock } as const;
    return succeed(await workshops.create('owner-hash', { id: 'led', ...led }, new Date()));
  });
  await store().write(async ({ organisations, campaigns, clientImports }) => {
    const at = new Date();
    await organisations.create({ id: 'andere', name: 'andere', kind: 'chamber' }, at);
    const words = { name: 'KI', languages: ['de'], introduction: {}, contact: 'Muster' };
    const days = { firstDay: '2027-01-11', lastDay: '2027-03-31' };
    for (const [id, chamber, shortCode] of [
      ['own', organisation, 'K7M2QX'],
      ['foreign', 'andere', 'K7M2QY'],
    ] as const) {
      const waves = [{ id, number: 1, label: '2027-1', ...days }];
      await campaigns.create(chamber, { ...words, id, shortCode, floor: 5, districts: [], waves }, at);
    }
    const listed = { id: 'listed', content: 'Firma,E-Mail\nNeu,falsch\n', encoding: 'utf-8' } as const;
    await clientImports.keep({ account: 'owner', organisation, campaign: 'own' }, listed, at);
    return succeed(null);
  });
  await store().write(async ({ handOvers, fileCopies, acceptances }) => {
    const terms = { basis: 'contract', reason: null, deleteOn: '2099-12-31' } as const;
    const days = { madeOn: '2026-11-27', lastDay: '2099-12-31' };
    for (const client of ['shared', 'private']) {
      const whose = { client, adviser: 'member', organisationName: organisation };
      const offer = {
        id: `taken-${client}`,
        code: `hash-${client}`,
        mode: 'own',
        ...days,
        ...whose,
      } as const;
      await handOvers.create('owner-hash', { ...offer, copy: terms });
      await handOvers.take(offer.id, new Date());
      const file = { id: `copy-${client}`, keptOn: days.madeOn, digest: 'd', content: '{}', ...terms };
      await fileCopies.create('owner-hash', { ...file, client, adviser: 'member', handOver: offer.id });
    }
    const accepted = { agreement: 'secrecy', version: 'first', locale: 'de', text: 'Text' } as const;
    const by = { digest: 'd', name: 'owner', acceptedAt: new Date() };
    return succeed(await acceptances.accept(organisation, 'owner', { ...accepted, ...by }));
  });
  await openCampaign(store(), organisation, 'asked');
  await store().write(async ({ releases }) => {
    for (const number of [1, 2])
      await releases.keep('asked-w1', releaseOfDistricts('asked', number), new Date());
    return succeed(await releases.accept(organisation, 'asked-w1-1', { account: 'owner', at: new Date() }));
  });
});

/** An address of a route, and who of the organisation gets to see it. Nobody else ever does. */
interface Guarded {
  readonly path: string;
  readonly for: readonly Who[];
  /** The same with an id that does not exist. */
  readonly guessed?: string;
  /** What who may see it gets: the page, or the way to the one that is meant. */
  readonly status?: 302;
}

const ALL_IN = [...INSIDE, ...STRANGERS] as const;
const own = (path: string): readonly Guarded[] => [{ path: `/de/account${path}`, for: ALL_IN }];
const under = (path: string, allowed: readonly Who[] = INSIDE): readonly Guarded[] => [
  { path: path.replace('ID', organisation), guessed: path.replace('ID', 'guessed'), for: allowed },
];
const ofClient = (page: string, shared: readonly Who[]): readonly Guarded[] => [
  { path: `/de/account/clients/shared${page}`, guessed: `/de/account/clients/guessed${page}`, for: shared },
  { path: `/de/account/clients/private${page}`, for: ['member'] },
];
/** Something of a client that has an id of its own, which does not open the same of another one. */
const ofClientThing = (page: string): readonly Guarded[] => {
  const at = (client: string, of: string) => `/de/account/clients/${client}${page.replace('CLIENT', of)}`;
  return [
    { path: at('shared', 'shared'), guessed: at('shared', 'private'), for: ['owner', 'member'] },
    { path: at('private', 'private'), guessed: at('private', 'shared'), for: ['member'] },
  ];
};
/** A session with a client is its adviser's alone, also where colleagues see the client. */
const ofWorkshop = (page: string): readonly Guarded[] => [
  {
    path: `/de/account/workshops/led${page}`,
    guessed: `/de/account/workshops/guessed${page}`,
    for: ['member'],
    ...(['/save', '/report.pdf', '/report.docx', '/folder/document'].includes(page) && { status: 302 }),
  },
];

/** A table is seen by who gave it alone. */
const ofImport = (page: string): readonly Guarded[] => [
  {
    path: `/de/account/clients/import/given${page}`,
    guessed: `/de/account/clients/import/guessed${page}`,
    for: ['member'],
  },
];

/** A campaign of another chamber opens nothing, also for who may see those of the own. */
const ofCampaign = (page: string, allowed: readonly Who[]): readonly Guarded[] => {
  const at = (campaign: string) => `/de/account/organisations/${organisation}/campaigns/${campaign}${page}`;
  return [{ path: at('own'), guessed: at('foreign'), for: allowed }];
};
/** Statistics are for who advises nobody. */
const ofReleases = (page: string): readonly Guarded[] => [
  ...under(`/de/account/organisations/ID/campaigns/asked/releases${page}`, ['owner', 'analyst']),
  { path: `/de/account/organisations/${organisation}/campaigns/guessed/releases`, for: [] },
  { path: `/de/account/organisations/${organisation}/campaigns/asked/releases/guessed`, for: [] },
];

const PICTURE = 'participation-by-district';
const ENTRY = '0b8f2f52-4a0e-4d0e-9d1c-0a3b5c7d9e1f';

/** Where one signs in: open to everybody by its nature. */
const OPEN = [
  'sign-in',
  'sign-in-code',
  'sign-out',
  'sign-up',
  'verify',
  'forgotten',
  'new-password',
  'invitation',
  'sign-on',
  'sign-on-return',
  'sign-on-failed',
];

/** Every other route of accounts and clients. A new one fails the test until it stands here. */
const PAGES: Readonly<Record<string, readonly Guarded[]>> = {
  _index: own(''),
  ...Object.fromEntries(
    [
      'settings',
      'password',
      'email',
      'new-email',
      'sessions',
      'second-factor',
      'delete',
      'sign-on-links',
      'steps',
    ].map((page) => [page, own(`/${page}`)]),
  ),
  mail: [{ path: '/de/account/mail', for: ['owner'] }],
  'organisations.$organisation': under('/de/account/organisations/ID'),
  'organisations.$organisation_.tokens': under('/de/account/organisations/ID/tokens'),
  'organisations.$organisation_.report': under('/de/account/organisations/ID/report', ['owner']),
  'organisations.$organisation_.agreements': under('/de/account/organisations/ID/agreements'),
  'organisations.$organisation_.agreements_.$agreement': under(
    '/de/account/organisations/ID/agreements/secrecy',
  ),
  'organisations.$organisation_.agreements_.$agreement[.]docx': under(
    '/de/account/organisations/ID/agreements/secrecy.docx',
  ),
  'organisations.$organisation_.agreements_.$agreement[.]txt': under(
    '/de/account/organisations/ID/agreements/secrecy.txt?version=first',
  ),
  'organisations.$organisation_.campaigns': under('/de/account/organisations/ID/campaigns', [
    ...['owner', 'analyst'],
  ] as readonly Who[]),
  'organisations.$organisation_.campaigns_.new': under('/de/account/organisations/ID/campaigns/new', [
    'owner',
  ]),
  'organisations.$organisation_.campaigns_.$campaign': ofCampaign('', ['owner', 'analyst']),
  'organisations.$organisation_.campaigns_.$campaign_.change': ofCampaign('/change', ['owner']),
  'organisations.$organisation_.campaigns_.$campaign_.weights': ofCampaign('/weights', ['owner']),
  'organisations.$organisation_.campaigns_.$campaign_.releases': ofReleases(''),
  'organisations.$organisation_.campaigns_.$campaign_.releases_.$release': ofReleases('/asked-w1-2'),
  'organisations.$organisation_.campaigns_.$campaign_.releases_.$release_.publication': [
    ...under('/de/account/organisations/ID/campaigns/asked/releases/asked-w1-1/publication', ['owner']),
    ...under('/de/account/organisations/ID/campaigns/asked/releases/asked-w1-2/publication', []),
  ],
  'organisations.$organisation_.campaigns_.$campaign_.releases_.$release_.report':
    ofReleases('/asked-w1-2/report'),
  'organisations.$organisation_.campaigns_.$campaign_.releases_.$release_.pictures.$figure': ofReleases(
    `/asked-w1-2/pictures/${PICTURE}`,
  ),
  ...Object.fromEntries(
    ['svg', 'png'].map((format) => [
      `organisations.$organisation_.campaigns_.$campaign_.releases_.$release[.]${format}`,
      ofReleases(`/asked-w1-2.${format}?figure=${PICTURE}`),
    ]),
  ),
  ...Object.fromEntries(
    ['json', 'xlsx', 'zip', 'pdf', 'pptx'].map((format) => [
      `organisations.$organisation_.campaigns_.$campaign_.releases_.$release[.]${format}`,
      ofReleases(`/asked-w1-2.${format}`),
    ]),
  ),
  'organisations.$organisation_.campaigns_.$campaign_.members': ofCampaign('/members', ['owner']),
  // The files are made by a form of the list, to which the address leads.
  'organisations.$organisation_.campaigns_.$campaign_.members_.letters': ofCampaign('/members/letters', [
    'owner',
  ]).map((guarded) => ({ ...guarded, status: 302 as const })),
  'organisations.$organisation_.campaigns_.$campaign_.members_.import._index': ofCampaign('/members/import', [
    'owner',
  ]),
  'organisations.$organisation_.campaigns_.$campaign_.members_.import.$import._index': ofCampaign(
    '/members/import/listed',
    ['owner'],
  ),
  'organisations.$organisation_.campaigns_.$campaign_.members_.import.$import.faults[.]csv': ofCampaign(
    '/members/import/listed/faults.csv',
    ['owner'],
  ),
  'organisations.$organisation_.campaigns_.$campaign_.paper': ofCampaign('/paper', ['owner', 'member']),
  'organisations.$organisation_.paper': under('/de/account/organisations/ID/paper', ['owner', 'member']),
  'organisations.$organisation_.campaigns_.$campaign_.papers.$language.$paper': ofCampaign(
    '/papers/de/poster.pdf',
    ['owner', 'analyst'],
  ),
  'clients._index': under('/de/account/clients?of=ID'),
  'clients[.]csv': under('/de/account/clients.csv?of=ID'),
  'clients.new': under('/de/account/clients/new?of=ID', ['owner', 'member']),
  'clients.import._index': under('/de/account/clients/import?of=ID', ['owner', 'member']),
  'clients.import.$import._index': ofImport(''),
  'clients.import.$import.faults[.]csv': ofImport('/faults.csv'),
  'clients.remind': under('/de/account/clients/remind?of=ID', ['owner', 'member']),
  'clients.$client._index': ofClient('', INSIDE),
  'clients.$client.change': ofClient('/change', ['owner', 'member']),
  'clients.$client.erase': ofClient('/erase', ['owner', 'member']),
  'clients.$client.progress': ofClient('/progress', ['owner', 'member']),
  'clients.$client.hand-over': ofClient('/hand-over', ['owner', 'member']),
  'clients.$client.copies': ofClient('/copies', ['owner', 'member']),
  'clients.$client.copies_.$copy[.]json': ofClientThing('/copies/copy-CLIENT.json'),
  'clients.$client.receipts.$handOver': ofClientThing('/receipts/taken-CLIENT'),
  'workshops.$workshop': ofWorkshop(''),
  'workshops.$workshop._index': ofWorkshop(''),
  'workshops.$workshop.report': ofWorkshop('/report'),
  // Without a word and a result there is no document: the way to where both are said.
  'workshops.$workshop.report[.]pdf': ofWorkshop('/report.pdf'),
  'workshops.$workshop.report[.]docx': ofWorkshop('/report.docx'),
  'workshops.$workshop.q.$item': ofWorkshop('/q/data.digital'),
  'workshops.$workshop.scenarios_.$scenario': ofWorkshop('/scenarios/new'),
  ...Object.fromEntries(
    ['profile', 'goals', 'money', 'returns', 'save', 'scenarios', 'voices'].map((page) => [
      `workshops.$workshop.${page}`,
      ofWorkshop(`/${page}`),
    ]),
  ),
  'workshops.$workshop.folder._index': ofWorkshop('/folder'),
  'workshops.$workshop.folder.details': ofWorkshop('/folder/details'),
  'workshops.$workshop.folder.document': ofWorkshop('/folder/document'),
  'workshops.$workshop.folder.attendance.$entry': ofWorkshop(`/folder/attendance/${ENTRY}`),
};

const routes = readdirSync('app/routes').map((name) => name.replace(/\.tsx?$/, ''));
const get = (who: Who, path: string) => call('GET', path, { headers: { Cookie: cookies[who] ?? '' } });
/** Something each page would do for who may. */
const intentFor = (path: string): string => {
  if (path.endsWith('/tokens')) return 'make';
  return path.includes('/organisations/') ? 'leave' : 'archive';
};
/** Erasing what is not there is what its second click wants: it leads to the list, whoever asks. */
const refusalsOf = (path: string): readonly number[] => (path.endsWith('/erase') ? [302] : [404, 405]);
const send = (who: Who, path: string) =>
  call('POST', path, {
    raw: `intent=${intentFor(path)}&name=Fremd&tokenName=x&scope=clients%3Aread&term=90`,
    headers: {
      ...{ 'Content-Type': 'application/x-www-form-urlencoded', Origin: product.origin },
      Cookie: cookies[who] ?? '',
    },
  });

it('is decided for every route of accounts and clients that there is', () => {
  const pages = routes.filter((name) => name.startsWith('$lng.account.')).map((name) => name.slice(13));
  expect(pages.toSorted()).toEqual([...Object.keys(PAGES), ...OPEN].toSorted());
  const calls = routes.filter((name) => /^api\.v1\.(clients|campaigns|releases)|comparison/.test(name));
  expect(calls.toSorted()).toEqual(
    [
      ...['api.v1.assessments.$code.comparison', 'api.v1.clients', 'api.v1.clients_.$id.assessments'],
      'api.v1.campaigns',
      'api.v1.campaigns_.$campaign.releases',
      ...['csv', 'json', 'pdf', 'pptx', 'xlsx', 'zip'].map(
        (format) => `api.v1.releases.$release[.]${format}`,
      ),
      ...['pictures', 'pictures_.$figure[.]svg', 'pictures_.$figure[.]png'].map(
        (part) => `api.v1.releases_.$release.${part}`,
      ),
    ].toSorted(),
  );
});

describe.each(Object.entries(PAGES))('the page %s', (_name, guarded) => {
  it.each(guarded)('$path is there for $for alone', async ({ path, guessed, status = 200, for: allowed }) => {
    for (const who of NOT_IN) {
      for (const answer of [await get(who, path), await send(who, path)]) {
        // A table has no page that answers a form.
        expect([302, 405], `${who} ${path}`).toContain(answer.status);
        if (answer.status === 302) {
          expect(answer.headers.get('Location'), who).toMatch(/^\/de\/account\/sign-in(-code)?\?next=/);
        }
      }
    }
    for (const who of ALL_IN) {
      const isAllowed = allowed.includes(who);
      expect((await get(who, path)).status, `${who} ${path}`).toBe(isAllowed ? status : 404);
      if (!isAllowed)
        expect(refusalsOf(path), `${who} sends ${path}`).toContain((await send(who, path)).status);
      if (guessed !== undefined) {
        expect((await get(who, guessed)).status, `${who} ${guessed}`).toBe(404);
        expect(refusalsOf(guessed), `${who} sends ${guessed}`).toContain((await send(who, guessed)).status);
      }
    }
  });
});

/** A token of a form that is given out, which nobody was given: what was withdrawn or has run out is not told from it. */
const UNKNOWN = '0123456789ABCDEFGHJKM';
/** Every route that a token in its address opens, whoever asks. A new one fails the test until it stands here. */
const BY_TOKEN: Readonly<Record<string, string>> = {
  'c.$token': `/de/c/${UNKNOWN}`,
  'f.$token.steps[.]ics': `/de/f/${UNKNOWN}/steps.ics`,
  'i.$token': `/de/i/${UNKNOWN}`,
  'l.$token': `/de/l/${UNKNOWN}`,
  'p.$token._index': `/de/p/${UNKNOWN}`,
  'p.$token.version': `/de/p/${UNKNOWN}/version`,
  'r.$token._index': `/de/r/${UNKNOWN}`,
  'r.$token.report[.]pdf': `/de/r/${UNKNOWN}/report.pdf`,
  'v.$token._index': `/de/v/${UNKNOWN}`,
  'v.$token.q.$item': `/de/v/${UNKNOWN}/q/data.digital`,
};

describe('an address with a token', () => {
  it('is decided for every route that there is', () => {
    const named = routes.filter((name) => /^\$lng\.\w+\.\$token\./.test(`${name}.`));
    // The frame around the pages of a voice has no address of its own.
    const pages = named.filter((name) => name !== '$lng.v.$token').map((name) => name.slice(5));
    expect(pages.toSorted()).toEqual(Object.keys(BY_TOKEN).toSorted());
  });

  it.each(Object.values(BY_TOKEN))('%s shows nothing, and is kept by nobody', async (path) => {
    // What lies below a page leads to it, and that shows nothing.
    const home = /^\/de\/\w\/\w+/.exec(path)?.[0];
    const answered = /report\.pdf$|\/q\//.test(path) ? [[302, 303], home] : [[404], undefined];
    for (const who of [...ALL_IN, ...NOT_IN]) {
      const { status, headers } = await get(who, path);
      expect(answered[0], who).toContain(status);
      expect(headers.get('Location') ?? undefined, who).toBe(answered[1]);
      expect(headers.get('Cache-Control')).toBe('private, no-store');
      expect(headers.get('X-Robots-Tag')).toBe('noindex');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    }
  });

  it('is no way to make links to report under a code that nobody was given', async () => {
    const path = `/de/a/${UNKNOWN}/check-in`;
    for (const who of [...ALL_IN, ...NOT_IN]) {
      expect((await get(who, path)).status, who).toBe(404);
      const sent = await send(who, path);
      expect([400, 404], who).toContain(sent.status);
      expect(sent.headers.get('Cache-Control')).toContain('no-store');
    }
  });
});

describe('a call with a token', () => {
  const ask = (who: Who, path: string) =>
    call('GET', path, {
      headers: tokens[who] === undefined ? {} : { Authorization: `Bearer ${tokens[who]}` },
    });
  const ANALYSTS = ['owner', 'analyst'] as const;
  const CALLS = [
    ['/api/v1/clients/shared/assessments', INSIDE],
    ['/api/v1/clients/private/assessments', ['member']],
    ['/api/v1/clients/guessed/assessments', []],
    ['/api/v1/assessments/guessed/comparison?with=guessed', []],
    ['/api/v1/campaigns/asked/releases', ANALYSTS],
    ['/api/v1/campaigns/guessed/releases', []],
    ['/api/v1/releases/asked-w1-1.json', ANALYSTS],
    // Nobody has let it out.
    ['/api/v1/releases/asked-w1-2.json', []],
    ['/api/v1/releases/guessed.json', []],
    ['/api/v1/releases/asked-w1-1/pictures', ANALYSTS],
    ...['', `/${PICTURE}.svg`, `/${PICTURE}.png`].map(
      (part) => [`/api/v1/releases/asked-w1-2/pictures${part}`, []] as const,
    ),
    [`/api/v1/releases/asked-w1-1/pictures/${PICTURE}.svg`, ANALYSTS],
    [`/api/v1/releases/asked-w1-1/pictures/${PICTURE}.png`, ANALYSTS],
  ] as const;

  it.each(CALLS)('to %s is answered for %j alone', async (path, allowed) => {
    const refused = /releases/.test(path) ? { member: 403 } : {};
    for (const who of ['signed-out', 'removed'] as const) {
      expect((await ask(who, path)).status, who).toBe(401);
    }
    for (const who of [...INSIDE, 'neighbour'] as const) {
      const isAllowed = (allowed as readonly Who[]).includes(who);
      const { [who as 'member']: status = 404 }: { readonly member?: number } = refused;
      expect((await ask(who, path)).status, who).toBe(isAllowed ? 200 : status);
    }
  });

  it('lists nothing of anybody else', async () => {
    const namesFor = async (who: Who) => {
      const { status, body } = await ask(who, '/api/v1/clients');
      return status === 200 ? (body.items as { id: string }[]).map(({ id }) => id) : status;
    };
    expect(await namesFor('owner')).toEqual(['shared']);
    expect(await namesFor('analyst')).toEqual(['shared']);
    expect(await namesFor('member')).toEqual(['private', 'shared']);
    expect(await namesFor('neighbour')).toEqual([]);
    expect(await namesFor('removed')).toBe(401);
  });
});

it('has changed nothing for who was refused', async () => {
  const portfolio = [{ account: 'member', organisation, role: 'member' }] as const;
  for (const id of ['shared', 'private']) {
    expect(await store().clients.find(portfolio, id)).toMatchObject({ name: 'Betrieb', isArchived: false });
  }
});
