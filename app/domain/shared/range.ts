/** A range of estimates, low <= high. */
export interface Range {
  readonly low: number;
  readonly high: number;
}
