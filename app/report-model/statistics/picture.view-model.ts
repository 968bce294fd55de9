import type { Locale } from '#app/i18n/locales.ts';
import { enumerated, labelled, sentence, sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { framedScene } from '../plots/framed-scene.ts';
import type { Scene } from '../plots/scene.ts';
import type { TableModel } from '../table-model.ts';
import type { DashboardFigure } from './dashboard-model.ts';
import type { ShownBeside } from './dashboard.view-model.ts';
import { toParts } from './dashboard.view-model.ts';
import { toReading } from './reading.view-model.ts';
import type { WordedRelease } from './release-words.ts';

/** A picture of a release by itself: it says what it shows, how it is to be read and where it is from. */
export interface PictureModel {
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
  /** What it is, for who does not see it and has the table beside it. */
  readonly said: string;
  /** The numbers of that table in words, for where the picture stands alone. */
  readonly told: string;
  readonly scene: Scene;
  readonly figure: DashboardFigure;
  readonly source: string;
}

/** A picture by its name, with what it shows. */
export interface PictureEntry {
  readonly figure: string;
  readonly title: string;
  /** Its numbers in words. */
  readonly said: string;
}

/** Each row a sentence: "Size: 1 to 9 people; Firms: 111; Per cent: 38 %." */
const tellTable = (translator: Translator, { head, rows }: TableModel): string =>
  sentences(
    ...rows.map((row) => {
      const cells = row.map((cell, column) => labelled(translator, head[column] ?? '', cell));
      return sentence(
        translator,
        enumerated(
          translator,
          cells.filter((_, column) => row[column] !== ''),
        ),
      );
    }),
  );

/** All pictures of a release, in the order of its page. */
export const listPictures = (worded: WordedRelease, beside: ShownBeside): readonly PictureEntry[] =>
  toParts(worded, beside)
    .flatMap(({ figures }) => figures)
    .flatMap(({ id, title, plot, table }) =>
      plot === null ? [] : [{ figure: id, title, said: tellTable(worded.translator, table) }],
    );

/** The picture of a figure; null where the release has no such figure, or a figure no picture. */
export function findPicture(worded: WordedRelease, beside: ShownBeside, id: string): PictureModel | null {
  const figures = toParts(worded, beside).flatMap(({ figures: all }) => all);
  const figure = figures.find((each) => each.id === id);
  if (figure === undefined || figure.plot === null) return null;
  const { title, plot, notes } = figure;
  const { source } = toReading(worded);
  return {
    ...{ id, locale: worded.translator.locale, title, figure, source },
    ...{ said: plot.label, told: tellTable(worded.translator, figure.table) },
    scene: framedScene(plot.wide, { title, notes: [...notes, source] }),
  };
}
