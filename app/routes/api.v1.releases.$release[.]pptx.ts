import { releasePaperCall } from './api.v1.clients/release-call.server.ts';

const handle = releasePaperCall('pptx');

export const loader = handle;
export const action = handle;
