import { z } from 'zod';
import type { StorageFault } from '../storage-fault.ts';
import { toPrismaFault, TRANSACTION_TIMED_OUT, UNIQUE_VIOLATION } from '../storage-fault.ts';
import { GateFullError } from '../write-gate.ts';

const driverErrorSchema = z.object({ code: z.string().startsWith('SQLITE_') });
const REFUSALS = ['FULL', 'READONLY', 'IOERR', 'CANTOPEN', 'CORRUPT', 'NOTADB', 'PERM', 'AUTH'];

function faultOfCode(code: string): StorageFault {
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy';
  return REFUSALS.some((name) => code.startsWith(`SQLITE_${name}`)) ? 'refused' : null;
}

export function sqliteFaultOf(error: unknown): StorageFault {
  if (error instanceof GateFullError) return 'busy';
  const direct = driverErrorSchema.safeParse(error);
  if (direct.success) return faultOfCode(direct.data.code);
  const fault = toPrismaFault(error);
  if (fault === null) return null;
  if (fault.code === UNIQUE_VIOLATION) return 'taken';
  if (fault.code === TRANSACTION_TIMED_OUT) return 'busy';
  return faultOfCode(fault.originalCode ?? '');
}
