import type { Benchmark } from './benchmark.schema.ts';

/**
 * What other surveys have in common: shown among the sources and never matched with a firm. Each asks another question
 * of other firms, so no figure of one continues a series of another.
 */
export const survey = {
  use: 'context',
  testing: null,
  measures: 'in-use',
  country: 'DE',
  personsFrom: null,
  personsTo: null,
  sizeClasses: null,
  sectors: null,
  nace: null,
  namedIn: null,
  seen: 'at-source',
} satisfies Partial<Benchmark>;

/** Read in a text that quotes the publisher. */
export const quoted = { seen: 'second-hand' } satisfies Partial<Benchmark>;
