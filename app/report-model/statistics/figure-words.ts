import type { Range } from '#app/domain/shared/range.ts';
import type { Cell, Table } from '#app/domain/statistics/release.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { spanText } from '../wording.ts';
import type { WordedRelease } from './release-words.ts';
import { statusName } from './release-words.ts';

const HUNDRED = 100;

/** A whole per cent. */
export const percentText = ({ format }: Translator, percent: number): string =>
  format.percent(percent / HUNDRED);

/** "18 to 22%", or one number where both ends are the same. */
export const percentSpan = (translator: Translator, { low, high }: Range): string =>
  spanText(translator, percentText(translator, low), percentText(translator, high));

export const integerSpan = (translator: Translator, { low, high }: Range): string =>
  spanText(translator, translator.format.integer(low), translator.format.integer(high));

export interface ShownCell {
  readonly table: Table;
  readonly cell: Cell;
  /** Its share; null where it has none. */
  readonly percent: number | null;
}

/** "25 (42%)", or why nothing is told. */
export function cellText(worded: WordedRelease, { table, cell, percent }: ShownCell): string {
  const { translator } = worded;
  const { value } = cell;
  if (value === null) return statusName(worded, table, cell);
  if (percent === null) return translator.format.integer(value);
  return translator.t('statistics:countAndShare', {
    count: translator.format.integer(value),
    share: percentText(translator, percent),
  });
}

export const firmsText = ({ t, format }: Translator, n: number | null): string =>
  n === null ? t('statistics:tooFew') : t('statistics:ofFirms', { n: format.integer(n) });
