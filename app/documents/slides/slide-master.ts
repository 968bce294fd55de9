import type { ReleasePaper } from '#app/report-model/statistics/release-paper-model.ts';
import { INK } from '../pdf/theme.ts';
import { escapeXml } from '../xml-text.ts';
import type { Part } from './package-parts.ts';
import { officeType, presentationType, XML_HEAD } from './package-parts.ts';
import type { Box, Place } from './slide-shapes.ts';
import {
  areaXml,
  boxXml,
  faded,
  NAMESPACES,
  pictureXml,
  placeholderXml,
  schemeColour,
  SLIDE,
  treeXml,
} from './slide-shapes.ts';

const SIDE = 48;
const FULL = SLIDE.width - 2 * SIDE;
const LOGO = { width: 132, height: 44 } as const;
const FOOT = SLIDE.height - 36;

/** Where things stand on slides. */
export const BOXES = {
  bar: { x: 0, y: 0, width: SLIDE.width, height: 10 },
  title: { x: SIDE, y: 24, width: FULL - LOGO.width - 24, height: 62 },
  body: { x: SIDE, y: 100, width: FULL, height: FOOT - 108 },
  source: { x: SIDE, y: FOOT, width: FULL - 60, height: 24 },
  number: { x: SLIDE.width - SIDE - 50, y: FOOT, width: 50, height: 24 },
  band: { x: 0, y: 88, width: SLIDE.width, height: 220 },
  cover: { x: SIDE, y: 108, width: FULL, height: 176 },
  coverText: { x: SIDE, y: 332, width: FULL, height: 150 },
} as const satisfies Readonly<Record<string, Box>>;

/** Places of layouts beside title and text. */
export const PLACES = {
  title: { kind: 'title' },
  cover: { kind: 'ctrTitle' },
  coverText: { kind: 'subTitle', number: 1 },
  body: { kind: 'body', number: 1 },
  chart: { kind: 'chart', number: 13 },
  notes: { kind: 'body', number: 14 },
  source: { kind: 'body', number: 15 },
  number: { kind: 'sldNum', number: 12 },
} as const satisfies Readonly<Record<string, Place>>;

/** On the machines of most readers; the others have a typeface of the same widths. */
const FONT = 'Arial';

const colour = (hex: string): string => `<a:srgbClr val="${hex.slice(1)}"/>`;

/** Colours and typeface of the chamber: who gives the slides another design changes them all at once. */
function themePart(path: string, { organisation, accent }: ReleasePaper): Part {
  const own = accent ?? INK.accent;
  const colours = [
    ['dk1', INK.ink],
    ['lt1', INK.paper],
    ['dk2', accent ?? INK.deep],
    ['lt2', INK.faint],
    ['accent1', own],
    ['accent2', INK.muted],
    ['accent3', INK.line],
    ['accent4', INK.warm],
    ['accent5', INK.good],
    ['accent6', INK.deep],
    ['hlink', own],
    ['folHlink', INK.muted],
  ] as const;
  const name = escapeXml(organisation);
  const typeface = `<a:latin typeface="${FONT}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string =>
    `<a:ln w="${String(width)}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  const body = [
    `${XML_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>`,
    `<a:clrScheme name="${name}">`,
    ...colours.map(([id, hex]) => `<a:${id}>${colour(hex)}</a:${id}>`),
    `</a:clrScheme><a:fontScheme name="${name}">`,
    `<a:majorFont>${typeface}</a:majorFont><a:minorFont>${typeface}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${[6350, 12_700, 19_050].map(line).join('')}</a:lnStyleLst>`,
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>`,
    '</a:fmtScheme></a:themeElements></a:theme>',
  ].join('');
  return { path, type: officeType('theme+xml'), body };
}

interface PlaceLook {
  readonly box: Box;
  readonly size: number;
  readonly isStrong?: boolean;
  readonly colour?: string;
  readonly anchor?: 't' | 'ctr' | 'b';
  readonly align?: 'l' | 'r';
  /** Above each paragraph, in points. */
  readonly gap?: number;
}

const toneXml = (tone: string): string => (tone === 'muted' ? faded('tx1', 75) : schemeColour(tone));

/** A place that a slide fills, with how text in it is set. */
function placeXml(id: number, place: Place, look: PlaceLook): string {
  const { size, isStrong = false, colour: tone = 'tx1', anchor = 't', align = 'l', gap = 6, box } = look;
  const run = `<a:defRPr sz="${String(size * 100)}" b="${isStrong ? '1' : '0'}">${toneXml(tone)}<a:latin typeface="+mn-lt"/></a:defRPr>`;
  const level = `<a:lvl1pPr marL="0" indent="0" algn="${align}"><a:spcBef><a:spcPts val="${String(gap * 100)}"/></a:spcBef><a:buNone/>${run}</a:lvl1pPr>`;
  const text =
    place.kind === 'sldNum'
      ? '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld></a:p>'
      : '<a:p/>';
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="${place.kind ?? 'text'} ${String(id)}"/>`,
    `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(place)}</p:nvPr></p:nvSpPr>`,
    `<p:spPr>${boxXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`,
    `<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>`,
    `<a:lstStyle>${level}</a:lstStyle>${text}</p:txBody></p:sp>`,
  ].join('');
}

