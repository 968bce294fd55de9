import { z } from 'zod';
import type { Logo, LogoFault } from '#app/domain/own-report/letterhead.ts';
import { LOGO_FAULTS } from '#app/domain/own-report/letterhead.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { ThreadQueue } from '#app/threads/thread-queue.server.ts';
import { findWorkerFile } from '#app/threads/worker-file.server.ts';

/** A real logo takes a fifth of a second; what takes longer is ended with its thread. */
const TIMEOUT_MS = 10_000;

const queue = new ThreadQueue({
  ...{ workers: 1, queueLimit: 8, timeoutMs: TIMEOUT_MS },
  workerFile: () => findWorkerFile('app/documents/logo-worker.ts'),
});

const drawnSchema = z.union([
  z.enum(LOGO_FAULTS),
  z.object({ png: z.string(), width: z.number(), height: z.number() }),
]);

/** The logo a file shows, or why it is none; `busy` when too many are being drawn, or this one takes too long. */
export async function drawLogoApart(file: Uint8Array): Promise<Outcome<Logo | LogoFault>> {
  const drawn = await queue.run(file);
  return drawn.ok ? succeed(drawnSchema.parse(drawn.value)) : drawn;
}
