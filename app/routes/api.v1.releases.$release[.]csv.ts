import { toTableFile } from '#app/features/releases/release-file.server.ts';
import { releaseCall } from './api.v1.clients/release-call.server.ts';

const handle = releaseCall((translator, opened, { query }) =>
  toTableFile(translator, opened, query.get('table')),
);

export const loader = handle;
export const action = handle;
