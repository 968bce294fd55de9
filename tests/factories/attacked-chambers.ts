import type { Attacker, AttackReport } from '#app/domain/attack/attack-releases.ts';
import { attackReleases } from '#app/domain/attack/attack-releases.ts';
import type { KnownFirm } from '#app/domain/attack/release-file.schema.ts';
import type { CountedFirm } from '#app/domain/statistics/programme.ts';
import { seededRandom } from '#app/domain/shared/seeded-random.ts';
import { AUDIT } from './audit.ts';
import { FLOOR, Wave } from './chamber-waves.ts';
import { countedFirms, followingFirms, programmeHere } from './counted-firms.ts';
import { SOLVER } from './solver.ts';

/** What came of the try to find out answers from the releases of one made-up chamber. */
export interface AttackedChamber {
  readonly seed: number;
  readonly firms: number;
  readonly releases: number;
  /** Why there was no release, as often as there was none. */
  readonly refused: readonly string[];
  /** Counts that were tried by all attackers together, and what they found. */
  readonly tried: number;
  readonly found: readonly string[];
  readonly untried: readonly string[];
}

/** Every second chamber is in a wave that follows one. */
const isFollowing = (seed: number): boolean => seed % 2 === 0;
const firmsOf = (count: number, seed: number): readonly CountedFirm[] =>
  isFollowing(seed) ? followingFirms(count, seed) : countedFirms(count, seed);

/** From outside, and with as many insiders as may single out nobody. With all participants known the audit has tried. */
function attackersOf(wave: Wave): readonly Attacker[] {
  const firms = wave.known();
  const seen = firms.map(({ answers: _, ...firm }): KnownFirm => firm);
  const insiders = firms.map((firm, index) => (index < FLOOR - 2 ? firm : (seen[index] ?? firm)));
  return [{ known: [] }, { known: insiders }];
}

/** Few join, correct, leave and are erased, so that most of it is admitted by and by. */
function moveOn(wave: Wave, { seed, firms }: { seed: number; firms: number }, release: number): Wave {
  const random = seededRandom(1000 * seed + release);
  const others = firmsOf(firms, 1000 * seed + 2 * release + (seed % 2));
  const joins = Math.floor((firms / 2) * random());
  const part = 3 + Math.floor(9 * random());
  return wave
    .erase((index) => index % (4 * part) === 1)
    .join(others.slice(0, joins))
    .change(({ now }, index) => {
      if (index % part === 0) return others[index % firms] ?? now;
      return index % (2 * part) === 3 ? null : now;
    });
}

interface Chamber {
  readonly seed: number;
  readonly firms: number;
  /** How many releases are tried, one after the other. */
  readonly releases: number;
}

/** Releases of the whole programme as a chamber makes them, their own audit included, and all attackers upon them. */
export async function attackChamber({ seed, firms, releases }: Chamber): Promise<AttackedChamber> {
  const wave = new Wave(programmeHere(isFollowing(seed)), seed, AUDIT).join(firmsOf(firms, seed));
  await wave.release();
  for (let release = 2; release <= releases; release += 1) {
    await moveOn(wave, { seed, firms }, release).release();
  }
  const files = wave.files();
  const reports: AttackReport[] = [];
  if (files.length > 0) {
    for (const attacker of attackersOf(wave)) reports.push(await attackReleases(files, attacker, SOLVER));
  }
  return {
    ...{ seed, firms, releases: files.length, refused: wave.refused },
    tried: reports.reduce((sum, { tried }) => sum + tried, 0),
    found: reports.flatMap(({ recoveries }) =>
      recoveries.map(({ question, category, whom }) => `${question}=${category}, ${whom}`),
    ),
    untried: reports.flatMap(({ untried }) =>
      untried.map(({ question, because }) => `${question}: ${because}`),
    ),
  };
}

/** Five to sixty firms, by the seed. */
export const firmsBySeed = (seed: number): number => 5 + Math.floor(56 * seededRandom(seed)());
