import { FORMAT_TAGS } from '#app/i18n/locales.ts';
import type { FigureSlide, ReleaseSlides } from '#app/report-model/statistics/release-paper-model.ts';
import { drawScene } from '../pictures/scene-png.ts';
import { toChartWorkbook } from './chart-workbook.ts';
import { toChartXml } from './chart-xml.ts';
import type { Part, PartLink } from './package-parts.ts';
import { aboutPart, officeType, presentationType, toPackage, XML_HEAD } from './package-parts.ts';
import type { LayoutName } from './slide-master.ts';
import {
  BOXES,
  layoutPath,
  MASTER_PATHS,
  masterParts,
  NOTES_BOXES,
  NOTES_PAGE,
  PLACES,
} from './slide-master.ts';
import type { Box, Language, Paragraph, Place } from './slide-shapes.ts';
import {
  boxXml,
  chartFrameXml,
  NAMESPACES,
  paragraphsXml,
  pictureXml,
  SLIDE,
  textShapeXml,
  toUnits,
  treeXml,
} from './slide-shapes.ts';

/** A slide before it has its number. */
interface Slide {
  readonly layout: LayoutName;
  readonly shapes: readonly string[];
  /** What is said while it is shown; nothing: no page of notes. */
  readonly spoken: readonly string[];
  readonly links: readonly PartLink[];
  /** Parts of its own, such as a chart. */
  readonly parts: readonly Part[];
}

interface Placed {
  readonly id: number;
  readonly place: Place;
  readonly paragraphs: readonly Paragraph[];
  readonly box?: Box;
  readonly frame?: string;
}

const placed = ({ tag }: Language, { id, place, paragraphs, box, frame }: Placed): string =>
  textShapeXml({
    ...{ id, name: `${place.kind ?? 'text'} ${String(id)}`, place, box: box ?? null },
    paragraphs: paragraphsXml(paragraphs, { tag }),
    ...(frame !== undefined && { frame }),
  });

const plain = (text: string): Paragraph => [{ text }];

