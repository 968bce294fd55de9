import { createHash } from 'node:crypto';
import { canonicalCode } from './resume-code.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The owner a typed code stands for, or null where no code can look like that. */
export function ownerOf(code: string): string | null {
  const canonical = canonicalCode(code);
  return canonical === null ? null : sha256(`ki-bruecke code ${canonical}`);
}
