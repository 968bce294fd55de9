import { describe, expect, it } from 'vitest';
import type { AttackedChamber } from '#tests/factories/attacked-chambers.ts';
import { attackChamber, firmsBySeed } from '#tests/factories/attacked-chambers.ts';

// More are tried by `npm run attack:chambers`: a first release takes two seconds of a processor, a ledger half a minute.
const FIRST_SEEDS = [2001, 2002, 2003, 2004, 2005, 2006];
const LEDGER_SEEDS = [2011];
const MOST_RELEASES = 3;

/** What there is no release for; none of it may be the fault of the program. */
const BY_THE_METHOD = ['too-few-firms', 'too-few-changes', 'nothing-changed'];

function expectNothingFound({ found, untried, refused }: AttackedChamber): void {
  expect({ found, untried }).toEqual({ found: [], untried: [] });
  expect(refused.filter((because) => !BY_THE_METHOD.includes(because))).toEqual([]);
}

describe('the whole programme', () => {
  it.each(FIRST_SEEDS)(
    'gives nothing away in a first release, seed %i',
    async (seed) => {
      expectNothingFound(await attackChamber({ seed, firms: firmsBySeed(seed), releases: 1 }));
    },
    600_000,
  );

  it.each(LEDGER_SEEDS)(
    'gives nothing away in a ledger of up to three releases, seed %i',
    async (seed) => {
      const attacked = await attackChamber({ seed, firms: 60, releases: MOST_RELEASES });
      expectNothingFound(attacked);
      expect(attacked.releases).toBeGreaterThan(1);
    },
    900_000,
  );
});
