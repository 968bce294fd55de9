import { toReleaseFile } from '#app/features/releases/release-file.server.ts';
import { releaseCall } from './api.v1.clients/release-call.server.ts';

const handle = releaseCall((translator, opened) => toReleaseFile(translator, opened, 'xlsx'));

export const loader = handle;
export const action = handle;
