import type { WorkshopId } from '#app/persistence/workshop-repository.ts';

/** Where an adviser writes around the report of a workshop; given the page of that workshop. */
export const ownReportPath = (workshop: string): string => `${workshop}/report`;

type DocumentForm = 'pdf' | 'docx';

/** The documents of an adviser's version, under the page of its workshop. */
export const ownDocumentPath = (workshop: string, form: DocumentForm): string =>
  `${ownReportPath(workshop)}.${form}`;

/** The same for the holder of the code, under the page of the assessment. */
export const firmDocumentPath = (assessment: string, workshop: WorkshopId, form: DocumentForm): string =>
  `${assessment}/version/${encodeURIComponent(workshop)}/report.${form}`;
