import { escapeXml } from '../xml-text.ts';

/** A slide is 16 to 9; lengths are points here and twelve thousand seven hundredths of one in the file. */
export const SLIDE = { width: 960, height: 540 } as const;
const UNITS = 12_700;
export const toUnits = (points: number): number => Math.round(points * UNITS);

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const NAMESPACES = [
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
].join(' ');

const placeXml = ({ x, y, width, height }: Box): string =>
  `<a:off x="${String(toUnits(x))}" y="${String(toUnits(y))}"/>` +
  `<a:ext cx="${String(toUnits(width))}" cy="${String(toUnits(height))}"/>`;

export const boxXml = (box: Box): string => `<a:xfrm>${placeXml(box)}</a:xfrm>`;

/** A colour of the design, so that slides taken into another design take on its colours. */
export const schemeColour = (name: string, changes = ''): string =>
  `<a:solidFill><a:schemeClr val="${name}">${changes}</a:schemeClr></a:solidFill>`;
/** The same so many per cent strong: every program mixes that with what is behind in the same way, unlike tints. */
export const faded = (name: string, strength: number): string =>
  schemeColour(name, `<a:alpha val="${String(strength * 1000)}"/>`);

/** A piece of text in one look. */
export interface Run {
  readonly text: string;
  readonly isStrong?: boolean;
  /** In points; left out, that of the place it stands in. */
  readonly size?: number;
  readonly colour?: string;
}
export type Paragraph = readonly Run[];

export interface Language {
  /** As a language tag. */
  readonly tag: string;
}

function runXml({ text, isStrong, size, colour }: Run, { tag }: Language): string {
  const look = [
    ` lang="${tag}"`,
    size === undefined ? '' : ` sz="${String(Math.round(size * 100))}"`,
    isStrong === true ? ' b="1"' : '',
  ].join('');
  const fill = colour === undefined ? '' : schemeColour(colour);
  return `<a:r><a:rPr${look} dirty="0">${fill}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
}

export const paragraphsXml = (paragraphs: readonly Paragraph[], language: Language): string =>
  paragraphs.map((runs) => `<a:p>${runs.map((run) => runXml(run, language)).join('')}</a:p>`).join('');

/** A place the layout provides, named by its kind and number. */
export interface Place {
  readonly kind?: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'sldNum' | 'chart' | 'sldImg';
  readonly number?: number;
}

export const placeholderXml = ({ kind, number }: Place): string =>
  `<p:ph${kind === undefined ? '' : ` type="${kind}"`}${number === undefined ? '' : ` idx="${String(number)}"`}/>`;

interface ShapeHead {
  /** Unique on its slide. */
  readonly id: number;
  readonly name: string;
}

const headXml = ({ id, name }: ShapeHead, said = ''): string =>
  `<p:cNvPr id="${String(id)}" name="${escapeXml(name)}"${said === '' ? '' : ` descr="${escapeXml(said)}"`}/>`;

export interface TextShape extends ShapeHead {
  /** Null: a shape of its own. */
  readonly place: Place | null;
  /** Null: where the layout has it. */
  readonly box: Box | null;
  readonly paragraphs: string;
  /** Marks of the frame around the text. */
  readonly frame?: string;
  readonly look?: string;
  readonly styles?: string;
}

/** A text, in a place of the layout or on its own. */
export function textShapeXml({
  place,
  box,
  paragraphs,
  frame,
  look = '',
  styles = '',
  ...head
}: TextShape): string {
  const own = place === null ? ' txBox="1"' : '';
  const locks = place === null ? '' : '<a:spLocks noGrp="1"/>';
  const form =
    box === null
      ? ''
      : boxXml(box) + (place === null ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' : '');
  return [
    `<p:sp><p:nvSpPr>${headXml(head)}<p:cNvSpPr${own}>${locks}</p:cNvSpPr>`,
    `<p:nvPr>${place === null ? '' : placeholderXml(place)}</p:nvPr></p:nvSpPr>`,
    `<p:spPr>${form}${look}</p:spPr>`,
    `<p:txBody>${frame ?? '<a:bodyPr/>'}<a:lstStyle>${styles}</a:lstStyle>${paragraphs}</p:txBody></p:sp>`,
  ].join('');
}

/** A coloured area that says nothing. */
export const areaXml = (head: ShapeHead, box: Box, fill: string): string =>
  `<p:sp><p:nvSpPr>${headXml(head)}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>` +
  `<p:spPr>${boxXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;

export interface SaidShape extends ShapeHead {
  readonly box: Box;
  /** What it shows, for who does not see it. */
  readonly said: string;
  /** The name of the part it shows, among the links of its slide. */
  readonly link: string;
}

export const pictureXml = ({ box, said, link, ...head }: SaidShape): string =>
  [
    `<p:pic><p:nvPicPr>${headXml(head, said)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>`,
    `<p:blipFill><a:blip r:embed="${link}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>`,
    `<p:spPr>${boxXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
  ].join('');

const CHARTS = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

export const chartFrameXml = ({ box, said, link, ...head }: SaidShape & { readonly place: Place }): string =>
  [
    `<p:graphicFrame><p:nvGraphicFramePr>${headXml(head, said)}`,
    `<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>`,
    `<p:nvPr>${placeholderXml(head.place)}</p:nvPr></p:nvGraphicFramePr>`,
    `<p:xfrm>${placeXml(box)}</p:xfrm><a:graphic><a:graphicData uri="${CHARTS}">`,
    `<c:chart xmlns:c="${CHARTS}" r:id="${link}"/></a:graphicData></a:graphic></p:graphicFrame>`,
  ].join('');

/** All shapes of a slide, a layout or a master. */
export const treeXml = (shapes: readonly string[]): string =>
  '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  `<p:grpSpPr/>${shapes.join('')}</p:spTree>`;
