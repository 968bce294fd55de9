import { z } from 'zod';
import { GateFullError } from './write-gate.ts';

/**
 * Why a write did not happen. `busy`: somebody else holds the file, try again. `refused`: the disk is full,
 * read-only or broken. `taken`: a unique value is there already. Null: a fault of the program.
 */
export type StorageFault = 'busy' | 'refused' | 'taken' | null;

const prismaErrorSchema = z.object({
  code: z.string(),
  meta: z
    .object({
      driverAdapterError: z.object({ cause: z.object({ originalCode: z.string().optional() }) }).optional(),
    })
    .optional(),
});

const driverErrorSchema = z.object({ code: z.string().startsWith('SQLITE_') });

const UNIQUE_VIOLATION = 'P2002';
const TRANSACTION_TIMED_OUT = 'P2028';
const REFUSALS = ['FULL', 'READONLY', 'IOERR', 'CANTOPEN', 'CORRUPT', 'NOTADB', 'PERM', 'AUTH'];

function faultOfSqlite(code: string): StorageFault {
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy';
  return REFUSALS.some((name) => code.startsWith(`SQLITE_${name}`)) ? 'refused' : null;
}

export function storageFaultOf(error: unknown): StorageFault {
  if (error instanceof GateFullError) return 'busy';
  const direct = driverErrorSchema.safeParse(error);
  if (direct.success) return faultOfSqlite(direct.data.code);
  const parsed = prismaErrorSchema.safeParse(error);
  if (!parsed.success) return null;
  const { code, meta } = parsed.data;
  if (code === UNIQUE_VIOLATION) return 'taken';
  if (code === TRANSACTION_TIMED_OUT) return 'busy';
  return faultOfSqlite(meta?.driverAdapterError?.cause.originalCode ?? '');
}
