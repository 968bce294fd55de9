import { describe, expect, it } from 'vitest';
import { GateFullError, GateLateError } from '#app/platform/gate.ts';
import { FileLostError, hasMetLock, sqliteFaultOf } from './storage-fault.ts';

const cause = (originalCode: string) => ({ kind: 'sqlite', originalCode });
/** As Prisma hands on what the driver said of a statement. */
const prisma = (code: string, originalCode: string) =>
  Object.assign(new Error('a fault'), { code, meta: { driverAdapterError: { cause: cause(originalCode) } } });
/** As it comes from BEGIN and COMMIT, and of a statement for whose fault Prisma has no code. */
const bare = (originalCode: string) =>
  Object.assign(new Error('a fault'), { name: 'DriverAdapterError', cause: cause(originalCode) });
/** As the driver throws it itself. */
const driver = (code: string) => Object.assign(new Error('a fault'), { code });

describe('a fault of SQLite', () => {
  it.each([
    ['the file is locked', 'busy', prisma('P1008', 'SQLITE_BUSY')],
    ['the file is locked at COMMIT', 'busy', bare('SQLITE_BUSY')],
    ['what was read has changed', 'busy', bare('SQLITE_BUSY_SNAPSHOT')],
    ['the transaction took too long', 'busy', Object.assign(new Error('late'), { code: 'P2028' })],
    ['too many wait', 'busy', new GateFullError('500')],
    ['the turn did not come', 'busy', new GateLateError('5000')],
    ['the disk is full', 'refused', prisma('P2010', 'SQLITE_FULL')],
    ['the disk is full at COMMIT', 'refused', bare('SQLITE_FULL')],
    ['there is no room for the index of the log', 'refused', bare('SQLITE_IOERR_SHMSIZE')],
    ['the file is damaged', 'refused', bare('SQLITE_CORRUPT')],
    ['the file is read-only, said by the driver', 'refused', driver('SQLITE_READONLY')],
    ['the file has gone', 'refused', new FileLostError('gone')],
    ['the key is taken', 'taken', prisma('P2002', 'SQLITE_CONSTRAINT_UNIQUE')],
    ['a slip of ours', null, new Error('a slip of ours')],
    ['a slip with a cause', null, new Error('a slip of ours', { cause: cause('SQLITE_FULL') })],
    ['nothing at all', null, undefined],
  ] as const)('%s: %s', (_what, fault, error) => expect(sqliteFaultOf(error)).toBe(fault));
});

describe('a lock', () => {
  it.each([
    ['met by a statement leaves the connection as it was', true, prisma('P1008', 'SQLITE_BUSY')],
    ['met by COMMIT does not', false, bare('SQLITE_BUSY')],
    ['is not why a transaction took too long', false, Object.assign(new Error('late'), { code: 'P2028' })],
    ['is not a full disk', false, prisma('P2010', 'SQLITE_FULL')],
  ] as const)('%s', (_what, isSo, error) => expect(hasMetLock(error)).toBe(isSo));
});
