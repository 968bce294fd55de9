import { z } from 'zod';
import type { AccountId, OrganisationId, Role } from '#app/domain/access/roles.ts';
import { ROLES } from '#app/domain/access/roles.ts';
import type { AuditKind } from '#app/domain/account/audit.ts';
import { AUDIT_KINDS } from '#app/domain/account/audit.ts';
import type { Tables } from './database.ts';

type Writer = Pick<Tables, 'auditEvent'>;

const kindColumn = z.enum(AUDIT_KINDS);
const detailColumn = z.object({
  account: z.string().optional(),
  role: z.enum(ROLES).optional(),
});

/** What it was done to, where that is not said by the rest: ids and codes only. */
export interface AuditDetail {
  readonly account?: AccountId | undefined;
  readonly role?: Role | undefined;
}

export interface NewAuditEvent {
  readonly id: string;
  readonly kind: AuditKind;
  /** Null: it concerns the account alone. */
  readonly organisation: OrganisationId | null;
  readonly detail?: AuditDetail;
}

/** An event as somebody looks it up. */
export interface AuditEvent {
  readonly id: string;
  readonly kind: AuditKind;
  readonly at: Date;
  /** Null once the account is gone. */
  readonly by: { readonly account: AccountId; readonly name: string } | null;
  readonly detail: AuditDetail;
}

export interface AuditReader {
  /** The latest ones of an organisation, newest first. */
  readonly list: (organisation: OrganisationId, most: number) => Promise<readonly AuditEvent[]>;
}

export interface AuditWriter extends AuditReader {
  readonly note: (by: AccountId | null, event: NewAuditEvent, at: Date) => Promise<void>;
}

export function createAuditReader({ auditEvent: table }: Writer): AuditReader {
  return {
    list: async (organisation, most) => {
      const rows = await table.findMany({
        where: { organisationId: organisation },
        select: {
          id: true,
          kind: true,
          at: true,
          detail: true,
          account: { select: { id: true, name: true } },
        },
        orderBy: [{ at: 'desc' }, { id: 'asc' }],
        take: most,
      });
      return rows.map(({ account, kind, detail, ...row }) => ({
        ...row,
        kind: kindColumn.parse(kind),
        by: account === null ? null : { account: account.id, name: account.name },
        detail: detailColumn.parse(JSON.parse(detail)),
      }));
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createAuditWriter(tables: Writer): AuditWriter {
  return {
    ...createAuditReader(tables),
    note: async (by, { id, kind, organisation, detail = {} }, at) => {
      const data = {
        id,
        kind,
        at,
        accountId: by,
        organisationId: organisation,
        detail: JSON.stringify(detail),
      };
      await tables.auditEvent.create({ data, select: { id: true } });
    },
  };
}
