import { inflateRawSync } from 'node:zlib';

const END_LENGTH = 22;
const STORED = 0;

/** The files of a zip by their names, read by its list, as a word processor does. */
export function readZip(zip: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const end = zip.length - END_LENGTH;
  let entry = zip.readUInt32LE(end + 16);
  while (entry < end) {
    const length = (at: number): number => zip.readUInt16LE(at);
    const name = zip.toString('utf8', entry + 46, entry + 46 + length(entry + 28));
    const local = zip.readUInt32LE(entry + 42);
    const from = local + 30 + length(local + 26) + length(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(entry + 20));
    const bytes = length(entry + 10) === STORED ? packed : inflateRawSync(packed);
    files.set(name, bytes.toString('utf8'));
    entry += 46 + length(entry + 28) + length(entry + 30) + length(entry + 32);
  }
  return files;
}

/** As much of a document for word processors as tests ask about. */
export interface DocxFacts {
  readonly files: ReadonlyMap<string, string>;
  /** Level and words of each heading, in order; the title of the document has level 0. */
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** The words of each paragraph, those in tables too. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly {
    readonly rows: readonly (readonly string[])[];
    /** How many rows at its beginning are marked as its head. */
    readonly headRows: number;
  }[];
  /** Where links lead to. */
  readonly addresses: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescape = (xml: string): string =>
  xml.replace(/&(#x?)?(\w+);/g, (_, number: string | undefined, name: string) =>
    number === undefined
      ? (ENTITIES[name] ?? name)
      : String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10)),
  );

const matches = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([all]) => all);
/** Whole elements: none of these stands in another of its kind. */
const elements = (xml: string, name: string): string[] =>
  matches(xml, new RegExp(`<w:${name}(?: [^>]*)?>(?:(?!</w:${name}>)[^])*</w:${name}>`, 'g'));
const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => unescape(text)).join('');

function headingOf(paragraph: string): DocxFacts['headings'] {
  const style = /<w:pStyle w:val="(Title|Heading(\d))"/.exec(paragraph);
  return style === null ? [] : [{ level: Number(style[2] ?? 0), text: wordsOf(paragraph) }];
}

export function readDocx(bytes: Uint8Array): DocxFacts {
  const files = readZip(Buffer.from(bytes));
  const body = files.get('word/document.xml') ?? '';
  const paragraphs = elements(body, 'p');
  const tables = elements(body, 'tbl').map((table) => {
    const rows = elements(table, 'tr');
    const isHead = rows.map((row) => row.includes('<w:tblHeader'));
    return {
      rows: rows.map((row) => elements(row, 'tc').map(wordsOf)),
      headRows: isHead.includes(false) ? isHead.indexOf(false) : isHead.length,
    };
  });
  const relationships = files.get('word/_rels/document.xml.rels') ?? '';
  return {
    files,
    headings: paragraphs.flatMap(headingOf),
    paragraphs: paragraphs.map(wordsOf),
    tables,
    addresses: [...relationships.matchAll(/Target="([^"]+)" TargetMode="External"/g)].map(([, url = '']) =>
      unescape(url),
    ),
  };
}
