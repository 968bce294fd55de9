import { releasePictureCall } from './api.v1.clients/release-call.server.ts';

const handle = releasePictureCall('svg');

export const loader = handle;
export const action = handle;
