import type { Locale } from '#app/i18n/locales.ts';
import { framedScene } from '../plots/framed-scene.ts';
import type { Scene } from '../plots/scene.ts';
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
  /** What it says, for who does not see it. */
  readonly said: string;
  readonly scene: Scene;
  readonly figure: DashboardFigure;
  readonly source: string;
}

/** A picture by its name, with what it shows and what it says. */
export interface PictureEntry {
  readonly figure: string;
  readonly title: string;
  readonly said: string;
}

/** All pictures of a release, in the order of its page. */
export const listPictures = (worded: WordedRelease, beside: ShownBeside): readonly PictureEntry[] =>
  toParts(worded, beside)
    .flatMap(({ figures }) => figures)
    .flatMap(({ id, title, plot }) => (plot === null ? [] : [{ figure: id, title, said: plot.label }]));

/** The picture of a figure; null where the release has no such figure, or a figure no picture. */
export function findPicture(worded: WordedRelease, beside: ShownBeside, id: string): PictureModel | null {
  const figures = toParts(worded, beside).flatMap(({ figures: all }) => all);
  const figure = figures.find((each) => each.id === id);
  if (figure === undefined || figure.plot === null) return null;
  const { title, plot, notes } = figure;
  const { source } = toReading(worded);
  return {
    ...{ id, locale: worded.translator.locale, title, said: plot.label, figure, source },
    scene: framedScene(plot.wide, { title, notes: [...notes, source] }),
  };
}
