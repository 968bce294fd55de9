import { describe, expect, it } from 'vitest';
import { ARROWS } from '../../scripts/layers.mjs';
import { isBinary, readText, repositoryFiles } from './repository.ts';

const files = repositoryFiles();

const TOP = ['app', 'bench', 'docs', 'locales', 'prisma', 'public', 'scripts', 'tests', '.ci'];
const APP_FOLDERS = [...Object.keys(ARROWS), 'styles'];
const TEST_FOLDERS = ['e2e', 'integration', 'guards', 'load', 'factories', 'setup'];
// What puts the layers together lies beside them: the server, and who does which job.
const APP_FILES =
  /^app\/(root\.tsx|entry\.(client|server)\.tsx|server\.ts|job-handlers\.server\.ts|[a-z-]+\.d\.ts)$/;
// A drawer that anything fits into: name the concept instead.
const DRAWERS = /(^|\/)(utils?|helpers?|misc|common|lib|shared-code)(\/|\.[a-z.]+$)/;
const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

const isRoute = (name: string): boolean => name.startsWith('app/routes/');
const isOutside = (name: string): boolean => {
  const [first = '', second = ''] = name.split('/');
  if (!name.includes('/')) return false;
  if (first === 'app') return !APP_FOLDERS.includes(second) && !APP_FILES.test(name);
  if (first === 'tests') return !TEST_FOLDERS.includes(second);
  return !TOP.includes(first);
};
const isDrawer = (name: string): boolean => !name.startsWith('locales/') && DRAWERS.test(name);

// Names that tools or readers expect in this very spelling.
const FIXED = /^([A-Z]+\.md|LICENSE|Dockerfile)$/;
const MIGRATION = /^\d{14}_[a-z0-9_]+$/;
const isKebab = (name: string): boolean =>
  name.split('/').every((part) => KEBAB.test(part) || FIXED.test(part) || MIGRATION.test(part));

describe('the layout', () => {
  it('keeps every file in a folder the architecture names', () =>
    expect(files.filter(isOutside)).toEqual([]));
  it('has no drawers', () => expect(files.filter(isDrawer)).toEqual([]));
  it('names files in kebab-case', () =>
    expect(files.filter((name) => !isRoute(name) && !isKebab(name))).toEqual([]));

  it('names an untested place for no test', () => {
    const tests = files.filter((name) => /\.test\.tsx?$/.test(name));
    const elsewhere = tests.filter((name) => !/^(app|tests\/(guards|integration))\//.test(name));
    expect(elsewhere, 'vitest would never run these').toEqual([]);
    const specs = files.filter((name) => /\.spec\.tsx?$/.test(name) && !name.startsWith('tests/e2e/'));
    expect(specs, 'Playwright would never run these').toEqual([]);
  });

  it('keeps style sheets within 400 lines', () => {
    const sheets = files.filter((name) => name.endsWith('.css'));
    expect(sheets.filter((name) => readText(name).split('\n').length > 400)).toEqual([]);
  });

  it('ends every text file with one line break', () => {
    const texts = files.filter((name) => !isBinary(name) && !['LICENSE', 'package-lock.json'].includes(name));
    const bad = texts.filter((name) => readText(name) !== '' && !/[^\n]\n$/.test(readText(name)));
    expect(bad).toEqual([]);
  });
});

describe('the layout check itself', () => {
  it('sees strangers, drawers and capitals', () => {
    expect(['src/a.ts', 'app/stuff/a.ts', 'app/a.ts', 'tests/unit/a.ts'].every(isOutside)).toBe(true);
    expect(['app/root.tsx', 'app/domain/a.ts', 'vite.config.ts'].some(isOutside)).toBe(false);
    expect(
      ['app/domain/utils.ts', 'app/utils/a.ts', 'scripts/lib/a.mjs', 'app/platform/helper.server.ts'].every(
        isDrawer,
      ),
    ).toBe(true);
    expect(isDrawer('locales/de/common.json')).toBe(false);
    expect(isKebab('app/domain/readScore.ts')).toBe(false);
    expect(isKebab('app/domain/read-score.server.ts')).toBe(true);
  });
});
