import { z } from 'zod';
import type { PrismaFault, StorageFault } from '../storage-fault.ts';
import { isTurnedAway, toPrismaFault, TRANSACTION_TIMED_OUT, UNIQUE_VIOLATION } from '../storage-fault.ts';

/** The connection broke while COMMIT was under way: nobody knows on which side of it the data are. */
export class CommitUnknownError extends Error {
  override readonly name = 'CommitUnknownError';
}

const socketErrorSchema = z.object({ code: z.string(), syscall: z.string() });

/** Two transactions wanted the same: the one that lost may begin anew. */
const CONFLICTS = new Set(['40001', '40P01']);
const FOREIGN_KEY_VIOLATION = 'P2003';
const WRITE_CONFLICT = 'P2034';

/**
 * Locks and limits: lock_not_available, query_canceled by a timeout, too many connections, out of memory, and the
 * timeouts of a transaction; then all of class 08 and 57P, which are broken connections, shutdown and crash.
 */
const BUSY = /^(?:55P03|57014|53300|53400|53200|25P0[34]|08...|57P..)$/;
/** A full disk, a read-only server, damage, and rights or a password taken away. */
const REFUSED = /^(?:53100|25006|42501|58...|XX...|28...|3D000)$/;

/** Prisma's own codes: not reachable, timeouts, connection closed. Then those for access. */
const BUSY_PRISMA = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024'],
  ...[WRITE_CONFLICT, TRANSACTION_TIMED_OUT],
]);
const REFUSED_PRISMA = new Set(['P1000', 'P1003', 'P1010']);

/** What the adapter makes of a fault without a code of the database: of a raw statement it says no more. */
const FAULT_OF_KIND: Readonly<Record<string, StorageFault>> = {
  DatabaseNotReachable: 'busy',
  ConnectionClosed: 'busy',
  SocketTimeout: 'busy',
  TooManyConnections: 'busy',
  TransactionWriteConflict: 'busy',
  UniqueConstraintViolation: 'taken',
  AuthenticationFailed: 'refused',
  DatabaseAccessDenied: 'refused',
  DatabaseDoesNotExist: 'refused',
};

/** What the driver says without a code when a connection broke or none was to be had. */
const LOST =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired)/;

function faultOfCode(code: string): StorageFault {
  if (CONFLICTS.has(code) || BUSY.test(code)) return 'busy';
  if (code === '23505') return 'taken';
  return REFUSED.test(code) ? 'refused' : null;
}

function faultOfPrisma({ code, kind, originalCode }: PrismaFault): StorageFault {
  const own = code ?? '';
  if (own === UNIQUE_VIOLATION) return 'taken';
  if (BUSY_PRISMA.has(own)) return 'busy';
  if (REFUSED_PRISMA.has(own)) return 'refused';
  return faultOfCode(originalCode ?? own) ?? FAULT_OF_KIND[kind ?? ''] ?? null;
}

export function postgresqlFaultOf(error: unknown): StorageFault {
  if (isTurnedAway(error) || error instanceof CommitUnknownError) return 'busy';
  if (socketErrorSchema.safeParse(error).success) return 'busy';
  const fault = toPrismaFault(error);
  if (fault !== null) return faultOfPrisma(fault);
  return error instanceof Error && LOST.test(error.message) ? 'busy' : null;
}

/**
 * Whether a unit that is run anew may fare better. A key that is taken, or a parent that is gone, is what a
 * neighbour did since the unit looked; the next run sees it and answers accordingly.
 */
export function mayPassOnPostgresql(error: unknown): boolean {
  if (error instanceof CommitUnknownError || isTurnedAway(error)) return false;
  const fault = postgresqlFaultOf(error);
  return fault === 'busy' || fault === 'taken' || toPrismaFault(error)?.code === FOREIGN_KEY_VIOLATION;
}

/** Whether a transaction that failed at its end was certainly rolled back. */
export function isConflict(error: unknown): boolean {
  const fault = toPrismaFault(error);
  return fault?.code === WRITE_CONFLICT || CONFLICTS.has(fault?.originalCode ?? '');
}
