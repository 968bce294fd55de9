import type { AccountId } from '#app/domain/access/roles.ts';
import type { Tables } from './database.ts';

type Reader = Pick<Tables, 'signOn' | 'membership'>;

/** Somebody as an identity provider knows them. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** A way in by an identity provider, as its owner sees it in a list. */
export interface ListedSignOn {
  readonly id: string;
  readonly issuer: string;
  readonly linkedAt: Date;
}

export interface SignOnReader {
  /** Whose account somebody gets in as; null for who is not linked. */
  readonly find: (identity: Identity) => Promise<AccountId | null>;
  /** The ways in of an account, the oldest first. */
  readonly list: (account: AccountId) => Promise<readonly ListedSignOn[]>;
  /** Whether an account owns an organisation none of whose owners gets in by this issuer or in an emergency. */
  readonly isStrandedOwner: (account: AccountId, issuer: string) => Promise<boolean>;
}

export interface SignOnWriter extends SignOnReader {
  readonly link: (account: AccountId, signOn: Identity & { readonly id: string }, at: Date) => Promise<void>;
  /** False where the account has none of that id. */
  readonly remove: (account: AccountId, id: string) => Promise<boolean>;
}

export function createSignOnReader({ signOn: table, membership }: Reader): SignOnReader {
  return {
    find: async ({ issuer, subject }) => {
      const where = { issuer_subject: { issuer, subject } };
      return (await table.findUnique({ where, select: { accountId: true } }))?.accountId ?? null;
    },
    list: (account) =>
      table.findMany({
        where: { accountId: account },
        select: { id: true, issuer: true, linkedAt: true },
        orderBy: [{ linkedAt: 'asc' }, { id: 'asc' }],
      }),
    isStrandedOwner: async (account, issuer) => {
      const getsIn = { OR: [{ signOns: { some: { issuer } } }, { emergencySince: { not: null } }] };
      const organisation = { memberships: { none: { role: 'owner', account: getsIn } } };
      return (await membership.count({ where: { accountId: account, role: 'owner', organisation } })) > 0;
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createSignOnWriter(tables: Reader): SignOnWriter {
  const { signOn: table } = tables;
  return {
    ...createSignOnReader(tables),
    link: async (account, { id, issuer, subject }, at) => {
      const data = { id, issuer, subject, accountId: account, linkedAt: at };
      await table.create({ data, select: { id: true } });
    },
    remove: async (account, id) => (await table.deleteMany({ where: { id, accountId: account } })).count > 0,
  };
}
