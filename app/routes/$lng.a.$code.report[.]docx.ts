import { reportFile } from './$lng.a.$code/report-file.server.ts';

/** To be written on with a word processor. */
export const loader = reportFile('docx');
