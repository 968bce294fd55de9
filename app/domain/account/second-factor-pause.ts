/** So many wrong codes in a row cost nothing but the typing. */
const FREE_FAILURES = 4;
const LONGEST_S = 15 * 60;

/** Wrong codes in a row, and when the last one came. */
export interface Failures {
  readonly failures: number;
  readonly failedAt: Date | null;
}

/**
 * The seconds until the next code is looked at. Only who has the password gets this far, so that nobody else can make
 * somebody wait; each wrong code doubles it, up to a quarter of an hour: of a million codes that is one in years.
 */
export function secondsToWait({ failures, failedAt }: Failures, at: Date): number {
  if (failedAt === null || failures <= FREE_FAILURES) return 0;
  const pause = Math.min(LONGEST_S, 2 ** (failures - FREE_FAILURES));
  return Math.max(0, Math.ceil(pause - (at.getTime() - failedAt.getTime()) / 1000));
}
