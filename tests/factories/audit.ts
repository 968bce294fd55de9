import { z } from 'zod';
import { attackReleases } from '#app/domain/attack/attack-releases.ts';
import { releaseFileSchema } from '#app/domain/attack/release-file.schema.ts';
import type { Audit } from '#app/domain/disclosure/audit-tables.ts';
import { SOLVER } from './solver.ts';

/** The attacker reads what everybody can fetch: the releases as their files. */
export const AUDIT: Audit = async ({ releases, participants, questions }) => {
  const files = z.array(releaseFileSchema).parse(JSON.parse(JSON.stringify(releases)));
  const { recoveries, untried } = await attackReleases(files, { known: participants, questions }, SOLVER);
  return { recovered: recoveries.map(({ question }) => question), isComplete: untried.length === 0 };
};

/** For tests of something else: nobody attacks. */
export const NO_AUDIT: Audit = () => Promise.resolve({ recovered: [], isComplete: true });
