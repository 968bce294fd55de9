import type { Translator } from '#app/i18n/translator.server.ts';

const UNION = '(EU)';

/** An act as the reader's language cites it: French turns the letters of the Union around, names of national acts stay. */
export const citedAct = ({ t }: Translator, act: string): string =>
  act.replaceAll(UNION, t('sources:page.union'));
