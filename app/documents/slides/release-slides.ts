import { FORMAT_TAGS } from '#app/i18n/locales.ts';
import type { ReleaseSlides } from '#app/report-model/statistics/release-paper-model.ts';
import { figureSlide } from './figure-slide.ts';
import type { Part } from './package-parts.ts';
import { aboutPart, presentationType, toPackage, XML_HEAD } from './package-parts.ts';
import type { Slide } from './slide.ts';
import { placed, plain } from './slide.ts';
import { layoutPath, MASTER_PATHS, masterParts, NOTES_BOXES, NOTES_PAGE } from './slide-master.ts';
import type { Language } from './slide-shapes.ts';
import { boxXml, NAMESPACES, SLIDE, toUnits, treeXml } from './slide-shapes.ts';
import { coverSlide, glanceSlide, methodSlide, readingSlide } from './text-slides.ts';

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
