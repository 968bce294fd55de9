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
  /** Where text is shown on each page: points from its left and its upper edge, and by how much of an em each word space is narrower than the font's. */
  readonly placesOnPages: readonly (readonly TextPlace[])[];
  /** Font descriptors, and how many of them carry their font file. */
  readonly fonts: { readonly described: number; readonly embedded: number };
  /** What is read aloud, in order: its role, and for a picture its words. */
  readonly tags: readonly { readonly role: string; readonly alt: string }[];
  /** How often something is drawn on each page of which nobody says what it is, or that it is not to be read. */
  readonly untoldOnPages: readonly number[];
  /** The metadata packet. */
  readonly metadata: string;
}

export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Thousandths of an em taken off the space after each word. */
  readonly squeezed: readonly number[];
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
    placesOnPages: pages.map((page) => readPlaces(page, objects)),
    fonts: {
      described: descriptors.length,
      embedded: descriptors.filter((body) => body.includes('/FontFile2')).length,
    },
    tags: readTags(objects),
    untoldOnPages: pages.map((page) => countUntold(contentOf(page, objects))),
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

/** Elements of the structure are numbered as they are drawn. */
function readTags(objects: Objects): PdfFacts['tags'] {
  const elements = [...objects]
    .filter(([, body]) => /\/S \/\w+/.test(body) && /\/P \d+ 0 R/.test(body))
    .sort(([one], [other]) => Number(one) - Number(other));
  return elements.map(([, body]) => ({
    role: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
    alt: readText(body, 'Alt', objects),
  }));
}

const DRAWS = /^(?:TJ|Tj|f\*?|S|B\*?|Do)$/;

function countUntold(content: string): number {
  let [depth, untold] = [0, 0];
  for (const line of content.split('\n')) {
    const operator = line.trimEnd().split(' ').at(-1) ?? '';
    if (operator === 'BDC' || operator === 'BMC') depth += 1;
    else if (operator === 'EMC') depth -= 1;
    else if (depth === 0 && DRAWS.test(operator)) untold += 1;
  }
  return untold;
}

/** Glyphs back to text, by the table of the font that is chosen where they stand. */
const readShown = (page: string, objects: Objects): string =>
  readPlaces(page, objects)
    .map(({ text }) => text)
    .join('\n');

type Matrix = readonly [number, number, number, number, number, number];

const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  ...([a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j] as const),
  ...([e * g + f * i + k, e * h + f * j + l] as const),
];
function toMatrix(numbers: string): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers.trim().split(/ +/).map(Number);
  return [a, b, c, d, e, f];
}

const OPERATIONS = /(?<=^|\s)(q|Q)(?=\s)|((?:-?[\d.]+ ){6})(cm|Tm)\b|\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g;

function readPlaces(page: string, objects: Objects): TextPlace[] {
  const fonts = referred(page, 'Resources', objects);
  const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(page)?.[1]);
  const tables = new Map<string, readonly string[]>();
  const kept: Matrix[] = [];
  let table: readonly string[] = [];
  let [space, line] = [UNMOVED, UNMOVED];
  const places: TextPlace[] = [];
  for (const [, state, numbers, kind, font, shown] of contentOf(page, objects).matchAll(OPERATIONS)) {
    if (state === 'q') kept.push(space);
    else if (state === 'Q') space = kept.pop() ?? space;
    else if (kind === 'cm') space = times(toMatrix(numbers ?? ''), space);
    else if (kind === 'Tm') line = toMatrix(numbers ?? '');
    else if (font !== undefined)
      tables.set(font, (table = tables.get(font) ?? readTable(referred(fonts, font, objects), objects)));
    else if (shown !== undefined) {
      const [, , , , x, y] = times(line, space);
      places.push({ x, y: height - y, text: toText(shown, table), squeezed: toSqueezed(shown, table) });
    }
  }
  return places;
}

/** The writer sets a number after a glyph that is narrower, or wider, than the font has it. */
const toSqueezed = (shown: string, table: readonly string[]): number[] =>
  [...shown.matchAll(/<([0-9a-f]+)> (-?[\d.]+)/g)].flatMap(([, glyphs = '', number = '']) =>
    toText(`<${glyphs}>`, table).endsWith(' ') ? [Number(number)] : [],
  );

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
