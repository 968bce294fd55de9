import { z } from 'zod';
import type { AccountId } from '#app/domain/access/roles.ts';
import type { MailCodePurpose } from '#app/domain/account/mail-code.ts';
import { MAIL_CODE_PURPOSES } from '#app/domain/account/mail-code.ts';
import type { Tables } from './database.ts';

const purposeColumn = z.enum(MAIL_CODE_PURPOSES);

/** What a code that was sent by mail proves, and for whom. */
export interface MailCode {
  readonly account: AccountId;
  readonly purpose: MailCodePurpose;
  /** The address it was sent to. */
  readonly email: string;
}

export interface NewMailCode extends Omit<MailCode, 'account'> {
  readonly codeHash: string;
  readonly expiresAt: Date;
}

export interface MailCodeReader {
  /** A code that can still be redeemed; it stays so. */
  readonly find: (codeHash: string, at: Date) => Promise<MailCode | null>;
}

export interface MailCodeWriter extends MailCodeReader {
  readonly create: (account: AccountId, code: NewMailCode) => Promise<void>;
  /** Redeems a code. False where it was redeemed or ran out meanwhile. */
  readonly use: (codeHash: string, at: Date) => Promise<boolean>;
  /** No code of the account is good for anything any more. */
  readonly removeAll: (account: AccountId) => Promise<void>;
}

const open = (codeHash: string, at: Date) => ({ codeHash, usedAt: null, expiresAt: { gt: at } });

export function createMailCodeReader({ mailCode: table }: Pick<Tables, 'mailCode'>): MailCodeReader {
  return {
    find: async (codeHash, at) => {
      const select = { accountId: true, purpose: true, email: true } as const;
      const row = await table.findFirst({ where: open(codeHash, at), select });
      if (row === null) return null;
      return { account: row.accountId, purpose: purposeColumn.parse(row.purpose), email: row.email };
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createMailCodeWriter(tables: Pick<Tables, 'mailCode'>): MailCodeWriter {
  const { mailCode: table } = tables;
  return {
    ...createMailCodeReader(tables),
    create: async (account, code) => {
      await table.create({ data: { ...code, accountId: account }, select: { codeHash: true } });
    },
    use: async (codeHash, at) =>
      (await table.updateMany({ where: open(codeHash, at), data: { usedAt: at } })).count > 0,
    removeAll: async (account) => {
      await table.deleteMany({ where: { accountId: account } });
    },
  };
}
