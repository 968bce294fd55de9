import { inflateSync } from 'node:zlib';

/** As much of a PDF as tests ask about. */
export interface PdfFacts {
  readonly language: string | null;
  readonly title: string;
  readonly author: string;
  /** Bookmarks in order. */
  readonly bookmarks: readonly string[];
  /** How often text is shown on each page, header and footer included. */
  readonly shownOnPages: readonly number[];
  /** The text of each page as a program reads it, in the order in which it is drawn, a line for each piece. */
  readonly textOnPages: readonly string[];
  /** Font descriptors, and how many of them carry their font file. */
  readonly fonts: { readonly described: number; readonly embedded: number };
  /** The metadata packet. */
  readonly metadata: string;
}

type Objects = ReadonlyMap<string, string>;

/** Reads a document of the report's own writer: plain objects, streams deflated or not, no object streams. */
export function readPdf(bytes: Buffer): PdfFacts {
  const objects: Objects = new Map(
    [...bytes.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(
      ([, id = '', body = '']) => [id, body],
    ),
  );
  const bodies = [...objects.values()];
  const info = bodies.find((body) => body.includes('/Producer')) ?? '';
  const catalog = bodies.find((body) => /\/Type \/Catalog/.test(body)) ?? '';
  const pages = bodies.filter((body) => /\/Type \/Page\b(?!s)/.test(body));
  const descriptors = bodies.filter((body) => /\/Type \/FontDescriptor/.test(body));
  return {
    language: /\/Lang \(([^)]*)\)/.exec(catalog)?.[1] ?? null,
    title: readText(info, 'Title', objects),
    author: readText(info, 'Author', objects),
    bookmarks: bodies
      .filter((body) => body.includes('/Dest') && body.includes('/Title'))
      .map((body) => readText(body, 'Title', objects)),
    shownOnPages: pages.map((page) => contentOf(page, objects).match(/T[jJ]\b/g)?.length ?? 0),
    textOnPages: pages.map((page) => readShown(page, objects)),
    fonts: {
      described: descriptors.length,
      embedded: descriptors.filter((body) => body.includes('/FontFile2')).length,
    },
    metadata: bodies.find((body) => body.includes('/Type /Metadata')) ?? '',
  };
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A text of a dictionary, in place or referred to, in Latin letters or UTF-16. */
function readText(body: string, key: string, objects: Objects): string {
  const [, reference, direct] =
    new RegExp(`/${key} (?:(\\d+) 0 R|\\(((?:\\\\.|[^\\\\)])*)\\))`).exec(body) ?? [];
  const raw = reference === undefined ? direct : /^\(([\s\S]*)\)$/.exec(objects.get(reference) ?? '')?.[1];
  const bytes = Buffer.from(
    (raw ?? '').replace(/\\([nrtbf()\\])/g, (_, sign: string) => ESCAPED[sign] ?? sign),
    'latin1',
  );
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1');
}

const referred = (body: string, key: string, objects: Objects): string =>
  objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? '') ?? '';

const contentOf = (page: string, objects: Objects): string => readStream(referred(page, 'Contents', objects));

/** Glyphs back to text, by the table of the font that is chosen where they stand. */
function readShown(page: string, objects: Objects): string {
  const fonts = referred(page, 'Resources', objects);
  const tables = new Map<string, readonly string[]>();
  let table: readonly string[] = [];
  const pieces: string[] = [];
  for (const [, font, shown = ''] of contentOf(page, objects).matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (font === undefined) pieces.push(toText(shown, table));
    else tables.set(font, (table = tables.get(font) ?? readTable(referred(fonts, font, objects), objects)));
  }
  return pieces.join('\n');
}

const toText = (shown: string, table: readonly string[]): string =>
  [...shown.matchAll(/<([0-9a-f]+)>/g)]
    .flatMap(([, glyphs = '']) => glyphs.match(/.{4}/g) ?? [])
    .map((glyph) => table[Number.parseInt(glyph, 16)] ?? '')
    .join('');

/** What each glyph of an embedded font stands for. */
function readTable(font: string, objects: Objects): string[] {
  const table: string[] = [];
  const map = readStream(referred(font, 'ToUnicode', objects));
  for (const [, first = '', entries = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[(.*?)\]/g)) {
    [...entries.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, units = ''], index) => {
      const codes = units.match(/[0-9a-f]{4}/g) ?? [];
      table[Number.parseInt(first, 16) + index] = String.fromCharCode(
        ...codes.map((unit) => Number.parseInt(unit, 16)),
      );
    });
  }
  return table;
}

function readStream(body: string): string {
  const start = body.indexOf('stream\n') + 'stream\n'.length;
  const bytes = Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}
