import { releaseFile } from './$lng.account._index/release-file.server.ts';

/** A release as a file for programs. */
export const loader = releaseFile('json');
