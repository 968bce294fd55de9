const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const pairs = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${write(value[key])}`);
  return `{${pairs.join(',')}}`;
}

/**
 * A value as the one text that says the same: keys in the order of their code units, no gaps, and what is not set left out.
 * Who writes the same data writes the same bytes, so that a digest of them can be compared.
 * Source: RFC 8785, whose numbers and texts are those of `JSON.stringify`.
 */
export const toCanonicalJson = (value: unknown): string => write(JSON.parse(JSON.stringify(value)));