const TITLE = { box: BOXES.title, size: 24, isStrong: true, colour: 'tx2', anchor: 'ctr' } as const;
const number = (id: number): string =>
  placeXml(id, PLACES.number, { box: BOXES.number, size: 10, colour: 'muted', align: 'r', anchor: 'b' });

const LAYOUTS = [
  {
    type: ' type="title"',
    shapes: [
      areaXml({ id: 20, name: 'band' }, BOXES.band, schemeColour('accent1')),
      placeXml(2, PLACES.cover, { box: BOXES.cover, size: 36, isStrong: true, colour: 'bg1', anchor: 'b' }),
      placeXml(3, PLACES.coverText, { box: BOXES.coverText, size: 18 }),
    ],
  },
  {
    type: '',
    shapes: [
      placeXml(2, PLACES.title, TITLE),
      placeXml(3, PLACES.chart, { box: BOXES.body, size: 12 }),
      placeXml(4, PLACES.notes, { box: BOXES.body, size: 9, colour: 'muted', gap: 0 }),
      placeXml(5, PLACES.source, { box: BOXES.source, size: 10, colour: 'muted', anchor: 'b' }),
      number(6),
    ],
  },
  {
    type: '',
    shapes: [
      placeXml(2, PLACES.title, TITLE),
      placeXml(3, PLACES.body, { box: BOXES.body, size: 18 }),
      placeXml(4, PLACES.source, { box: BOXES.source, size: 10, colour: 'muted', anchor: 'b' }),
      number(5),
    ],
  },
] as const;

export type LayoutName = 'cover' | 'figure' | 'text';
const NAMES: readonly LayoutName[] = ['cover', 'figure', 'text'];
const layoutAt = (place: number): string => `ppt/slideLayouts/slideLayout${String(place + 1)}.xml`;
export const layoutPath = (name: LayoutName): string => layoutAt(NAMES.indexOf(name));

const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const THEME = 'ppt/theme/theme1.xml';
const LOGO_PATH = 'ppt/media/logo.png';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
const NOTES_THEME = 'ppt/theme/theme2.xml';
export const MASTER_PATHS = { slides: MASTER, notes: NOTES_MASTER } as const;

const MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
  'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const GROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

function levelXml(size: number, isStrong: boolean, tone: string): string {
  const run = `<a:defRPr sz="${String(size * 100)}" b="${isStrong ? '1' : '0'}">${schemeColour(tone)}`;
  return (
    '<a:lvl1pPr marL="0" indent="0" algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buNone/>' +
    `${run}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`
  );
}

