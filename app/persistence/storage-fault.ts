import { z } from 'zod';

/**
 * Why a write did not happen. `busy`: somebody else holds the data or the way to them is broken, try again.
 * `refused`: the disk is full, read-only or damaged. `taken`: a unique value is there already. Null: a fault of
 * the program.
 */
export type StorageFault = 'busy' | 'refused' | 'taken' | null;

/** What Prisma says of a fault: a code of its own, and what the driver said. */
const prismaErrorSchema = z.object({
  code: z.string(),
  meta: z
    .object({
      driverAdapterError: z
        .object({ cause: z.object({ kind: z.string().optional(), originalCode: z.string().optional() }) })
        .optional(),
    })
    .optional(),
});

export interface PrismaFault {
  readonly code: string;
  readonly kind: string | null;
  /** The code of the database itself. */
  readonly originalCode: string | null;
}

export function toPrismaFault(error: unknown): PrismaFault | null {
  const parsed = prismaErrorSchema.safeParse(error);
  if (!parsed.success) return null;
  const cause = parsed.data.meta?.driverAdapterError?.cause;
  return {
    code: parsed.data.code,
    kind: cause?.kind ?? null,
    originalCode: cause?.originalCode ?? null,
  };
}

export const UNIQUE_VIOLATION = 'P2002';
export const TRANSACTION_TIMED_OUT = 'P2028';
