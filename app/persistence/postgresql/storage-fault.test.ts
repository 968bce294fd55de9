import { describe, expect, it } from 'vitest';
import { GateFullError } from '#app/platform/gate.ts';
import { CommitUnknownError, mayPassOnPostgresql, postgresqlFaultOf } from './storage-fault.ts';

/** As Prisma hands on what the driver said. */
const prisma = (code: string, originalCode?: string, kind = 'postgres') =>
  Object.assign(new Error('a fault'), {
    code,
    meta: { driverAdapterError: { cause: { kind, ...(originalCode && { originalCode }) } } },
  });
/** As the driver throws it itself. */
const driver = (code: string) => Object.assign(new Error('a fault'), { code, severity: 'FATAL' });
const socket = (code: string) =>
  Object.assign(new Error('a fault'), { code, syscall: 'connect', errno: -111 });

describe('a fault of PostgreSQL', () => {
  it.each([
    ['another one was faster', 'busy', prisma('P2034', '40001')],
    ['two waited for each other', 'busy', driver('40P01')],
    ['the lock was not to be had', 'busy', prisma('P2039', '55P03')],
    ['no connection is left', 'busy', prisma('P2037', '53300')],
    ['it is being stopped', 'busy', prisma('P2010', '57P01')],
    ['it crashed', 'busy', driver('57P02')],
    ['it is starting', 'busy', driver('57P03')],
    ['it is not there', 'busy', prisma('P1001')],
    ['it is not there for a raw statement', 'busy', prisma('P2010', undefined, 'DatabaseNotReachable')],
    ['the connection was reset', 'busy', socket('ECONNRESET')],
    ['the connection broke', 'busy', new Error('Connection terminated unexpectedly')],
    [
      'the connection broke before',
      'busy',
      new Error('Client has encountered a connection error and is not queryable'),
    ],
    ['all connections are taken', 'busy', new Error('timeout exceeded when trying to connect')],
    ['the transaction took too long', 'busy', prisma('P2028')],
    ['too many wait', 'busy', new GateFullError('500')],
    ['nobody knows whether it was saved', 'busy', new CommitUnknownError('lost')],
    ['the disk is full', 'refused', prisma('P2039', '53100')],
    ['the disk is full, said by the driver', 'refused', driver('53100')],
    ['it is read-only', 'refused', prisma('P2039', '25006')],
    ['it is damaged', 'refused', prisma('P2039', 'XX001')],
    ['the password was changed', 'refused', prisma('P1000', '28P01')],
    ['the rights were taken away', 'refused', prisma('P2039', '42501')],
    ['the key is taken', 'taken', prisma('P2002', '23505')],
    ['a column is missing', null, prisma('P2022', '42703')],
    ['a slip of ours', null, new Error('a slip of ours')],
    ['nothing at all', null, undefined],
  ] as const)('%s: %s', (_what, fault, error) => {
    expect(postgresqlFaultOf(error)).toBe(fault);
  });

  it('lets a unit begin anew where that may help, and never where it may have been saved', () => {
    for (const error of [
      prisma('P2034', '40001'),
      prisma('P2002', '23505'),
      prisma('P2003', '23503'),
      prisma('P1001'),
    ])
      expect(mayPassOnPostgresql(error)).toBe(true);
    for (const error of [
      new CommitUnknownError('lost'),
      new GateFullError('500'),
      prisma('P2039', '53100'),
      new Error('slip'),
    ])
      expect(mayPassOnPostgresql(error)).toBe(false);
  });
});
