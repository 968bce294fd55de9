import type { Document } from 'docx';
import { Packer } from 'docx';
import type { ReportMeta } from '#app/report-model/report-model.ts';
import { withoutTimes } from '../zip-times.ts';
import { toWritable } from '../xml-text.ts';

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

/** A document as a file: the same content gives the same bytes, whenever it is written. */
export async function toBytes(document: Document, meta: Properties): Promise<Uint8Array> {
  const properties = { path: 'docProps/core.xml', data: toProperties(meta) };
  return withoutTimes(new Uint8Array(await Packer.toBuffer(document, undefined, [properties])));
}
