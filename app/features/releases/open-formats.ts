import { OFFICE_TYPES } from '#app/platform/office-types.ts';
/** What everybody can take an open release along as; the last one tells catalogues of data what it is. */
export const OPEN_FORMATS = ['xlsx', 'zip', 'json', 'jsonld'] as const;
export type OpenFormat = (typeof OPEN_FORMATS)[number];

/** The media types of those that hold the data, by the name the registry of media types has for them. */
export const MEDIA_TYPES = {
  xlsx: OFFICE_TYPES.xlsx,
  zip: 'application/zip',
  json: 'application/json',
} as const satisfies Readonly<Record<Exclude<OpenFormat, 'jsonld'>, string>>;
