import { findDimension } from '#app/domain/statistics/weight-target.ts';
import { SIZE_CLASS } from '#app/domain/statistics/question-names.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** A class of size, or a group of sectors, in words. */
export const className = ({ t }: Translator, category: string): string =>
  findDimension(category) === SIZE_CLASS
    ? t(`questionnaire:profile.sizeClass.options.${category}`)
    : t(`statistics:sectorGroups.${category}`);
