import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { Agreement } from '#app/domain/agreement/agreement.ts';
import { AGREEMENTS } from '#app/domain/agreement/agreement.ts';
import type { Locale } from '#app/i18n/locales.ts';

/** What an organisation agrees on with whoever runs this installation. */
export const agreementsPath = (locale: Locale, organisation: OrganisationId): string =>
  `/${locale}/account/organisations/${encodeURIComponent(organisation)}/agreements`;

/** The agreement an address names, or null. */
export const readAgreement = (name: unknown): Agreement | null =>
  AGREEMENTS.find((agreement) => agreement === name) ?? null;

/** One text, to be read and accepted. */
export const agreementPath = (locale: Locale, organisation: OrganisationId, agreement: Agreement): string =>
  `${agreementsPath(locale, organisation)}/${agreement}`;

/** The text in force as a document, to be filled in and signed. */
export const agreementDocumentPath = (...place: Parameters<typeof agreementPath>): string =>
  `${agreementPath(...place)}.docx`;

/** A text as it was accepted, byte by byte. */
export const acceptedTextPath = (
  locale: Locale,
  organisation: OrganisationId,
  { agreement, version }: { readonly agreement: Agreement; readonly version: string },
): string => `${agreementPath(locale, organisation, agreement)}.txt?version=${encodeURIComponent(version)}`;
