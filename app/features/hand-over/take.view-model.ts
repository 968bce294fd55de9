import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { groundWords } from './copy-words.ts';
import { takePath } from './paths.ts';
import type { OpenOffer } from './open-offer.ts';

interface TakeSource {
  /** As typed, or from the link. */
  readonly code: string;
  /** Null: there is nothing to take, or no code was given yet. */
  readonly offer: OpenOffer | null;
  readonly fault: 'empty' | 'closed' | null;
  readonly isRefused: boolean;
  /** With what the firm comes from then on: sent twice, the form gives it once. */
  readonly newKey: string;
}

/** Who hands over what and what happens then, with the one button; else the form in which a code is typed. */
export function toTakeView(translator: Translator, { code, offer, fault, isRefused, newKey }: TakeSource) {
  const { t, locale } = translator;
  const title = t('hand-over:take.title');
  const errors = fault === null ? [] : [{ field: 'code', text: t(`hand-over:take.faults.${fault}`) }];
  return {
    documentTitle: pageTitle(translator, title, fault !== null),
    title,
    refusal: isRefused ? t('hand-over:take.notSaved') : null,
    errorTitle: t('common:form.errorTitle'),
    errors,
    code,
    action: takePath(locale),
    offer: offer && { ...toOffer(translator, offer), newKey },
    typed: {
      intro: t('hand-over:take.typedIntro'),
      label: t('hand-over:take.code'),
      hint: t('hand-over:take.codeHint'),
      submit: t('hand-over:take.look'),
    },
  };
}
export type TakeView = ReturnType<typeof toTakeView>;

const POINTS = {
  own: ['own.1', 'own.2', 'own.3'],
  together: ['own.1', 'together.2', 'own.3'],
  view: ['view.1', 'view.2'],
} as const;

function toOffer(translator: Translator, offer: OpenOffer) {
  const { t, format } = translator;
  const { mode, adviserName, organisationName, lastDay, assessment, copy } = offer;
  const { begunAt, asOf } = assessment;
  const fact = (name: 'begun' | 'state' | 'until', text: string) => ({
    label: t(`hand-over:take.facts.${name}`),
    text,
  });
  const keeps = copy && {
    organisation: organisationName,
    ground: groundWords(translator, copy),
    date: format.date(copy.deleteOn),
  };
  return {
    text: t(`hand-over:take.offer.${mode}`, {
      adviser: adviserName ?? t('hand-over:give.somebody'),
      organisation: organisationName,
    }),
    facts: [
      fact('begun', format.date(toIsoDay(begunAt))),
      fact(
        'state',
        asOf === null
          ? t('hand-over:take.draft')
          : t('hand-over:take.completed', { date: format.date(asOf) }),
      ),
      fact('until', format.date(lastDay)),
    ],
    whatTitle: t('hand-over:take.whatTitle'),
    points: [
      ...POINTS[mode].map((point) => t(`hand-over:take.${point}`)),
      ...(keeps === null ? [] : [t('file-copy:take', keeps)]),
    ],
    submit: t(`hand-over:take.submit.${mode}`),
    once: t('hand-over:take.once'),
  };
}
