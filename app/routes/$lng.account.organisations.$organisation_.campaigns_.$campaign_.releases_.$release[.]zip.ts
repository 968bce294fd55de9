import { releaseFile } from './$lng.account._index/release-file.server.ts';

/** A release as a package of data, with a table a file and what their columns mean. */
export const loader = releaseFile('zip');
