const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Media types of what office programs open. */
export const OFFICE_TYPES = {
  docx: `${OFFICE}.wordprocessingml.document`,
  pptx: `${OFFICE}.presentationml.presentation`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
} as const;
