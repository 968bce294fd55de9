import type { ReleaseSlides } from '#app/report-model/statistics/release-paper-model.ts';
import { wrapToWidth } from '#app/report-model/plots/lettering.ts';
import type { Slide } from './slide.ts';
import { NUMBER, placed, plain } from './slide.ts';
import { BOXES, PLACES } from './slide-master.ts';
import type { Box, Language } from './slide-shapes.ts';
import { paragraphsXml, textShapeXml } from './slide-shapes.ts';

const PLAIN = { links: [], parts: [] } as const;

/** Whose release it is, of what and when. */
export function coverSlide({ reading, organisation }: ReleaseSlides, language: Language): Slide {
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

/** A line is a fifth higher than its letters and a paragraph begins below a gap; typefaces that stand in for ours are wider. */
const SETTING = { line: 1.2, gap: 6, wider: 1.1 } as const;
const SIZES = [18, 16, 14, 12] as const;
const LEAST = 11;

const heightOf = (texts: readonly string[], size: number, width: number): number =>
  texts.reduce((sum, text) => {
    const lines = wrapToWidth(text, width / SETTING.wider, { size }).length;
    return sum + SETTING.gap + lines * SETTING.line * size;
  }, 0);

/** The largest size at which all texts stand in the box: not every program makes them smaller by itself. */
const fittingSize = (texts: readonly string[], { width, height }: Pick<Box, 'width' | 'height'>): number =>
  SIZES.find((size) => heightOf(texts, size, width) <= height) ?? LEAST;

/** Of a text that stands in no place of the layout. */
const FRAME = '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr>';

/** Three large numbers, then a few sentences. */
export function glanceSlide({ glance, reading }: ReleaseSlides, language: Language): Slide {
  const { x, y, width, height } = BOXES.body;
  const column = width / glance.figures.length;
  const below = { x, y: y + FIGURE_HEIGHT + 12, width, height: height - FIGURE_HEIGHT - 12 };
  const size = fittingSize(glance.sentences, below);
  return {
    ...{ ...PLAIN, layout: 'text', spoken: [...glance.sentences, reading.caution] },
    shapes: [
      placed(language, { id: 2, place: PLACES.title, paragraphs: [plain(glance.title)] }),
      ...glance.figures.map(({ value, label, note }, index) =>
        textShapeXml({
          ...{ id: 10 + index, name: `number ${String(index + 1)}`, place: null },
          box: { x: x + index * column, y, width: column - 12, height: FIGURE_HEIGHT },
          frame: FRAME,
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
      placed(language, {
        id: 3,
        place: PLACES.body,
        box: below,
        paragraphs: glance.sentences.map((text) => [{ text, size }]),
      }),
      placed(language, { id: 4, place: PLACES.source, paragraphs: [plain(reading.source)] }),
      NUMBER,
    ],
  };
}

/** As far apart as paragraphs in a place of the layout. */
const APART = `<a:lvl1pPr><a:spcBef><a:spcPts val="${String(SETTING.gap * 100)}"/></a:spcBef></a:lvl1pPr>`;

const RULES = 14;
const GAP = 24;

/** In two columns. */
export function readingSlide({ reading }: ReleaseSlides, language: Language): Slide {
  const paragraphs = reading.rules.map(({ label, value }) => [
    { text: `${label} `, size: RULES, isStrong: true },
    { text: value, size: RULES },
  ]);
  const half = Math.ceil(paragraphs.length / 2);
  const left = { ...BOXES.body, width: (BOXES.body.width - GAP) / 2 };
  const right = { ...left, x: left.x + left.width + GAP };
  return {
    ...{ ...PLAIN, layout: 'text', spoken: [] },
    shapes: [
      placed(language, { id: 2, place: PLACES.title, paragraphs: [plain(reading.readingTitle)] }),
      placed(language, { id: 3, place: PLACES.body, box: left, paragraphs: paragraphs.slice(0, half) }),
      textShapeXml({
        ...{ id: 5, name: 'text 5', place: null, box: right, frame: FRAME, styles: APART },
        paragraphs: paragraphsXml(paragraphs.slice(half), language),
      }),
      placed(language, { id: 4, place: PLACES.source, paragraphs: [plain(reading.source)] }),
      NUMBER,
    ],
  };
}

/** How the numbers are made. */
export function methodSlide({ method, reading }: ReleaseSlides, language: Language): Slide {
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
