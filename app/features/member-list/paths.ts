import { findPersonalCode, groupPersonalCode } from '#app/domain/campaign/personal-code.ts';
import type { Locale } from '#app/i18n/locales.ts';

/** The list of a campaign, under the page of that campaign. */
export const listPath = (campaign: string): string => `${campaign}/members`;
export const listImportPath = (campaign: string): string => `${listPath(campaign)}/import`;
export const listPreviewPath = (campaign: string, id: string): string =>
  `${listImportPath(campaign)}/${encodeURIComponent(id)}`;
/** Where the letters of a mailing are made; asked for by a form, as each time makes new codes. */
export const lettersPath = (campaign: string): string => `${listPath(campaign)}/letters`;

/** Where the link of a letter leads. */
export const personalPath = (locale: Locale, code: string): string =>
  `/${locale}/i/${groupPersonalCode(code)}`;

/** The same for what somebody typed; null where there is no code of a letter in it. */
export function findPersonalPath(locale: Locale, typed: string): string | null {
  const code = findPersonalCode(typed);
  return code === null ? null : personalPath(locale, code);
}
