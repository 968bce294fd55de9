import type { AccountId } from '#app/domain/access/roles.ts';
import type { Tables } from './database.ts';

type Reader = Pick<Tables, 'account'>;
type Writer = Pick<Tables, 'account' | 'recoveryCode' | 'organisation'>;

const COLUMNS = {
  ...{ id: true, email: true, passwordHash: true, name: true, locale: true, verifiedAt: true },
  ...{ totpSecret: true, totpSince: true, totpStep: true, failures: true, failedAt: true, createdAt: true },
  ...{ emergencySince: true },
} as const;

export interface StoredAccount {
  readonly id: AccountId;
  /** In its one spelling. */
  readonly email: string;
  readonly passwordHash: string | null;
  readonly name: string;
  readonly locale: string;
  readonly verifiedAt: Date | null;
  /** Encrypted. */
  readonly totpSecret: string | null;
  /** Null: the second factor is not asked for. */
  readonly totpSince: Date | null;
  readonly totpStep: number | null;
  readonly failures: number;
  readonly failedAt: Date | null;
  readonly createdAt: Date;
  /** Null: where everybody signs in by an identity provider, its password is not taken. */
  readonly emergencySince: Date | null;
}

export interface NewAccount {
  readonly id: AccountId;
  readonly email: string;
  /** Null: signs in by an identity provider. */
  readonly passwordHash: string | null;
  readonly name: string;
  readonly locale: string;
  readonly verifiedAt: Date | null;
}

export interface AccountReader {
  readonly find: (account: AccountId) => Promise<StoredAccount | null>;
  readonly findByEmail: (email: string) => Promise<StoredAccount | null>;
}

export type AccountChange = Partial<Omit<StoredAccount, 'id' | 'createdAt'>>;

export interface AccountWriter extends AccountReader {
  readonly create: (account: NewAccount, at: Date) => Promise<void>;
  readonly change: (account: AccountId, change: AccountChange) => Promise<void>;
  /**
   * Takes the code of a time step, once: false where that step or a later one was taken before, also by somebody who
   * sent the same code at the same moment.
   */
  readonly takeStep: (account: AccountId, step: number) => Promise<boolean>;
  /** Erases an account whose address nobody proved, and the organisations that only it belonged to. */
  readonly removeUnverified: (email: string) => Promise<void>;
  /** Erases an account with its sessions, codes and memberships; what it did stays noted without it. */
  readonly remove: (account: AccountId) => Promise<void>;
  /** Puts these in the place of those there were. */
  readonly setRecoveryCodes: (account: AccountId, hashes: readonly string[]) => Promise<void>;
  /** False where there is none of that hash, or not any more. */
  readonly useRecoveryCode: (account: AccountId, hash: string) => Promise<boolean>;
}

export function createAccountReader({ account: table }: Reader): AccountReader {
  return {
    find: (account) => table.findUnique({ where: { id: account }, select: COLUMNS }),
    findByEmail: (email) => table.findUnique({ where: { email }, select: COLUMNS }),
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createAccountWriter(tables: Writer): AccountWriter {
  const { account: table, recoveryCode, organisation } = tables;
  return {
    ...createAccountReader(tables),
    create: async (account, at) => {
      await table.create({ data: { ...account, failures: 0, createdAt: at }, select: { id: true } });
    },
    change: async (account, change) => {
      await table.update({ where: { id: account }, data: change, select: { id: true } });
    },
    takeStep: async (account, step) => {
      const where = { id: account, OR: [{ totpStep: null }, { totpStep: { lt: step } }] };
      return (await table.updateMany({ where, data: { totpStep: step } })).count > 0;
    },
    removeUnverified: async (email) => {
      const alone = { memberships: { some: {}, every: { account: { email, verifiedAt: null } } } };
      await organisation.deleteMany({ where: alone });
      await table.deleteMany({ where: { email, verifiedAt: null } });
    },
    remove: async (account) => {
      await table.deleteMany({ where: { id: account } });
    },
    setRecoveryCodes: async (account, hashes) => {
      await recoveryCode.deleteMany({ where: { accountId: account } });
      for (const codeHash of hashes) {
        await recoveryCode.create({ data: { accountId: account, codeHash }, select: { codeHash: true } });
      }
    },
    useRecoveryCode: async (account, hash) =>
      (await recoveryCode.deleteMany({ where: { accountId: account, codeHash: hash } })).count > 0,
  };
}
