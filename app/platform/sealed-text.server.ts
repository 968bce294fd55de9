import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { secretKey } from './secret-key.server.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;

const keyFor = (key: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', 'ki-bruecke sealed text', 32));

/** AES-256-GCM under the key of this installation. `of` says whose it is: what belongs to one opens for nobody else. */
export function seal(text: string, of: string, key = secretKey()): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor(key), iv).setAAD(Buffer.from(of));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Null where it was sealed with another key, for somebody else, or was changed. */
export function unseal(sealed: string, of: string, key = secretKey()): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(key), iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(of)).setAuthTag(tag);
    const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return text.toString('utf8');
  } catch {
    return null;
  }
}
