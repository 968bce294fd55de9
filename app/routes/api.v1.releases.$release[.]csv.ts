import { toTableFile } from '#app/features/releases/release-file.server.ts';
import { releaseTablesCall } from './api.v1.clients/release-call.server.ts';

const handle = releaseTablesCall((translator, source, query) =>
  toTableFile(translator, source, query.get('table')),
);

export const loader = handle;
export const action = handle;
