import { z } from 'zod';
import type { AccountId, OrganisationId } from '#app/domain/access/roles.ts';
import type { Agreement } from '#app/domain/agreement/agreement.ts';
import { AGREEMENTS } from '#app/domain/agreement/agreement.ts';
import type { Tables } from './database.ts';

type Table = Pick<Tables, 'acceptance'>;

/** That an organisation has agreed to a version of a text. */
export interface Acceptance {
  readonly agreement: Agreement;
  readonly version: string;
  readonly locale: string;
  /** SHA-256 of the text, hex. */
  readonly digest: string;
  /** Who accepted it, as that person was called then. */
  readonly name: string;
  readonly acceptedAt: Date;
}

/** With the text that was agreed on: another version takes its place in the program. */
export interface AcceptedText extends Acceptance {
  readonly text: string;
}

export interface AcceptanceReader {
  /** What an organisation has agreed to, the latest first. */
  readonly list: (organisation: OrganisationId) => Promise<readonly Acceptance[]>;
  readonly read: (
    organisation: OrganisationId,
    agreement: Agreement,
    version: string,
  ) => Promise<AcceptedText | null>;
}

export interface AcceptanceWriter extends AcceptanceReader {
  /** Once for each version: false where it was accepted already. */
  readonly accept: (organisation: OrganisationId, by: AccountId, accepted: AcceptedText) => Promise<boolean>;
}

const agreementColumn = z.enum(AGREEMENTS);
const COLUMNS = {
  ...{ agreement: true, version: true, locale: true, digest: true, name: true, acceptedAt: true },
} as const;

export function createAcceptanceReader({ acceptance: table }: Table): AcceptanceReader {
  return {
    list: async (organisation) => {
      const rows = await table.findMany({
        where: { organisationId: organisation },
        select: COLUMNS,
        orderBy: [{ acceptedAt: 'desc' }, { agreement: 'asc' }, { version: 'desc' }],
      });
      return rows.map(({ agreement, ...row }) => ({ ...row, agreement: agreementColumn.parse(agreement) }));
    },
    read: async (organisation, agreement, version) => {
      const where = { organisationId: organisation, agreement, version };
      const row = await table.findFirst({ where, select: { ...COLUMNS, text: true } });
      return row && { ...row, agreement };
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createAcceptanceWriter(tables: Table): AcceptanceWriter {
  const { acceptance: table } = tables;
  return {
    ...createAcceptanceReader(tables),
    accept: async (organisation, by, accepted) => {
      const { agreement, version } = accepted;
      if ((await table.count({ where: { organisationId: organisation, agreement, version } })) > 0)
        return false;
      await table.create({
        data: { ...accepted, organisationId: organisation, accountId: by },
        select: { version: true },
      });
      return true;
    },
  };
}
