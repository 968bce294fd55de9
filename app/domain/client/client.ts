import type { AccountId, OrganisationId } from '../access/roles.ts';
import type { ProfileDraft, Sector, SizeClass } from '../questionnaire/profile.ts';
import type { Reminding } from './reminder.ts';

/** Names a client; opens nothing. */
export type ClientId = string;

/** Longest name and note, in characters as people count them. */
export const MAX_CLIENT_NAME = 80;
export const MAX_CLIENT_NOTE = 2000;

/** What an adviser notes of a client. Of what an assessment asks as well, null is what nobody has noted. */
export interface ClientDetails {
  readonly name: string;
  readonly sector: Sector | null;
  readonly sizeClass: SizeClass | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** NUTS-1 code, of that country. */
  readonly region: string | null;
  readonly note: string;
  /** Where letters for it go, in its one spelling. Left out or null: not noted. */
  readonly email?: string | null;
  /** Whether the organisation sees it, or its adviser alone. */
  readonly isShared: boolean;
}

/** Which clients of a portfolio are wanted, by what is noted of them. Null: whatever it is. */
export type ClientFilter = Pick<ClientDetails, 'sector' | 'sizeClass'>;

/** A firm in the portfolio of an adviser. */
export interface Client extends ClientDetails {
  readonly id: ClientId;
  readonly organisation: OrganisationId;
  /** Who looks after it. Null: nobody does since its adviser left. */
  readonly adviser: AccountId | null;
  readonly isArchived: boolean;
  readonly email: string | null;
  readonly reminding: Reminding;
}

/** The profile an assessment of this client begins with: what is noted already is not asked again. */
export function profileOf({ sector, sizeClass, country, region }: ClientDetails): ProfileDraft {
  return {
    ...(sector !== null && { sector }),
    ...(sizeClass !== null && { sizeClass }),
    ...(country !== null && { country }),
    ...(region !== null && { region }),
  };
}

/**
 * A name as it is sorted and searched by: small letters without accents, ß as ss, and nothing that means something to
 * the search of a database. Each database would do it in a way of its own.
 */
export const toNameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
