/** What a whole release is taken along as. */
export const RELEASE_FORMATS = ['xlsx', 'zip', 'json'] as const;
export type ReleaseFormat = (typeof RELEASE_FORMATS)[number];
