import { z } from 'zod';
import { GateFullError, GateLateError } from '#app/platform/gate.ts';

/**
 * Why a write did not happen. `busy`: somebody else holds the data or the way to them is broken, try again.
 * `refused`: the disk is full, read-only or damaged. `taken`: a unique value is there already. Null: a fault of
 * the program.
 */
export type StorageFault = 'busy' | 'refused' | 'taken' | null;

/** What the driver said, in the words of its adapter. */
const adapterErrorSchema = z.object({
  cause: z.object({ kind: z.string().optional(), originalCode: z.string().optional() }),
});

/** What Prisma says of a fault: a code of its own, and what the driver said. */
const prismaErrorSchema = z.object({
  code: z.string(),
  meta: z.object({ driverAdapterError: adapterErrorSchema.optional() }).optional(),
});

/** What comes at BEGIN and COMMIT, or of a kind that Prisma has no code for, is handed on as the adapter made it. */
const bareErrorSchema = adapterErrorSchema.extend({ name: z.literal('DriverAdapterError') });

export interface PrismaFault {
  /** Prisma's own; null where it had none to give. */
  readonly code: string | null;
  readonly kind: string | null;
  /** The code of the database itself. */
  readonly originalCode: string | null;
}

export function toPrismaFault(error: unknown): PrismaFault | null {
  const coded = prismaErrorSchema.safeParse(error).data;
  const adapterError = coded ? coded.meta?.driverAdapterError : bareErrorSchema.safeParse(error).data;
  if (!coded && !adapterError) return null;
  return {
    code: coded?.code ?? null,
    kind: adapterError?.cause.kind ?? null,
    originalCode: adapterError?.cause.originalCode ?? null,
  };
}

/** A write that did not get its turn: too many wait, or too long. */
export const isTurnedAway = (error: unknown): boolean =>
  error instanceof GateFullError || error instanceof GateLateError;

export const UNIQUE_VIOLATION = 'P2002';
export const TRANSACTION_TIMED_OUT = 'P2028';
