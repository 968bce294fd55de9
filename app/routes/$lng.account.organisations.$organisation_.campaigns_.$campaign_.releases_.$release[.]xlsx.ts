import { releaseFile } from './$lng.account._index/release-file.server.ts';

/** A release as a workbook. */
export const loader = releaseFile('xlsx');
