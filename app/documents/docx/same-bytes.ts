import type { Document } from 'docx';
import { Packer } from 'docx';
import type { ReportMeta } from '#app/report-model/report-model.ts';
import { toWritable } from './runs.ts';

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
/** Midnight of 1 January 1980, the first day a zip knows: its time in the lower half, its day in the upper one. */
const FIRST_DAY = 0x0021_0000;

const escape = (text: string): string =>
  toWritable(text).replace(/[&<>]/g, (sign) => `&#${String(sign.codePointAt(0))};`);

type Properties = Pick<ReportMeta, 'title' | 'subject' | 'author' | 'asOf'>;

/** What a file manager shows. The library would write the time of day into it. */
function toProperties({ title, subject, author, asOf }: Properties): string {
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escape(title)}</dc:title><dc:subject>${escape(subject)}</dc:subject>`,
    `<dc:creator>${escape(author)}</dc:creator><cp:lastModifiedBy>${escape(author)}</cp:lastModifiedBy>`,
    `${date('created')}${date('modified')}</cp:coreProperties>`,
  ].join('');
}

/** Gives each entry of a zip the first day in both its descriptions; the library gives them the time of day. */
function withoutTimes(bytes: Uint8Array): Uint8Array {
  const zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - END_LENGTH;
  if (zip.getUint32(end, true) !== END_OF_DIRECTORY) throw new RangeError('A document must be a zip');
  let entry = zip.getUint32(end + 16, true);
  while (entry < end) {
    if (zip.getUint32(entry, true) !== CENTRAL_ENTRY) throw new RangeError('A zip must list its entries');
    zip.setUint32(entry + 12, FIRST_DAY, true);
    zip.setUint32(zip.getUint32(entry + 42, true) + 10, FIRST_DAY, true);
    const [name, extra, comment] = [28, 30, 32].map((at) => zip.getUint16(entry + at, true));
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return bytes;
}

/** A document as a file: the same content gives the same bytes, whenever it is written. */
export async function toBytes(document: Document, meta: Properties): Promise<Uint8Array> {
  const properties = { path: 'docProps/core.xml', data: toProperties(meta) };
  return withoutTimes(new Uint8Array(await Packer.toBuffer(document, undefined, [properties])));
}
