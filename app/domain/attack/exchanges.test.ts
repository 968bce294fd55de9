import { describe, expect, it } from 'vitest';
import { NO_AUDIT } from '#tests/factories/audit.ts';
import { SMALL_PROGRAMME, smallFirms, Wave } from '#tests/factories/chamber-waves.ts';
import { countedFirms, programmeHere } from '#tests/factories/counted-firms.ts';
import { SOLVER } from '#tests/factories/solver.ts';
import type { Solver } from '../shared/linear-program.ts';
import { attackReleases } from './attack-releases.ts';
import { shownByExchanges } from './exchanges.ts';
import { modelQuestion } from './question-model.ts';
import type { KnownFirm, ReleaseFile } from './release-file.schema.ts';

/** Searches every count to its ends, as there is no solution to exchange answers in. */
const SEARCHES_ALONE: Solver = {
  ...SOLVER,
  minimise: () => Promise.resolve({ solved: false, because: 'infeasible' }),
};

/** The same files for an attacker who believes that counts are nearer to the truth, and so finds some of them out. */
const believing = (files: readonly ReleaseFile[], bound: number): readonly ReleaseFile[] =>
  files.map((file) => ({ ...file, noise: { ...file.noise, bound } }));

function attackersOn(wave: Wave): readonly (readonly KnownFirm[])[] {
  const known = wave.known();
  const seen = known.map(({ answers: _, ...firm }): KnownFirm => firm);
  return [[], seen, known.map((firm, index) => (index < 12 ? firm : (seen[index] ?? firm)))];
}

interface Tried {
  readonly bounds: readonly number[];
  /** All of them where none are named. */
  readonly questions?: readonly string[];
}

/** What is found by exchanges and search together, and by search alone. */
async function attackBothWays(wave: Wave, { bounds, questions }: Tried) {
  const both: { readonly together: unknown; readonly alone: unknown; readonly found: number }[] = [];
  for (const bound of bounds) {
    const files = believing(wave.files(), bound);
    for (const known of attackersOn(wave)) {
      const attacker = { known, questions: questions ?? null };
      const together = await attackReleases(files, attacker, SOLVER);
      const alone = await attackReleases(files, attacker, SEARCHES_ALONE);
      both.push({ together, alone, found: together.recoveries.length });
    }
  }
  return both;
}

describe('exchanges', () => {
  it.each([3, 4, 5])(
    'leave to the search what can be found out, in waves of two releases (%i)',
    async (seed) => {
      const all = smallFirms(70, seed);
      const wave = await new Wave(SMALL_PROGRAMME, seed).join(all.slice(0, 45)).release();
      await wave
        .join(all.slice(45))
        .erase((index) => index % 7 === 2)
        .release();
      const attacks = await attackBothWays(wave, { bounds: [1, 2, 3, 4] });
      for (const { together, alone } of attacks) expect(together).toEqual(alone);
      expect(attacks.some(({ found }) => found > 0)).toBe(true);
      expect(attacks.some(({ found }) => found === 0)).toBe(true);
    },
  );

  it('leave to the search what means and quartiles tell', async () => {
    const wave = await new Wave(programmeHere(), 6, NO_AUDIT).join(countedFirms(60, 6)).release();
    const attacks = await attackBothWays(wave, { bounds: [2, 4], questions: ['band', 'cloud-band'] });
    for (const { together, alone } of attacks) expect(together).toEqual(alone);
    expect(attacks.some(({ found }) => found > 0)).toBe(true);
  });

  it('show most of what a release of the whole programme leaves open', async () => {
    const wave = await new Wave(programmeHere(), 6, NO_AUDIT).join(countedFirms(60, 6)).release();
    const [, seen = []] = attackersOn(wave);
    const wholes = ({ firms }: { readonly firms: number }): number => Math.min(5, firms + 1);
    const model = modelQuestion(wave.files(), 'ai-use', seen);
    const shown = await shownByExchanges(model, wholes, SOLVER);
    expect(shown.size).toBeGreaterThan(0.9 * model.wanted.length);
  });

  it('show nothing to who does not know the participants', async () => {
    const wave = await new Wave(SMALL_PROGRAMME, 3).join(smallFirms(45, 3)).release();
    const model = modelQuestion(wave.files(), 'data-band', []);
    expect(await shownByExchanges(model, () => 2, SOLVER)).toEqual(new Set());
  });
});
