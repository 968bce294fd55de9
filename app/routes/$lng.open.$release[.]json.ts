import { openReleaseFile } from './$lng.account._index/open-release-file.server.ts';

export const loader = openReleaseFile('json');
