import { describe, expect, it } from 'vitest';
import { isBinary, isTest, readText, repositoryFiles } from './repository.ts';

// This file names what it forbids.
const SELF = 'tests/guards/tracked-text.test.ts';
// The package manager's own record of what others wrote.
const FOREIGN = ['package-lock.json', 'LICENSE'];

/** What no file may say, where. */
interface Ban {
  readonly what: string;
  readonly pattern: RegExp;
  readonly applies: (name: string) => boolean;
}

const everywhere = (): boolean => true;
const isCode = (name: string): boolean => /\.(tsx?|m?js|sh)$/.test(name) || name === '.ci/run';
const isProse = (name: string): boolean => /\.md$/.test(name) || isCode(name);

const BANS: readonly Ban[] = [
  {
    what: 'a path of one machine',
    pattern: /(?<![\w.])\/(work|home|root|Users)\/[\w.-]/u,
    applies: everywhere,
  },
  { what: 'a temporary path', pattern: /(?<![\w.])\/tmp\//u, applies: everywhere },
  {
    what: 'a registry host',
    pattern: /registry\.npmjs|npmmirror|registry\.yarnpkg|deb\.debian\.org|verdaccio|artifactory/iu,
    applies: everywhere,
  },
  { what: 'work put off', pattern: /\b(TODO|FIXME|XXX|HACK)\b/u, applies: everywhere },
  {
    what: 'words to be filled in',
    pattern: /lorem ipsum|\bdolor sit\b|not (yet )?implemented/iu,
    applies: everywhere,
  },
  {
    what: 'a number of an issue',
    pattern: /\b(issue|fixes|closes|PR|pull request) #\d+/iu,
    applies: isProse,
  },
  {
    what: 'how it was made',
    pattern:
      /co-authored-by|\b(written|made|generated|created) (by|with) (an? )?(AI|LLM|language model|chatbot)\b/iu,
    applies: everywhere,
  },
  {
    what: 'a focused or skipped test',
    pattern: /\b(it|test|describe)\.((only|todo|fixme)\b|skip\((['"`]|\)))/u,
    applies: isTest,
  },
  {
    what: 'a type check switched off',
    pattern: /^\s*\/[/*]\s*@ts-(ignore|nocheck|expect-error)/u,
    applies: isCode,
  },
  { what: 'a mocked database', pattern: /vi\.mock\([^)]*(prisma|persistence)/u, applies: isTest },
  {
    // Unit tests share their modules: one that replaced some would replace them for the next file too.
    what: 'a replaced module',
    pattern: /\bvi\.(do)?[mM]ock\(/u,
    applies: (name) => name.startsWith('app/') && isTest(name),
  },
];

function findBanned(name: string, text: string): readonly string[] {
  const lines = text.split('\n');
  return BANS.filter(({ applies }) => applies(name)).flatMap(({ what, pattern }) =>
    lines.flatMap((line, place) => (pattern.test(line) ? [`${name}:${String(place + 1)}: ${what}`] : [])),
  );
}

describe('what the repository says', () => {
  it('holds nothing that belongs elsewhere', () => {
    const names = repositoryFiles().filter(
      (name) => !isBinary(name) && name !== SELF && !FOREIGN.includes(name),
    );
    expect(names.length).toBeGreaterThan(20);
    expect(names.flatMap((name) => findBanned(name, readText(name)))).toEqual([]);
  });

  it('records no download addresses', () => {
    expect(readText('package-lock.json')).not.toMatch(/"resolved"/);
  });
});

describe('the text check itself', () => {
  it.each([
    ['app/a.ts', "const file = '/home/me/a.db';"],
    ['docs/a.md', `See ${['', 'tmp', 'result.txt'].join('/')}`],
    // Put together here, so that the sample itself is not what it warns of.
    ['package.json', `"https://${['registry', 'npmjs', 'org'].join('.')}/"`],
    ['app/a.ts', '// TODO later'],
    ['docs/a.md', 'see issue #12'],
    ['docs/a.md', 'This text was generated with AI'],
    ['tests/guards/a.test.ts', "it.only('x', () => {});"],
    ['tests/e2e/a.spec.ts', "test.skip('x', () => {});"],
    ['tests/e2e/a.spec.ts', 'test.skip();'],
    ['app/a.ts', '// @ts-nocheck'],
    ['tests/integration/a.test.ts', "vi.mock('#app/persistence/store.ts');"],
    ['app/domain/a.test.ts', "vi.doMock('./b.ts');"],
  ])('sees it in %s', (name, text) => expect(findBanned(name, text)).toHaveLength(1));

  it('lets addresses and words of the trade stand', () => {
    expect(findBanned('docs/a.md', 'https://example.org/work/home is a page; the work/home balance')).toEqual(
      [],
    );
  });
});
