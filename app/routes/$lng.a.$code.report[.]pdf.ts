import { reportFile } from './$lng.a.$code/report-file.server.ts';

/** To be read and passed on. */
export const loader = reportFile('pdf');
