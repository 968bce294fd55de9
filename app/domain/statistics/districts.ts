/** The one district of a chamber that has none of its own. */
export const EVERYWHERE = 'all';
/** Where firms stand that named none of the chamber's districts. */
export const ELSEWHERE = 'elsewhere';

/** All districts that the first release of a wave can have: the chamber's own, and one for firms of none of them. */
export const districtsAtMost = (own: readonly string[]): readonly [string, ...string[]] => {
  const [first, ...others] = own;
  return first === undefined ? [EVERYWHERE] : [first, ...others, ELSEWHERE];
};

/**
 * The districts of a wave that begins: the chamber's own, and one for firms of nowhere where there are such.
 * @param seen where the firms stand, of `districtsAtMost`.
 */
export const districtsOf = (own: readonly string[], seen: readonly string[]): readonly string[] =>
  districtsAtMost(own).filter((district) => district !== ELSEWHERE || seen.includes(ELSEWHERE));
