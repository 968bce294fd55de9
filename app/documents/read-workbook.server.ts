import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** How much a workbook may unpack to: twice a list of ten thousand firms. It is read in one go, and keeps others waiting. */
const MOST_UNPACKED = 16 * 1024 * 1024;
/** Columns further right are no part of a table. */
const MOST_COLUMNS = 200;

const RELATIONS = 'xl/_rels/workbook.xml.rels';
const isWanted = (name: string): boolean =>
  name === 'xl/workbook.xml' ||
  name === RELATIONS ||
  name === 'xl/sharedStrings.xml' ||
  /^xl\/worksheets\/[^/]+\.xml$/.test(name);

/** Whether bytes are a zip, as every workbook is; nothing that is typed begins like this. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Walker {
  readonly open: (element: Element) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML from beginning to end, without what stands before the names. */
function walk(xml: string, on: Walker): void {
  const parser = new SaxesParser();
  const plain = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', ({ name, attributes }) => {
    on.open({ name: plain(name), attributes: attributes as Readonly<Record<string, string>> });
  });
  parser.on('text', (text) => on.text?.(text));
  parser.on('cdata', (text) => on.text?.(text));
  parser.on('closetag', ({ name }) => on.close?.(plain(name)));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

/** The texts that cells name by their place. What is said of how a text is spoken is no part of it. */
function readSharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let [isText, isSpoken] = [false, false];
  walk(xml, {
    open: ({ name }) => {
      if (name === 'si') texts.push('');
      if (name === 'rPh') isSpoken = true;
      isText = name === 't' && !isSpoken;
    },
    text: (text) => {
      if (isText) texts[texts.length - 1] += text;
    },
    close: (name) => {
      if (name === 'rPh') isSpoken = false;
      if (name === 't') isText = false;
    },
  });
  return texts;
}

/** The first value that a file gives for what is looked for; null where it gives none. */
function firstIn(xml: string | undefined, look: (element: Element) => string | undefined): string | null {
  const found: string[] = [];
  walk(xml ?? '<none/>', {
    open: (element) => {
      const value = look(element);
      if (value !== undefined) found.push(value);
    },
  });
  return found[0] ?? null;
}

/** Where the first sheet lies in the file: by its place in the book, not by its name. */
function firstSheetIn(files: Readonly<Record<string, string>>): string {
  const id = firstIn(files['xl/workbook.xml'], ({ name, attributes }) =>
    name === 'sheet' ? attributes['r:id'] : undefined,
  );
  const target = firstIn(files[RELATIONS], ({ name, attributes }) =>
    name === 'Relationship' && attributes['Id'] === id ? attributes['Target'] : undefined,
  );
  const path = target ?? 'worksheets/sheet1.xml';
  return path.startsWith('/') ? path.slice(1) : `xl/${path}`;
}

/** The column of a place such as AB12, the first being 0. */
function columnOf(place: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place ?? '')?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The cells of a sheet as texts, row by row; a row that is left out is empty, as people count them. */
function readSheet(xml: string, shared: readonly string[], most: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let [column, kind, value, isValue] = [-1, 'n', '', false];
  walk(xml, {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        const number = Number(attributes['r'] ?? rows.length + 1);
        while (rows.length < number - 1 && rows.length < most) rows.push([]);
        if (rows.length < most) rows.push([]);
        column = -1;
      }
      if (name === 'c') {
        column = columnOf(attributes['r']) ?? column + 1;
        [kind, value] = [attributes['t'] ?? 'n', ''];
      }
      // What a formula is made of is no value; what it came to is.
      isValue = name === 'v' || name === 't';
    },
    text: (text) => {
      if (isValue) value += text;
    },
    close: (name) => {
      isValue = false;
      const row = rows.at(-1);
      if (name !== 'c' || row === undefined || column >= MOST_COLUMNS) return;
      while (row.length < column) row.push('');
      row[column] = kind === 's' ? (shared[Number(value)] ?? '') : value;
    },
  });
  return rows;
}

function unpack(bytes: Uint8Array): Readonly<Record<string, string>> | null {
  let room = MOST_UNPACKED;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isWanted(name)) return false;
      room -= originalSize;
      return room >= 0;
    },
  });
  if (room < 0) return null;
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
}

/**
 * The cells of the first sheet of a workbook, `most` rows at most; null for what is no workbook that can be read. Numbers come
 * as they are stored: a postcode that was typed as a number has lost its zero in the workbook already.
 */
export function readWorkbook(bytes: Uint8Array, most: number): readonly (readonly string[])[] | null {
  try {
    const files = unpack(bytes);
    const sheet = files === null ? undefined : files[firstSheetIn(files)];
    if (files === null || sheet === undefined) return null;
    return readSheet(sheet, readSharedTexts(files['xl/sharedStrings.xml'] ?? '<none/>'), most);
  } catch {
    // A damaged zip or what is no XML: both libraries throw what they please.
    return null;
  }
}
