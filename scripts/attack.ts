import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { attackReleases } from '../app/domain/attack/attack-releases.ts';
import type { Attacker } from '../app/domain/attack/attack-releases.ts';
import { knownFirmSchema, releaseFileSchema } from '../app/domain/attack/release-file.schema.ts';
import type { Solved, Solver } from '../app/domain/shared/linear-program.ts';
import type { SolverTask } from '../app/threads/solver-worker.ts';
import solveAside from '../app/threads/solver-worker.ts';

const USAGE = `npm run attack -- RELEASE.json … [--participants FIRMS.json]

Tries to find out what firms answered from the releases of one wave, all together. FIRMS.json is a list of
{ "visible": { "sizeClass": "1-9", … }, "from": 1, "to": 2 }: what is seen of each firm and the first and the last
release it was counted in, with "answers": { "band": "leading", … } for one that plays along.
Exit status 1 when something was found out, 2 when not everything could be tried.`;
const SHOWN = 20;

/** Here nobody else waits, so the work is done without a thread and without a limit of time. */
const ask = async <Value>(task: SolverTask) => (await solveAside(task)) as Solved<Value>;
const SOLVER: Solver = {
  minimise: (program) => ask({ ask: 'minimise', program }),
  ranges: (program, asked) => ask({ ask: 'ranges', program, asked }),
};

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function readReleases(paths: readonly string[]) {
  const releases = paths.map((path) => releaseFileSchema.parse(readJson(path)));
  const files = releases.toSorted((one, other) => one.number - other.number);
  if (new Set(files.map(({ wave }) => wave)).size > 1)
    throw new Error('These are releases of several waves.');
  if (files.some(({ number }, index) => number !== index + 1)) {
    throw new Error('Each release of the wave is needed once, from the first.');
  }
  return files;
}

async function attack(paths: readonly string[], participants: string | undefined): Promise<number> {
  const files = readReleases(paths);
  const firms = participants === undefined ? [] : z.array(knownFirmSchema).parse(readJson(participants));
  const outsiders = firms.map(({ answers: _, ...seen }) => seen);
  const attackers: Readonly<Record<string, Attacker>> = {
    'from outside': { known: [] },
    ...(firms.length === 0 ? {} : { 'with all participants known': { known: outsiders } }),
    ...(firms.some(({ answers }) => answers) ? { 'among insiders': { known: firms } } : {}),
  };
  let status = 0;
  for (const [who, attacker] of Object.entries(attackers)) {
    const { tried, recoveries, untried } = await attackReleases(files, attacker, SOLVER);
    console.log(`${who}: ${String(tried)} counts tried, ${String(recoveries.length)} found out`);
    for (const { question, category, whom, firms: of, low, high } of recoveries.slice(0, SHOWN)) {
      console.log(`  ${question}=${category}, ${whom}: ${String(low)} to ${String(high)} of ${String(of)}`);
    }
    for (const { question, because } of untried) console.log(`  ${question} not tried: ${because}`);
    if (recoveries.length > 0) status = 1;
    else if (untried.length > 0 && status === 0) status = 2;
  }
  return status;
}

const { values, positionals } = parseArgs({
  options: { participants: { type: 'string' } },
  allowPositionals: true,
  strict: false,
});

if (positionals.length === 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const { participants } = values;
  process.exitCode = await attack(positionals, typeof participants === 'string' ? participants : undefined);
}
