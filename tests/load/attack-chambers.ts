import { parseArgs } from 'node:util';
import type { AttackedChamber } from '../factories/attacked-chambers.ts';
import { attackChamber, firmsBySeed } from '../factories/attacked-chambers.ts';

const USAGE = `npm run attack:chambers -- --from 1 --to 1000 [--releases 1] [--seconds 840]

Makes releases of the whole programme for a made-up chamber of 5 to 60 firms for each seed, and tries to find out answers
with all participants known (as the audit of each release does), from outside, and among insiders. Every second chamber is
in a wave that follows one.
Prints a line of JSON for each chamber, then what they come to. Exit status 1 when something was found out.`;

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    releases: { type: 'string', default: '1' },
    /** After so many no further chamber is begun. */
    seconds: { type: 'string', default: '86400' },
  },
});

async function attackAll(from: number, to: number): Promise<readonly AttackedChamber[]> {
  const until = Date.now() + 1000 * Number(values.seconds);
  const all: AttackedChamber[] = [];
  for (let seed = from; seed <= to && Date.now() < until; seed += 1) {
    const one = await attackChamber({ seed, firms: firmsBySeed(seed), releases: Number(values.releases) });
    console.log(JSON.stringify(one));
    all.push(one);
  }
  return all;
}

if (values.from === undefined || values.to === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const all = await attackAll(Number(values.from), Number(values.to));
  const sum = (count: (one: AttackedChamber) => number): number =>
    all.reduce((total, one) => total + count(one), 0);
  const found = sum((one) => one.found.length);
  console.log(
    JSON.stringify({
      chambers: all.length,
      lastSeed: all.at(-1)?.seed ?? null,
      releases: sum(({ releases }) => releases),
      refused: all
        .flatMap(({ refused }) => refused)
        .reduce<Record<string, number>>(
          (counts, because) => ({ ...counts, [because]: (counts[because] ?? 0) + 1 }),
          {},
        ),
      tried: sum(({ tried }) => tried),
      found,
      untried: sum(({ untried }) => untried.length),
    }),
  );
  process.exitCode = found > 0 ? 1 : 0;
}
