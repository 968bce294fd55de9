import type { MessagePort } from 'node:worker_threads';
import { z } from 'zod';
import { attackReleases } from '#app/domain/attack/attack-releases.ts';
import { releaseFileSchema } from '#app/domain/attack/release-file.schema.ts';
import type { Audit } from '#app/domain/disclosure/audit-tables.ts';
import type { ReleaseStep } from '#app/domain/disclosure/compute-release.ts';
import type { WaveOutcome, WaveRequest } from '#app/domain/disclosure/compute-wave-release.ts';
import { computeWaveRelease } from '#app/domain/disclosure/compute-wave-release.ts';
import type { Solved, Solver } from '#app/domain/shared/linear-program.ts';
import type { SolverTask } from './solver-worker.ts';
import solveAside from './solver-worker.ts';

/** This thread is ended as a whole when a release takes too long, so that the solver needs none of its own. */
const ask = async <Value>(task: SolverTask): Promise<Solved<Value>> =>
  (await solveAside(task)) as Solved<Value>;

const SOLVER: Solver = {
  minimise: (program) => ask({ ask: 'minimise', program }),
  ranges: (program, asked) => ask({ ask: 'ranges', program, asked }),
};

/** The attacker reads what everybody can fetch: the releases as their files. */
const AUDIT: Audit = async ({ releases, participants, questions }) => {
  const files = z.array(releaseFileSchema).parse(JSON.parse(JSON.stringify(releases)));
  const { recoveries, untried } = await attackReleases(files, { known: participants, questions }, SOLVER);
  return { recovered: recoveries.map(({ question }) => question), isComplete: untried.length === 0 };
};

/** What is to be computed, and where to tell how far it is. */
export interface ReleaseTask {
  readonly request: WaveRequest;
  readonly steps: MessagePort;
}

/** Entry of the worker. */
export default function computeReleaseAside({ request, steps }: ReleaseTask): Promise<WaveOutcome> {
  const onStep = (step: ReleaseStep): void => steps.postMessage(step);
  return computeWaveRelease(request, { solver: SOLVER, audit: AUDIT, onStep });
}
