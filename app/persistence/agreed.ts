/** A consent to statistics, as `toColumns` writes it; a quote within the version of the text is escaped, so that nobody can fake it by one. */
export const AGREED = '%"statistics":true%';
