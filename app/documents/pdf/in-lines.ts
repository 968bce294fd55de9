/** Entries in parts of at most so many lines each, in order; one that is longer by itself is a part of its own. */
export function inLines<Entry>(
  entries: readonly Entry[],
  linesOf: (entry: Entry) => number,
  most: number,
): readonly (readonly Entry[])[] {
  const parts: Entry[][] = [];
  let lines = most;
  for (const entry of entries) {
    const needed = Math.max(1, linesOf(entry));
    const isFull = lines + needed > most;
    if (isFull) parts.push([]);
    lines = isFull ? needed : lines + needed;
    parts.at(-1)?.push(entry);
  }
  return parts;
}
