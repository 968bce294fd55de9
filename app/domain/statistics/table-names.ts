/** `sizeClass` is `size-class`. */
const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What the name of a table ends in when it tells groups of a visible dimension apart. */
export const bySuffix = (dimension: string): string => `-by-${kebab(dimension)}`;

/** What the names of tables begin with that tell of all firms, of means and of quartiles. */
export const PARTICIPATION = 'participation';
export const meanTable = (score: string): string => `score-${score}`;
export const quartileTable = (score: string): string => `quartiles-${score}`;
