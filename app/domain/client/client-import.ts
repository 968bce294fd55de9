/** How the bytes of a table can be read: what spreadsheets save, and Windows-1252 for the older ones of western Europe. */
export const TABLE_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type TableEncoding = (typeof TABLE_ENCODINGS)[number];

/** For how long a table can be looked at before it is taken over, in milliseconds. */
export const IMPORT_KEPT_MS = 60 * 60 * 1000;
/** How many tables somebody can look at side by side. */
export const MOST_IMPORTS = 3;
