import type { PartialProfile } from '#app/domain/questionnaire/profile.ts';
import { officialSharesFor } from '#app/domain/benchmarks/official-shares.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** How long the two ways in take, in minutes. */
export interface MinutesNeeded {
  readonly check: number;
  readonly questions: number;
}

interface WaysSource {
  readonly minutes: MinutesNeeded;
  /** Of what begins here. */
  readonly newCode: string;
}

interface StartSource extends WaysSource {
  /** Who runs this; null is nobody, which makes it a demonstration. */
  readonly operatorName: string | null;
  readonly asOf: IsoDate;
}

export type StartView = ReturnType<typeof toStartView>;
export type WaysIn = ReturnType<typeof toWaysIn>;

/** The start page: what it is, one figure, an example, how it goes, what becomes of the answers, and who runs it. */
export function toStartView(translator: Translator, { operatorName, asOf, ...ways }: StartSource) {
  const { locale, t } = translator;
  const at = (path: string): string => `/${locale}/${path}`;
  return {
    documentTitle: t('start:documentTitle'),
    description: t('start:description'),
    title: t('start:hero.title'),
    lead: t('start:hero.lead'),
    demonstration: operatorName === null ? t('start:who.demonstration') : null,
    ways: toWaysIn(translator, ways),
    figure: toFigure(translator, asOf),
    sample: {
      title: t('start:sample.title'),
      text: t('start:sample.text', { firm: t('start:example.firm') }),
      link: { href: at('example'), text: t('start:sample.link') },
    },
    steps: toSteps(translator, ways.minutes),
    data: {
      title: t('start:data.title'),
      rows: (['account', 'code', 'statistics'] as const).map((key) => t(`start:data.${key}`)),
      privacy: { href: at('privacy'), text: t('start:data.privacy') },
    },
    who: {
      title: t('start:who.title'),
      operator: operatorName === null ? null : t('start:who.operator', { name: operatorName }),
      neutral: t('start:who.neutral'),
      method: { href: at('method'), text: t('start:who.method') },
    },
  };
}

/** Quick check, the whole, and the way back to what was begun. */
export function toWaysIn({ locale, t }: Translator, { minutes, newCode }: WaysSource) {
  const at = (path: string): string => `/${locale}/${path}`;
  return {
    check: {
      href: at('check'),
      text: t('start:hero.check'),
      note: t('start:hero.checkNote', { minutes: minutes.check }),
    },
    full: {
      ...{ action: at('start'), newCode },
      text: t('start:hero.full'),
      note: t('start:hero.fullNote', { minutes: minutes.questions }),
    },
    resume: { href: at('resume'), text: t('start:hero.resume') },
  };
}

/** The official surveys begin at ten people, which is where most of those who come here are. */
const SMALL_FIRM: PartialProfile = {
  ...{ role: null, sizeClass: '10-49', sector: null, country: null, region: null, aiUse: null },
  ...{ goals: [], goalStatus: {}, exposure: null, resources: null },
};

/** The one figure, official and with its source; null once none of the register holds any more. */
function toFigure({ t, format }: Translator, asOf: IsoDate) {
  const [share] = officialSharesFor({
    ...{ profile: SMALL_FIRM, asOf },
    register: CURRENT_METHOD.officialBenchmarks,
  });
  if (share === undefined) return null;
  const inHundred = Math.round(share.share * 100);
  const { publisher, period, url, asOf: stated } = share.source;
  return {
    title: t('start:figure.title'),
    inHundred,
    share: format.integer(inHundred),
    text: t('start:figure.text', { population: t(`benchmarks:entries.${share.id}.population`) }),
    calm: t('start:figure.calm'),
    source: {
      text: t('start:figure.source', {
        ...{ publisher: publisher ?? '', period: period ?? '' },
        asOf: format.date(stated),
      }),
      url,
    },
  };
}

function toSteps({ t }: Translator, minutes: MinutesNeeded) {
  const row = (key: 'check' | 'questions' | 'plan', time: string) => ({
    ...{ key, time },
    title: t(`start:steps.${key}.title`),
    text: t(`start:steps.${key}.text`),
  });
  return {
    title: t('start:steps.title'),
    rows: [
      row('check', t('start:steps.time', { minutes: minutes.check })),
      row('questions', t('start:steps.time', { minutes: minutes.questions })),
      row('plan', t('start:steps.atOnce')),
    ],
  };
}
