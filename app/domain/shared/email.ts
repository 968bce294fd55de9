import { z } from 'zod';

/** What SMTP allows. */
const LONGEST = 254;
const shape = z.email().max(LONGEST);

/** What an address would end the host at. */
const NOT_IN_A_HOST = /[\s/?#:@[\]\\]/;

/** The host in its one spelling: small letters, umlauts as the DNS has them. Empty where it is none. */
function canonicalHost(host: string): string {
  const address = `http://${host}`;
  return !NOT_IN_A_HOST.test(host) && URL.canParse(address) ? new URL(address).hostname : '';
}

/**
 * The one spelling of an e-mail address, by which accounts are told apart; null for what is none. Capitals make no
 * difference in practice, whatever the standard allows.
 */
export function canonicalEmail(typed: string): string | null {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  const at = text.lastIndexOf('@');
  const email = `${text.slice(0, at)}@${canonicalHost(text.slice(at + 1))}`;
  return at > 0 && shape.safeParse(email).success ? email : null;
}
