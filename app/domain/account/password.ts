/** In characters as people count them. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
/** Of twelve characters that somebody chose fewer than this many different ones are a pattern. */
const LEAST_DIFFERENT = 5;

/** Long enough for the rule and still what everybody tries first. */
const COMMONEST: ReadonlySet<string> = new Set([
  ...['password1234', 'password12345', 'password123456', 'passwordpassword', 'passwort1234', 'passwort12345'],
  ...['passwort123456', 'passwortpasswort', 'qwertyuiop12', 'qwertyuiop123', 'qwertzuiop12', 'qwertzuiop123'],
  ...['qwertyuiopasdf', 'qwertzuiopasdf', '1q2w3e4r5t6y', '1q2w3e4r5t6z', '1qaz2wsx3edc', '1234567890ab'],
  ...['123456789012', '1234567890123', '12345678901234', '123456123456', 'abcdefghijkl', 'abcdefghijklm'],
  ...['iloveyou1234', 'ichliebedich', 'letmein12345', 'willkommen12', 'willkommen123', 'willkommen1234'],
  ...['welcome12345', 'changeme1234', 'administrator', 'adminadmin12', 'sommer202612', 'geheim123456'],
  ...['hallo1234567', 'schatz123456', 'fussball1234', 'football1234', 'kibruecke123', 'ki-bruecke123'],
]);

export type PasswordFault = 'short' | 'long' | 'email' | 'common';

/** One spelling for what two keyboards write differently. */
export const canonicalPassword = (typed: string): string => typed.normalize('NFKC');

/** Why this is no password for the account of this address, or null. No rule asks for digits or capitals. */
export function passwordFault(typed: string, email: string): PasswordFault | null {
  const password = canonicalPassword(typed);
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'short';
  if (length > LONGEST_PASSWORD) return 'long';
  const plain = password.toLowerCase();
  if (plain.trim() === email) return 'email';
  return COMMONEST.has(plain) || new Set(plain).size < LEAST_DIFFERENT ? 'common' : null;
}
