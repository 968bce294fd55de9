import type { Breakdown } from './breakdown.schema.ts';

/** Answers with one value each, for all sizes the survey covers, in the order given. */
export const inAll = (values: Readonly<Record<string, number>>): Breakdown['answers'] =>
  Object.entries(values).map(([id, value]) => ({ id, values: [value] }));
