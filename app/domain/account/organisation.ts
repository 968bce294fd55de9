/** What kind of organisation advises. */
export const ORGANISATION_KINDS = ['consultancy', 'chamber'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
