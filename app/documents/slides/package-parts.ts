import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../xml-text.ts';
import { withoutTimes } from '../zip-times.ts';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What one part of a package needs of another. */
export interface PartLink {
  readonly id: string;
  /** The last part of the name of the kind of relation. */
  readonly kind: string;
  /** The path of the other part. */
  readonly to: string;
}

export interface Part {
  readonly path: string;
  /** Its media type. */
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly links?: readonly PartLink[];
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CORE = `${PACKAGE}/relationships/metadata/core-properties`;

const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** The media type of a part of a presentation. */
export const presentationType = (kind: string): string => `${OFFICE}.presentationml.${kind}+xml`;
export const officeType = (kind: string): string => `${OFFICE}.${kind}`;

function relationsXml(links: readonly PartLink[]): string {
  const each = links.map(({ id, kind, to }) => {
    const type = kind === 'core-properties' ? CORE : `${RELATIONS}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="/${escapeXml(to)}"/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

const relationsPath = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels');

function contentTypesXml(parts: readonly Part[]): string {
  const each = parts.map(
    ({ path, type }) => `<Override PartName="/${escapeXml(path)}" ContentType="${type}"/>`,
  );
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...each,
    '</Types>',
  ].join('');
}

const toBytes = (body: Part['body']): Uint8Array => (typeof body === 'string' ? strToU8(body) : body);

/** Parts as one file, as ISO 29500-2 has it. The same parts give the same bytes. */
export function toPackage(parts: readonly Part[], links: readonly PartLink[]): Uint8Array {
  const files = [
    ['[Content_Types].xml', strToU8(contentTypesXml(parts))],
    ['_rels/.rels', strToU8(relationsXml(links))],
    ...parts.flatMap((part) => [
      [part.path, toBytes(part.body)] as const,
      ...(part.links === undefined
        ? []
        : [[relationsPath(part.path), strToU8(relationsXml(part.links))] as const]),
    ]),
  ] as const;
  return withoutTimes(zipSync(Object.fromEntries(files), { level: 6 }));
}

/** What a file manager shows. */
export interface PackageAbout {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** ISO day. */
  readonly asOf: string;
  readonly language: string;
}

export function aboutPart({ title, subject, author, asOf, language }: PackageAbout): Part {
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:${name}>`;
  const body = [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>`,
    `<dc:creator>${escapeXml(author)}</dc:creator><dc:language>${language}</dc:language>`,
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy>`,
    `${date('created')}${date('modified')}</cp:coreProperties>`,
  ].join('');
  return {
    path: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    body,
  };
}