/** As large as it gets in its corner. */
function logoBox({ width, height }: NonNullable<ReleasePaper['logo']>): Box {
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  const size = { width: width * scale, height: height * scale };
  return { ...size, x: SLIDE.width - SIDE - size.width, y: 26 };
}

function masterPart({ logo }: ReleasePaper): Part {
  const shapes = [
    areaXml({ id: 20, name: 'bar' }, BOXES.bar, schemeColour('accent1')),
    placeXml(2, PLACES.title, TITLE),
    placeXml(3, PLACES.body, { box: BOXES.body, size: 18 }),
    number(4),
    ...(logo === null
      ? []
      : [pictureXml({ id: 21, name: 'logo', box: logoBox(logo), said: logo.said, link: 'logo' })]),
  ];
  const layouts = LAYOUTS.map(
    (_, place) => `<p:sldLayoutId id="${String(2_147_483_649 + place)}" r:id="layout${String(place + 1)}"/>`,
  );
  const body = [
    `${XML_HEAD}<p:sldMaster ${NAMESPACES}><p:cSld>${GROUND}${treeXml(shapes)}</p:cSld>${MAP}`,
    `<p:sldLayoutIdLst>${layouts.join('')}</p:sldLayoutIdLst>`,
    `<p:txStyles><p:titleStyle>${levelXml(24, true, 'tx2')}</p:titleStyle>`,
    `<p:bodyStyle>${levelXml(18, false, 'tx1')}</p:bodyStyle>`,
    `<p:otherStyle>${levelXml(12, false, 'tx1')}</p:otherStyle></p:txStyles></p:sldMaster>`,
  ].join('');
  return {
    ...{ path: MASTER, type: presentationType('slideMaster'), body },
    links: [
      ...LAYOUTS.map((_, place) => ({
        ...{ id: `layout${String(place + 1)}`, kind: 'slideLayout', to: layoutAt(place) },
      })),
      { id: 'theme', kind: 'theme', to: THEME },
      ...(logo === null ? [] : [{ id: 'logo', kind: 'image', to: LOGO_PATH }]),
    ],
  };
}

const layoutPart = ({ type, shapes }: (typeof LAYOUTS)[number], place: number): Part => ({
  ...{ path: layoutAt(place), type: presentationType('slideLayout') },
  body:
    `${XML_HEAD}<p:sldLayout ${NAMESPACES}${type} preserve="1"><p:cSld name="${NAMES[place] ?? ''}">` +
    `${treeXml(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  links: [{ id: 'master', kind: 'slideMaster', to: MASTER }],
});

/** An upright page: the slide above, what is said below. */
export const NOTES_PAGE = { width: 540, height: 720 } as const;
export const NOTES_BOXES = {
  image: { x: 60, y: 54, width: 420, height: 236 },
  text: { x: 54, y: 306, width: 432, height: 380 },
} as const satisfies Readonly<Record<string, Box>>;

function notesMasterPart(): Part {
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>' +
    `</p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${boxXml(NOTES_BOXES.image)}` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>';
  const text = placeXml(3, { kind: 'body', number: 3 }, { box: NOTES_BOXES.text, size: 11 });
  return {
    ...{ path: NOTES_MASTER, type: presentationType('notesMaster') },
    body: `${XML_HEAD}<p:notesMaster ${NAMESPACES}><p:cSld>${GROUND}${treeXml([image, text])}</p:cSld>${MAP}</p:notesMaster>`,
    links: [{ id: 'theme', kind: 'theme', to: NOTES_THEME }],
  };
}

/** Colours, logo and layouts of all slides, and of the pages with notes. */
export const masterParts = (paper: ReleasePaper): readonly Part[] => [
  themePart(THEME, paper),
  masterPart(paper),
  ...LAYOUTS.map(layoutPart),
  themePart(NOTES_THEME, paper),
  notesMasterPart(),
  ...(paper.logo === null
    ? []
    : [{ path: LOGO_PATH, type: 'image/png', body: Buffer.from(paper.logo.png, 'base64') }]),
];
