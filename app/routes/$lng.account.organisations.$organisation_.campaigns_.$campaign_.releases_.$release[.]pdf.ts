import { releasePaper } from './$lng.account._index/release-file.server.ts';

/** The report of a release for a board, to be printed. */
export const loader = releasePaper('pdf');
