import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { PictureModel } from '#app/report-model/statistics/picture.view-model.ts';
import type { ReleasesPlace } from './paths.ts';
import { pictureFilePath, releasePath } from './paths.ts';
import { PICTURE_FORMATS } from './release-format.ts';
import { toWebsitePiece } from './website-piece.ts';

interface PictureSource extends ReleasesPlace {
  readonly release: string;
  readonly picture: PictureModel;
}

/** One picture of a release, and what can be taken along of it. */
export function toPictureView(translator: Translator, { picture, release, ...place }: PictureSource) {
  const { t, locale } = translator;
  const { id, title, said, figure, source } = picture;
  const page = releasePath(locale, place, release);
  const { plot } = figure;
  return {
    documentTitle: pageTitle(translator, title),
    title,
    scene: plot === null ? null : { wide: plot.wide, narrow: plot.narrow, name: title, label: said },
    source,
    files: {
      title: t('releases:picture.filesTitle'),
      list: PICTURE_FORMATS.map((format) => ({
        href: pictureFilePath(page, id, format),
        text: t(`releases:picture.${format}Text`),
      })),
    },
    website: {
      title: t('releases:picture.websiteTitle'),
      text: t('releases:picture.websiteText'),
      label: t('releases:picture.websiteLabel'),
      stripped: t('releases:picture.websiteStripped'),
      html: toWebsitePiece(picture),
      ...{ copy: t('releases:picture.copy'), copied: t('releases:picture.copied') },
    },
    back: { href: `${page}#figure-${id}`, text: t('releases:picture.back') },
  };
}
export type PictureView = ReturnType<typeof toPictureView>;
