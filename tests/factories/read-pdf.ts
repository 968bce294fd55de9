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
  const descriptors = bodies.filter((body) => /\/Type \/FontDescriptor/.test(body));
  return {
    language: /\/Lang \(([^)]*)\)/.exec(catalog)?.[1] ?? null,
    title: readText(info, 'Title', objects),
    author: readText(info, 'Author', objects),
    bookmarks: bodies
      .filter((body) => body.includes('/Dest') && body.includes('/Title'))
      .map((body) => readText(body, 'Title', objects)),
    shownOnPages: bodies
      .filter((body) => /\/Type \/Page\b(?!s)/.test(body))
      .map((page) => countShown(page, objects)),
    fonts: {
      described: descriptors.length,
      embedded: descriptors.filter((body) => body.includes('/FontFile2')).length,
    },
    metadata: bodies.find((body) => body.includes('/Type /Metadata')) ?? '',
  };
}

/** A text of a dictionary, in place or referred to, in Latin letters or UTF-16. */
function readText(body: string, key: string, objects: Objects): string {
  const [, reference, direct] =
    new RegExp(`/${key} (?:(\\d+) 0 R|\\(((?:\\\\.|[^\\\\)])*)\\))`).exec(body) ?? [];
  const raw = reference === undefined ? direct : /^\(([\s\S]*)\)$/.exec(objects.get(reference) ?? '')?.[1];
  const bytes = Buffer.from((raw ?? '').replace(/\\([()\\])/g, '$1'), 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1');
}

function countShown(page: string, objects: Objects): number {
  const [, id = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
  return readStream(objects.get(id) ?? '').match(/T[jJ]\b/g)?.length ?? 0;
}

function readStream(body: string): string {
  const start = body.indexOf('stream\n') + 'stream\n'.length;
  const bytes = Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}
