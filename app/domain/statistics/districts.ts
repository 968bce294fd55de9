/** The one district of a chamber that has none of its own. */
export const EVERYWHERE = 'all';
/** Where firms stand that named none of the chamber's districts. */
export const ELSEWHERE = 'elsewhere';

/**
 * The districts of a wave that begins: the chamber's own, and one for firms of nowhere where there are such.
 * @param named what each firm named; null where it named none.
 */
export function districtsOf(
  own: readonly string[],
  named: readonly (string | null)[],
): readonly [string, ...string[]] {
  const [first, ...others] = own;
  if (first === undefined) return [EVERYWHERE];
  const isOneOfThem = (district: string | null): boolean => district !== null && own.includes(district);
  return named.every(isOneOfThem) ? [first, ...others] : [first, ...others, ELSEWHERE];
}

/** The district a firm is counted in; null where the districts of its wave, which stay as they were, have no place for it. */
export function districtIn(districts: readonly string[], named: string | null): string | null {
  if (named !== null && districts.includes(named)) return named;
  return districts.find((district) => district === EVERYWHERE || district === ELSEWHERE) ?? null;
}
