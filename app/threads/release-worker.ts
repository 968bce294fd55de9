import type { MessagePort } from 'node:worker_threads';
import { z } from 'zod';
import { attackReleases } from '#app/domain/attack/attack-releases.ts';
import { releaseFileSchema } from '#app/domain/attack/release-file.schema.ts';
import type { Audit } from '#app/domain/disclosure/audit-tables.ts';
import type { ReleaseStep } from '#app/domain/disclosure/compute-release.ts';
import type { WaveRequest } from '#app/domain/disclosure/compute-wave-release.ts';
import { computeWaveRelease } from '#app/domain/disclosure/compute-wave-release.ts';
import type { LedgerEntry, Released } from '#app/domain/disclosure/ledger.ts';
import { release } from '#app/domain/disclosure/ledger.ts';
import type { Solved, Solver } from '#app/domain/shared/linear-program.ts';
import type { CountedWave } from '#app/persistence/wave-counts/note-movements.ts';
import type { WaveCounting } from '#app/persistence/wave-counts/wave-counting.ts';
import { openWaveCounting } from '#app/persistence/wave-counts/wave-counting.ts';
import type { DatabaseAddress } from '#app/platform/database-address.ts';
import { practise } from './practise.ts';
import type { SolverTask } from './solver-worker.ts';
import solveAside from './solver-worker.ts';

/** Whose members are meant, and where they are kept. */
export interface WavePlace {
  readonly address: DatabaseAddress;
  readonly wave: CountedWave;
}

/** The next release of a wave. */
export interface ComputeTask extends WavePlace {
  readonly ask: 'compute';
  readonly request: WaveRequest;
  /** Names the members of this try, which no other try has. */
  readonly run: string;
  /** Where to tell how far it is. */
  readonly steps: MessagePort;
}

/** What the thread is asked: a release, that it forgets who is not counted by the last one, or to be ready for either. */
export type ReleaseTask =
  ComputeTask | (WavePlace & { readonly ask: 'forget' }) | { readonly ask: 'practise' };

export interface ReleaseAnswer {
  /** Its members are kept by the run; nobody is counted by it before that is said of the release. */
  readonly outcome: Released<LedgerEntry>;
  /** Assessments that would count and cannot. */
  readonly leftAside: readonly string[];
}

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

async function compute(counting: WaveCounting, { request, run, steps }: ComputeTask): Promise<ReleaseAnswer> {
  const { count } = counting;
  const onStep = (step: ReleaseStep): void => steps.postMessage(step);
  // A try before this one may have ended after it had kept its members.
  await counting.forget();
  const computed = await computeWaveRelease(request, { solver: SOLVER, audit: AUDIT, count, onStep });
  const { outcome, leftAside } = computed;
  if (!outcome.released) return { outcome, leftAside };
  const { entry, admitted } = outcome.value;
  await counting.keep(admitted, { run, number: entry.release.number });
  return { outcome: release(entry), leftAside };
}

/** Entry of the worker. */
export default async function computeReleaseAside(task: ReleaseTask): Promise<ReleaseAnswer | null> {
  if (task.ask === 'practise') {
    await practise(SOLVER);
    return null;
  }
  const counting = await openWaveCounting(task.address, task.wave);
  try {
    if (task.ask === 'compute') return await compute(counting, task);
    await counting.forget();
    return null;
  } finally {
    await counting.close();
  }
}
