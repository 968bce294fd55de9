import { describe, expect, it } from 'vitest';
import { ARROWS } from '../../scripts/layers.mjs';
import { isProductCode, repositoryFiles } from './repository.ts';
import type { Import } from './source.ts';
import { importsOf, parseSource } from './source.ts';

type Graph = ReadonlyMap<string, readonly Import[]>;
type Arrow = { readonly values: readonly string[]; readonly types: readonly string[] };

const arrows: Readonly<Record<string, Arrow>> = ARROWS;
const layerOf = (name: string): string | null => /^app\/([^/]+)\//.exec(name)?.[1] ?? null;
const featureOf = (name: string): string | null => /^app\/features\/([^/]+)\//.exec(name)?.[1] ?? null;
const isUnder = (name: string, folders: readonly string[]): boolean =>
  folders.some((folder) => name.startsWith(`app/${folder}/`));

function isAllowed(from: string, { target, typeOnly }: Import): boolean {
  const layer = layerOf(from);
  const arrow = layer === null ? undefined : arrows[layer];
  // root.tsx, the entries and server.ts put the layers together.
  if (arrow === undefined || !target.startsWith('app/') || isUnder(target, ['styles'])) return true;
  if (layerOf(target) === layer) return featureOf(from) === featureOf(target);
  return isUnder(target, arrow.values) || (typeOnly && isUnder(target, arrow.types));
}

const crossings = (graph: Graph): readonly string[] =>
  [...graph].flatMap(([from, imports]) =>
    imports.filter((one) => !isAllowed(from, one)).map(({ target }) => `${from} -> ${target}`),
  );

/** One cycle a line, types included: two files that name each other are one file. */
function cycles(graph: Graph): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (name: string, path: readonly string[]): void => {
    const place = path.indexOf(name);
    if (place >= 0) found.push([...path.slice(place), name].join(' -> '));
    if (place >= 0 || done.has(name)) return;
    for (const { target } of graph.get(name) ?? []) walk(target, [...path, name]);
    done.add(name);
  };
  for (const name of graph.keys()) walk(name, []);
  return found;
}

/**
 * The same graph seen from further away: where two files part ways, from the folder of one to the folder of the other.
 * A file that lies beside a folder is the folder's own entrance and counts as neither.
 */
function folderGraph(files: Graph): Graph {
  const folders = new Map<string, Map<string, Import>>();
  for (const [from, imports] of files) {
    for (const { target } of imports) {
      const [here, there] = [from.split('/'), target.split('/')];
      const fork = here.findIndex((part, index) => part !== there[index]);
      if (fork >= here.length - 1 || fork >= there.length - 1) continue;
      const folder = here.slice(0, fork + 1).join('/');
      const other = there.slice(0, fork + 1).join('/');
      const known = folders.get(folder) ?? new Map<string, Import>();
      folders.set(folder, known.set(other, { target: other, typeOnly: false }));
    }
  }
  return new Map([...folders].map(([folder, others]) => [folder, [...others.values()]]));
}

const graph: Graph = new Map(
  repositoryFiles()
    .filter(isProductCode)
    .map((name) => [name, importsOf(parseSource(name))]),
);

describe('the import graph', () => {
  it('is read at all', () => expect(graph.size).toBeGreaterThan(10));
  it('follows the arrows', () => expect(crossings(graph)).toEqual([]));
  it('has no cycle', () => expect(cycles(graph)).toEqual([]));
  it('has no cycle between folders', () => expect(cycles(folderGraph(graph))).toEqual([]));

  it('names the file it imports, with its extension', () => {
    const own = [...graph].flatMap(([from, imports]) =>
      imports.filter(({ target }) => /^(app|locales)\//.test(target)).map(({ target }) => ({ from, target })),
    );
    const bare = own.filter(({ target }) => !/\.(tsx?|css|json|js)(\?url)?$/.test(target));
    expect(bare.filter(({ target }) => !target.startsWith('app/persistence/generated/'))).toEqual([]);
  });
});

describe('the graph check itself', () => {
  const importing = (name: string, text: string): Graph =>
    new Map([[name, importsOf(parseSource(name, text))]]);

  it('sees what lint may miss: a lazy import, a re-export, a type', () => {
    const late = "export const load = () => import('../persistence/store.ts');";
    expect(crossings(importing('app/routes/a.ts', late))).toHaveLength(1);
    expect(crossings(importing('app/domain/a.ts', "export * from '#app/i18n/format.ts';"))).toHaveLength(1);
    const type = "import type { A } from '#app/domain/a.ts';";
    expect(crossings(importing('app/routes/a.ts', type))).toEqual([]);
    expect(crossings(importing('app/components/a.ts', type))).toHaveLength(1);
    expect(crossings(importing('app/platform/a.ts', type))).toHaveLength(1);
  });

  it('sees neighbours and circles', () => {
    const neighbour = "import { a } from '../assessment/a.ts';";
    expect(crossings(importing('app/features/report/a.ts', neighbour))).toHaveLength(1);
    const circle: Graph = new Map([
      ['app/a.ts', [{ target: 'app/b.ts', typeOnly: false }]],
      ['app/b.ts', [{ target: 'app/a.ts', typeOnly: true }]],
    ]);
    expect(cycles(circle)).toEqual(['app/a.ts -> app/b.ts -> app/a.ts']);
  });

  it('sees folders that need each other though no two files do', () => {
    const circle: Graph = new Map([
      ['app/domain/a/one.ts', [{ target: 'app/domain/b/one.ts', typeOnly: true }]],
      ['app/domain/b/two.ts', [{ target: 'app/domain/a/two.ts', typeOnly: true }]],
    ]);
    expect(cycles(circle)).toEqual([]);
    expect(cycles(folderGraph(circle))).toEqual(['app/domain/a -> app/domain/b -> app/domain/a']);
    const entrance: Graph = new Map([
      ['app/report-model/all.ts', [{ target: 'app/report-model/chapters/one.ts', typeOnly: false }]],
      ['app/report-model/chapters/one.ts', [{ target: 'app/report-model/input.ts', typeOnly: true }]],
    ]);
    expect(cycles(folderGraph(entrance))).toEqual([]);
  });
});
