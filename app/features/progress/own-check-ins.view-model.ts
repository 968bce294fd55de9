import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { CheckInsSource } from './check-ins.view-model.ts';
import { toCheckInsView } from './check-ins.view-model.ts';

interface OwnCheckInsSource extends Omit<CheckInsSource, 'maker'> {
  readonly isWithdrawn: boolean;
  readonly backHref: string;
}

/** The page on which the holder of a code lets others report on steps. */
export function toOwnCheckInsView(translator: Translator, source: OwnCheckInsSource) {
  const { t } = translator;
  const title = t('progress:checkIns.title');
  return {
    documentTitle: pageTitle(translator, title, source.fault !== null),
    title,
    state: source.isWithdrawn ? t('progress:client.state.withdrawn') : null,
    checkIns: toCheckInsView(translator, { ...source, maker: 'holder' }),
    back: { href: source.backHref, text: t('progress:checkIns.back') },
  };
}
export type OwnCheckInsView = ReturnType<typeof toOwnCheckInsView>;

/**
 * The page on which weekly letters are ended by the link of one. Where there are none, nothing is kept by which a link
 * that ended some could be told from one that never was: what it says is true of both.
 */
export function toEndLettersView(translator: Translator, isThere: boolean) {
  const { t, locale } = translator;
  const title = t('progress:ending.title');
  return {
    documentTitle: pageTitle(translator, title),
    title,
    text: t(`progress:ending.${isThere ? 'ask' : 'nothing'}`),
    submit: isThere ? t('progress:ending.submit') : null,
    home: { href: `/${locale}`, text: t('progress:closed.home') },
  };
}
export type EndLettersView = ReturnType<typeof toEndLettersView>;
