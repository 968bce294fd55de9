const GROUPED = /^\d{1,3}([ .,'’\u00a0\u202f]\d{3})+$/;

/**
 * Whole euro as people write them: 20000, 20.000, 20,000, 20 000, with or without the sign. Null for anything
 * else: 20.50 is not guessed at.
 */
export function readWholeEuro(text: string): number | null {
  const bare = text.replace(/€|euro?/gi, '').trim();
  if (/^\d+$/.test(bare)) return Number(bare);
  return GROUPED.test(bare) ? Number(bare.replace(/\D/g, '')) : null;
}

/** Days in steps of a half, with a comma or a point. */
export function readHalfDays(text: string): number | null {
  return /^\d+([.,]\d)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}
