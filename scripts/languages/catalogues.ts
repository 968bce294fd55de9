import { readdirSync, readFileSync } from 'node:fs';

/** Texts of one language by `namespace:key.path`. */
export type Words = ReadonlyMap<string, string>;

/** Every text of a nested catalogue with its path. A leaf that is no text is kept as its JSON, to be refused. */
export function flatten(content: unknown, prefix: string): readonly (readonly [string, string])[] {
  if (typeof content === 'string') return [[prefix, content]];
  if (typeof content !== 'object' || content === null) return [[prefix, JSON.stringify(content)]];
  const separator = prefix.endsWith(':') ? '' : '.';
  return Object.entries(content).flatMap(([key, value]) => flatten(value, `${prefix}${separator}${key}`));
}

/** The words in a folder of files; none where there is no folder yet. */
export function readWords(folder: string): Words {
  const files = readdirSync(folder, { withFileTypes: true })
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.json'));
  const all = files.flatMap((name) => {
    const content: unknown = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
    return flatten(content, `${name.slice(0, -'.json'.length)}:`);
  });
  return new Map(all);
}
