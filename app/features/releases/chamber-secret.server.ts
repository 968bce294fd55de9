import type { OrganisationId } from '#app/domain/access/roles.ts';
import { unseal } from '#app/platform/sealed-text.server.ts';

/** What the chance in the releases of a chamber is made of. Without it there is no release, as another one would average out. */
export function chamberSecret(organisation: OrganisationId, sealed: string | null): Uint8Array {
  const secret = sealed === null ? null : unseal(sealed, organisation);
  if (secret === null) throw new Error('The secret of a chamber is missing, or was sealed with another key');
  return Buffer.from(secret, 'base64url');
}