const NUMBER =
  `<p:sp><p:nvSpPr><p:cNvPr id="9" name="number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
  '<p:nvPr><p:ph type="sldNum" idx="12"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>' +
  '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>';

const PLAIN = { links: [], parts: [] } as const;

function coverSlide({ reading, organisation }: ReleaseSlides, language: Language): Slide {
  return {
    ...{ ...PLAIN, layout: 'cover', spoken: [] },
    shapes: [
      placed(language, { id: 2, place: PLACES.cover, paragraphs: [plain(reading.title)] }),
      placed(language, {
        ...{ id: 3, place: PLACES.coverText },
        paragraphs: [plain(organisation), plain(reading.subtitle), plain(reading.caution)],
      }),
    ],
  };
}

const FIGURE_HEIGHT = 96;

/** Three large numbers, then a few sentences. */
function glanceSlide({ glance, reading }: ReleaseSlides, language: Language): Slide {
  const { x, y, width, height } = BOXES.body;
  const column = width / glance.figures.length;
  const below = { x, y: y + FIGURE_HEIGHT + 12, width, height: height - FIGURE_HEIGHT - 12 };
  return {
    ...{ ...PLAIN, layout: 'text', spoken: [...glance.sentences, reading.caution] },
    shapes: [
      placed(language, { id: 2, place: PLACES.title, paragraphs: [plain(glance.title)] }),
      ...glance.figures.map(({ value, label, note }, index) =>
        textShapeXml({
          ...{ id: 10 + index, name: `number ${String(index + 1)}`, place: null },
          box: { x: x + index * column, y, width: column - 12, height: FIGURE_HEIGHT },
          frame: '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr>',
          paragraphs: paragraphsXml(
            [
              [{ text: value, size: 32, isStrong: true, colour: 'accent1' }],
              [{ text: label, size: 14, isStrong: true }],
              [{ text: note, size: 11 }],
            ],
            language,
          ),
        }),
      ),
      placed(language, { id: 3, place: PLACES.body, box: below, paragraphs: glance.sentences.map(plain) }),
      placed(language, { id: 4, place: PLACES.source, paragraphs: [plain(reading.source)] }),
      NUMBER,
    ],
  };
}

const RULES = 14;

/** In two columns. */
function readingSlide({ reading }: ReleaseSlides, language: Language): Slide {
  const paragraphs = reading.rules.map(({ label, value }) => [
    { text: `${label} `, size: RULES, isStrong: true },
    { text: value, size: RULES },
  ]);
  const frame = `<a:bodyPr numCol="2" spcCol="${String(toUnits(24))}"><a:normAutofit/></a:bodyPr>`;
  return {
    ...{ ...PLAIN, layout: 'text', spoken: [] },
    shapes: [
      placed(language, { id: 2, place: PLACES.title, paragraphs: [plain(reading.readingTitle)] }),
      placed(language, { ...{ id: 3, place: PLACES.body, frame }, paragraphs }),
      placed(language, { id: 4, place: PLACES.source, paragraphs: [plain(reading.source)] }),
      NUMBER,
    ],
  };
}

function methodSlide({ method, reading }: ReleaseSlides, language: Language): Slide {
  return {
    ...{ ...PLAIN, layout: 'text', spoken: [] },
    shapes: [
      placed(language, { id: 2, place: PLACES.title, paragraphs: [plain(method.title)] }),
      placed(language, {
        ...{ id: 3, place: PLACES.body },
        paragraphs: method.texts.map((text) => [{ text, size: 16 }]),
      }),
      placed(language, { id: 4, place: PLACES.source, paragraphs: [plain(reading.source)] }),
      NUMBER,
    ],
  };
}

/** About how many signs of a note a line holds, and how high it is. */
const NOTE = { signs: 185, height: 11 } as const;

/** The picture as high as the notes below it leave room for. */
function figureBoxes(notes: readonly string[]): { readonly chart: Box; readonly notes: Box } {
  const { x, y, width, height } = BOXES.body;
  const lines = notes.reduce((sum, note) => sum + Math.ceil(note.length / NOTE.signs), 0);
  const below = lines * NOTE.height;
  const chart = height - below - 8;
  return {
    chart: { x, y, width, height: chart },
    notes: { x, y: y + chart + 8, width, height: below },
  };
}

const chartPath = (number: number): string => `ppt/charts/chart${String(number)}.xml`;
const sheetPath = (number: number): string => `ppt/embeddings/chart${String(number)}.xlsx`;
const imagePath = (number: number): string => `ppt/media/picture${String(number)}.png`;

interface Shown {
  readonly shape: string;
  readonly links: readonly PartLink[];
  readonly parts: readonly Part[];
}

/** A chart where its numbers are there, else the drawing as a picture. */
async function shownFigure({ plot }: FigureSlide, box: Box, { tag, number }: Numbered): Promise<Shown> {
  const head = { id: 5, name: `figure ${String(number)}`, said: plot.label, link: 'figure' };
  if (plot.chart === undefined) {
    const { width, height } = plot.wide;
    const scale = Math.min(box.width / width, box.height / height);
    const size = { width: width * scale, height: height * scale };
    return {
      shape: pictureXml({ ...head, box: { x: box.x, y: box.y, ...size } }),
      links: [{ id: 'figure', kind: 'image', to: imagePath(number) }],
      parts: [{ path: imagePath(number), type: 'image/png', body: await drawScene(plot.wide) }],
    };
  }
  return {
    shape: chartFrameXml({ ...head, box, place: PLACES.chart }),
    links: [{ id: 'figure', kind: 'chart', to: chartPath(number) }],
    parts: [
      {
        ...{ path: chartPath(number), type: officeType('drawingml.chart+xml') },
        body: toChartXml(plot.chart, tag),
        links: [{ id: 'numbers', kind: 'package', to: sheetPath(number) }],
      },
      {
        ...{ path: sheetPath(number), type: officeType('spreadsheetml.sheet') },
        body: await toChartWorkbook(plot.chart),
      },
    ],
  };
}

interface Numbered extends Language {
  readonly number: number;
}

async function figureSlide(slides: ReleaseSlides, figure: FigureSlide, numbered: Numbered): Promise<Slide> {
  const { caution, source } = slides.reading;
  const boxes = figureBoxes(figure.notes);
  const { shape, links, parts } = await shownFigure(figure, boxes.chart, numbered);
  const { title, notes, spoken } = figure;
  return {
    ...{ layout: 'figure', links, parts, spoken: [title, ...spoken, ...notes, caution, source] },
    shapes: [
      placed(numbered, { id: 2, place: PLACES.title, paragraphs: [plain(title)] }),
      shape,
      ...(notes.length === 0
        ? []
        : [placed(numbered, { id: 3, place: PLACES.notes, box: boxes.notes, paragraphs: notes.map(plain) })]),
      placed(numbered, { id: 4, place: PLACES.source, paragraphs: [plain(source)] }),
      NUMBER,
    ],
  };
}

const slidePath = (number: number): string => `ppt/slides/slide${String(number)}.xml`;
const notesPath = (number: number): string => `ppt/notesSlides/notesSlide${String(number)}.xml`;

function notesPart(spoken: readonly string[], number: number, language: Language): Part {
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>' +
    `</p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>${boxXml(NOTES_BOXES.image)}</p:spPr></p:sp>`;
  const text = placed(language, { id: 3, place: { kind: 'body', number: 1 }, paragraphs: spoken.map(plain) });
  return {
    ...{ path: notesPath(number), type: presentationType('notesSlide') },
    body:
      `${XML_HEAD}<p:notes ${NAMESPACES}><p:cSld>${treeXml([image, text])}</p:cSld>` +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>',
    links: [
      { id: 'master', kind: 'notesMaster', to: MASTER_PATHS.notes },
      { id: 'slide', kind: 'slide', to: slidePath(number) },
    ],
  };
}

function slideParts(
  { layout, shapes, spoken, links, parts }: Slide,
  number: number,
  language: Language,
): Part[] {
  const notes = spoken.length === 0 ? [] : [notesPart(spoken, number, language)];
  return [
    {
      ...{ path: slidePath(number), type: presentationType('slide') },
      body:
        `${XML_HEAD}<p:sld ${NAMESPACES}><p:cSld>${treeXml(shapes)}</p:cSld>` +
        '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>',
      links: [
        { id: 'layout', kind: 'slideLayout', to: layoutPath(layout) },
        ...notes.map(({ path }) => ({ id: 'notes', kind: 'notesSlide', to: path })),
        ...links,
      ],
    },
    ...notes,
    ...parts,
  ];
}

const PRESENTATION = 'ppt/presentation.xml';

function presentationPart(count: number): Part {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const size = ({ width, height }: { readonly width: number; readonly height: number }): string =>
    `cx="${String(toUnits(width))}" cy="${String(toUnits(height))}"`;
  return {
    ...{ path: PRESENTATION, type: presentationType('presentation.main') },
    body: [
      `${XML_HEAD}<p:presentation ${NAMESPACES} saveSubsetFonts="1">`,
      '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="master"/></p:sldMasterIdLst>',
      '<p:notesMasterIdLst><p:notesMasterId r:id="notes"/></p:notesMasterIdLst><p:sldIdLst>',
      ...numbers.map((number) => `<p:sldId id="${String(255 + number)}" r:id="slide${String(number)}"/>`),
      `</p:sldIdLst><p:sldSz ${size(SLIDE)}/><p:notesSz ${size(NOTES_PAGE)}/></p:presentation>`,
    ].join(''),
    links: [
      { id: 'master', kind: 'slideMaster', to: MASTER_PATHS.slides },
      { id: 'notes', kind: 'notesMaster', to: MASTER_PATHS.notes },
      { id: 'theme', kind: 'theme', to: 'ppt/theme/theme1.xml' },
      ...numbers.map((number) => ({ id: `slide${String(number)}`, kind: 'slide', to: slidePath(number) })),
    ],
  };
}

/** A release as slides: in short, how to read it, a slide for each picture with its notes, how it is made. */
export async function toPptx(slides: ReleaseSlides): Promise<Uint8Array> {
  const tag = FORMAT_TAGS[slides.locale];
  const language = { tag };
  const figures: Slide[] = [];
  for (const [index, figure] of slides.figures.entries()) {
    figures.push(await figureSlide(slides, figure, { tag, number: index + 1 }));
  }
  const all = [
    ...[coverSlide(slides, language), glanceSlide(slides, language), readingSlide(slides, language)],
    ...[...figures, methodSlide(slides, language)],
  ];
  const parts = [
    presentationPart(all.length),
    ...masterParts(slides),
    ...all.flatMap((slide, index) => slideParts(slide, index + 1, language)),
    aboutPart({ ...slides.meta, language: tag }),
  ];
  return toPackage(parts, [
    { id: 'presentation', kind: 'officeDocument', to: PRESENTATION },
    { id: 'about', kind: 'core-properties', to: 'docProps/core.xml' },
  ]);
}
