import type { Release } from '#app/domain/statistics/release.ts';
import { NO_AUDIT } from './audit.ts';
import { countedFirms, followingFirms, programmeHere } from './counted-firms.ts';
import { computePlainRelease } from './plain-movements.ts';
import { SOLVER } from './solver.ts';

/** Two waves of a made-up chamber, a year apart; two of three firms of the second took part in the first. */
export const WAVES = {
  first: { release: 'r1', wave: '2027-1', asOf: '2027-03-31', seed: 11, before: null },
  second: {
    ...{ release: 'r2', wave: '2028-1', asOf: '2028-03-31', seed: 12 },
    before: { release: 'r1', wave: '2027-1' },
  },
} as const;

const made = new Map<string, Promise<Release>>();

async function compute(firms: number, wave: keyof typeof WAVES): Promise<Release> {
  const { seed, ...called } = WAVES[wave];
  const isFollowing = called.before !== null;
  const counted = (isFollowing ? followingFirms : countedFirms)(firms, seed);
  const outcome = await computePlainRelease(
    {
      programme: programmeHere(isFollowing),
      terms: { floor: 5, secret: new Uint8Array(32).fill(seed) },
      head: { ...called, campaign: 'c1', method: '2026-2', questionnaire: '2026-2' },
      ledger: [],
      participants: counted.map((now, index) => ({
        ...{ firm: `firm-${String(index)}`, counted: null, now },
      })),
    },
    { solver: SOLVER, audit: NO_AUDIT },
  );
  if (!outcome.released) throw new Error(`No release: ${outcome.because}`);
  return outcome.value.entry.release;
}

/** A release as a chamber gets it, of so many firms; the same each time it is asked for, and not tried by the attacker. */
export function releaseOf(firms: number, wave: keyof typeof WAVES = 'first'): Promise<Release> {
  const name = `${wave}/${String(firms)}`;
  const release = made.get(name) ?? compute(firms, wave);
  made.set(name, release);
  return release;
}
