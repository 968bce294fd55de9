import type { IsoDate } from '../shared/as-of-date.ts';
import type { EvaluationInput } from './evaluation.ts';

/** The firm on which something is tried out, and by which method and for which day. */
export interface Present {
  readonly today: EvaluationInput;
  readonly basis: { readonly method: string; readonly asOf: IsoDate };
}
