import type { Locale } from '#app/i18n/locales.ts';

/** The pages of accounts, as they stand in addresses. */
export const ACCOUNT_PAGES = [
  ...(['sign-up', 'sign-in', 'sign-out', 'sign-in-code', 'verify', 'forgotten', 'new-password'] as const),
  ...([
    'settings',
    'password',
    'email',
    'new-email',
    'sessions',
    'second-factor',
    'invitation',
    'delete',
    'sign-on',
    'sign-on-return',
    'sign-on-failed',
    'sign-on-links',
  ] as const),
] as const;
export type AccountPage = (typeof ACCOUNT_PAGES)[number];

/** Where a page of accounts is; without one, where who is signed in begins. */
export const accountPath = (locale: Locale, page?: AccountPage): string =>
  page === undefined ? `/${locale}/account` : `/${locale}/account/${page}`;

export const organisationPath = (locale: Locale, organisation: string): string =>
  `/${locale}/account/organisations/${encodeURIComponent(organisation)}`;

/** Where it says what stands on the reports of its members. */
export const letterheadPath = (locale: Locale, organisation: string): string =>
  `${organisationPath(locale, organisation)}/report`;

/** Where the tokens for an organisation are made and revoked. */
export const tokensPath = (locale: Locale, organisation: string): string =>
  `${organisationPath(locale, organisation)}/tokens`;

/** Where a chamber has its campaigns. */
export const campaignsPath = (locale: Locale, organisation: string): string =>
  `${organisationPath(locale, organisation)}/campaigns`;

/** Where forms that firms filled in on paper are entered. */
export const paperPath = (locale: Locale, organisation: string): string =>
  `${organisationPath(locale, organisation)}/paper`;

/** What an organisation agrees on with whoever runs this installation. */
export const agreementsPath = (locale: Locale, organisation: string): string =>
  `${organisationPath(locale, organisation)}/agreements`;

/** Where the way to the identity provider begins; `next` is where to go after it. */
export const signOnPath = (locale: Locale, next: string | null): string =>
  accountPath(locale, 'sign-on') + (next === null ? '' : `?next=${encodeURIComponent(next)}`);

const OWN_PATH = /^\/[a-z]{2}\/account(?:\/[\w-]+)*(?:\?[\w=&-]*)?$/;

/** Where to go after signing in: a page of accounts, or null. Anything else would lead people to wherever somebody likes. */
export const readNext = (value: unknown): string | null =>
  typeof value === 'string' && OWN_PATH.test(value) ? value : null;
