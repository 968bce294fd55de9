import { CHECK_IN_TERMS, MOST_CHECK_INS, USUAL_CHECK_IN_TERM } from '#app/domain/progress/check-in.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { CheckIn } from '#app/persistence/check-in-repository.ts';
import { toMailDraft } from '#app/platform/mail-draft.ts';
import { checkInPath } from './paths.ts';

/** A link that was just made; its address is shown this once. */
export interface MadeCheckIn {
  readonly token: string;
  readonly lastDay: IsoDate;
}

/** Whose words: of the holder of the code, or of an adviser. */
type Maker = 'holder' | 'adviser';

export interface CheckInsSource {
  readonly maker: Maker;
  readonly checkIns: readonly CheckIn[];
  readonly made: MadeCheckIn | null;
  readonly newToken: string;
  readonly origin: string;
  readonly fault: 'term' | 'full' | null;
}

/** The links by which a firm reports on its steps, and the form for a further one. */
export function toCheckInsView(translator: Translator, source: CheckInsSource) {
  const { t } = translator;
  const { maker, checkIns, made, newToken, origin, fault } = source;
  const error = fault && t(`progress:checkIns.faults.${fault}`, { most: MOST_CHECK_INS });
  return {
    title: t('progress:checkIns.title'),
    text: t(`progress:checkIns.text.${maker}`),
    made: made && toMade(translator, made, origin),
    listTitle: t('progress:checkIns.listTitle'),
    // An adviser sees the own ones alone.
    links: checkIns.map((link) => {
      const adviserName = maker === 'adviser' ? null : link.adviserName;
      return { id: link.id, text: checkInText(translator, { ...link, adviserName }) };
    }),
    withdraw: t('progress:checkIns.withdraw'),
    form: {
      newToken,
      legend: t('progress:checkIns.term'),
      choices: CHECK_IN_TERMS.map((term) => ({
        value: String(term),
        label: t(`progress:checkIns.terms.${term}`),
      })),
      selected: String(USUAL_CHECK_IN_TERM),
      error,
      submit: t('progress:checkIns.submit'),
    },
  };
}
export type CheckInsView = ReturnType<typeof toCheckInsView>;

/** By whom a link was made, and how long it works; nobody is named where the holder of the code made it. */
export const checkInText = ({ t, format }: Translator, { madeOn, lastDay, adviserName }: CheckIn): string =>
  t(adviserName === null ? 'progress:checkIns.link' : 'progress:checkIns.linkBy', {
    ...{ madeOn: format.date(madeOn), lastDay: format.date(lastDay), adviser: adviserName ?? '' },
  });

function toMade({ t, format, locale }: Translator, { token, lastDay }: MadeCheckIn, origin: string) {
  const address = `${origin}${checkInPath(locale, token)}`;
  const until = t('progress:checkIns.made.until', { date: format.date(lastDay) });
  const body = [t('progress:checkIns.mail.hello'), t('progress:checkIns.mail.text'), address, until];
  return {
    title: t('progress:checkIns.made.title'),
    text: t('progress:checkIns.made.text'),
    address,
    until,
    copy: t('progress:copy'),
    copied: t('progress:copied'),
    mail: {
      text: t('progress:checkIns.made.mail'),
      href: toMailDraft({
        subject: t('progress:checkIns.mail.subject'),
        body: [...body, t('progress:checkIns.mail.bye')],
      }),
    },
  };
}
