/** What a whole release is taken along as, to compute with. */
export const RELEASE_FORMATS = ['xlsx', 'zip', 'json'] as const;
export type ReleaseFormat = (typeof RELEASE_FORMATS)[number];

/** What is drawn of it, to be read or shown. */
export const RELEASE_PAPER_FORMATS = ['pdf', 'pptx'] as const;
export type ReleasePaperFormat = (typeof RELEASE_PAPER_FORMATS)[number];

/** What one picture of it is taken along as. */
export const PICTURE_FORMATS = ['svg', 'png'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];
