import type { FigureSlide, ReleaseSlides } from '#app/report-model/statistics/release-paper-model.ts';
import { drawScene } from '../pictures/scene-png.ts';
import { toChartWorkbook } from './chart-workbook.ts';
import { toChartXml } from './chart-xml.ts';
import type { Part, PartLink } from './package-parts.ts';
import { officeType } from './package-parts.ts';
import type { Slide } from './slide.ts';
import { NUMBER, placed, plain } from './slide.ts';
import { BOXES, PLACES } from './slide-master.ts';
import type { Box, Language } from './slide-shapes.ts';
import { chartFrameXml, pictureXml } from './slide-shapes.ts';

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
        body: await toChartWorkbook(plot.chart, tag),
      },
    ],
  };
}

export interface Numbered extends Language {
  readonly number: number;
}

/** A picture with what has to be known to read it; its table is in the notes. */
export async function figureSlide(
  slides: ReleaseSlides,
  figure: FigureSlide,
  numbered: Numbered,
): Promise<Slide> {
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
