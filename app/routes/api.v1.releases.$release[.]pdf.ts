import { releasePaperCall } from './api.v1.clients/release-call.server.ts';

const handle = releasePaperCall('pdf');

export const loader = handle;
export const action = handle;
