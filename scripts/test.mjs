import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { ensureBrowser } from './ensure-browser.mjs';
import { closingLines, readPlaywright, readVitest, sum } from './tally.mjs';

const OUT = 'test-results';
const VITEST = `${OUT}/vitest.json`;
const POSTGRESQL = `${OUT}/vitest-postgresql.json`;
const PLAYWRIGHT = `${OUT}/playwright.json`;

/** Runs an npm-installed command, prints what it prints, and says whether it succeeded. */
function run(name, args, settings = {}) {
  console.log(`\n> ${name} ${args.join(' ')}`);
  const env = { ...process.env, ...settings };
  return spawnSync(name, args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0;
}

const vitest = (file, args, settings) =>
  run(
    'npx',
    ['vitest', 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    settings,
  );

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

const stages = [
  () => run('npm', ['run', '--silent', 'generate']),
  () => run('npm', ['run', '--silent', 'build']),
  () =>
    vitest(
      VITEST,
      ['unit', 'sweeps', 'documents', 'guards', 'integration*'].flatMap((name) => ['--project', name]),
    ),
  // What needs only one database took SQLite above.
  () => vitest(POSTGRESQL, ['--project', 'integration*'], { TEST_DATABASE: 'postgresql' }),
  () => run('npx', ['playwright', 'test']),
];

let sound = true;
try {
  process.env.CHROME_PATH = await ensureBrowser();
} catch (error) {
  console.error(error.message);
  sound = false;
}
// A stage that fails does not hide what the next ones have to say.
for (const stage of stages) sound = stage() && sound;

const tally = sum([readVitest(VITEST), readVitest(POSTGRESQL), readPlaywright(PLAYWRIGHT)]);
if (!sound && tally.failures.length === 0) tally.failures.push('a stage stopped without a failing test');
console.log(`\n${closingLines(tally).join('\n')}`);
process.exitCode = tally.failures.length === 0 ? 0 : 1;
