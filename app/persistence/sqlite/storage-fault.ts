import { z } from 'zod';
import type { StorageFault } from '../storage-fault.ts';
import { isTurnedAway, toPrismaFault, TRANSACTION_TIMED_OUT, UNIQUE_VIOLATION } from '../storage-fault.ts';

/** The file is not the one that was opened, so that what is written to it would be lost. */
export class FileLostError extends Error {
  override readonly name = 'FileLostError';
}

const driverErrorSchema = z.object({ code: z.string().startsWith('SQLITE_') });
const REFUSALS = ['FULL', 'READONLY', 'IOERR', 'CANTOPEN', 'CORRUPT', 'NOTADB', 'PERM', 'AUTH'];

function faultOfCode(code: string): StorageFault {
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy';
  return REFUSALS.some((name) => code.startsWith(`SQLITE_${name}`)) ? 'refused' : null;
}

export function sqliteFaultOf(error: unknown): StorageFault {
  if (isTurnedAway(error)) return 'busy';
  if (error instanceof FileLostError) return 'refused';
  const direct = driverErrorSchema.safeParse(error);
  if (direct.success) return faultOfCode(direct.data.code);
  const fault = toPrismaFault(error);
  if (fault === null) return null;
  if (fault.code === UNIQUE_VIOLATION) return 'taken';
  if (fault.code === TRANSACTION_TIMED_OUT) return 'busy';
  return faultOfCode(fault.originalCode ?? '');
}

/** A statement met a lock: the connection is as sound as before, unlike after a COMMIT that met one. */
export function hasMetLock(error: unknown): boolean {
  const fault = toPrismaFault(error);
  if (fault === null || fault.code === null || fault.code === TRANSACTION_TIMED_OUT) return false;
  return faultOfCode(fault.originalCode ?? '') === 'busy';
}
