import { toReleaseFile } from '#app/features/releases/release-file.server.ts';
import { releaseTablesCall } from './api.v1.clients/release-call.server.ts';

const handle = releaseTablesCall((translator, source) => toReleaseFile(translator, source, 'xlsx'));

export const loader = handle;
export const action = handle;
