import { z } from 'zod';
import { canonicalEmail } from '#app/domain/shared/email.ts';

/** E-mail addresses with commas between them, each in the one spelling by which accounts are told apart. */
export const addressesSchema = z.string().transform((value, context) => {
  const typed = value.split(',').filter((address) => address.trim() !== '');
  const addresses = typed.map((address) => canonicalEmail(address));
  const known = addresses.filter((address) => address !== null);
  if (known.length < addresses.length) {
    context.addIssue('must be e-mail addresses of accounts, with commas between them');
  }
  return known;
});
