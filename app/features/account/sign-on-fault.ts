/** Why nobody got in by the identity provider. Who is unknown and who is not invited are told the same. */
const SIGN_ON_FAULTS = ['provider', 'stale', 'declined', 'no-address', 'no-way-in'] as const;
export type SignOnFault = (typeof SIGN_ON_FAULTS)[number];
export const readSignOnFault = (value: unknown): SignOnFault =>
  SIGN_ON_FAULTS.find((fault) => fault === value) ?? 'stale';
