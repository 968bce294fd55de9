import { pictureFile } from './$lng.account._index/release-file.server.ts';

/** One picture of a release as a file. */
export const loader = pictureFile('svg');
