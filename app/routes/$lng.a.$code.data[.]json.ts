import { toOwnDataFile } from '#app/features/hand-over/own-data-file.server.ts';
import { now } from '#app/platform/clock.ts';
import { ownDataFile } from './$lng.a.$code/own-data-file.server.ts';

/** Everything kept under a code, for programs. */
export const loader = ownDataFile({
  extension: 'json',
  type: 'application/json; charset=utf-8',
  write: (opened, data) => toOwnDataFile(opened, data, now()),
});
