import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
export type Descriptor = Readonly<Record<string, unknown>>;

export const file = (path: string, text: string): PackageFile => ({ path, bytes: utf8ToBytes(text) });

/** What everybody can check: how long a file is, and its digest. */
export const proofOf = ({ path, bytes }: PackageFile) => ({
  path,
  bytes: bytes.byteLength,
  hash: `sha256:${bytesToHex(sha256(bytes))}`,
});

export interface WrittenTable {
  readonly file: PackageFile;
  readonly about: Descriptor;
}

export const AS_CSV = {
  ...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
  dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
} as const;

export interface CodeMeaning {
  readonly column: string;
  readonly code: string;
  readonly label: string;
}

/** Each pair of a column and a code once. */
export const onceEach = (meanings: readonly CodeMeaning[]): readonly CodeMeaning[] => [
  ...new Map(meanings.map((meaning) => [JSON.stringify([meaning.column, meaning.code]), meaning])).values(),
];
