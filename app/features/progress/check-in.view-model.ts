import { STUCK_REASONS } from '#app/domain/assessment/step-remark.ts';
import type { StandingStep } from '#app/domain/progress/step-standing.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toStepRow } from './step-row.ts';

const SAID = ['done', 'stuck', 'dropped', 'withdrawn'] as const;
export type Said = (typeof SAID)[number];
export const readSaid = (shown: string | null): Said | null => SAID.find((said) => said === shown) ?? null;

interface CheckInSource {
  readonly steps: readonly StandingStep[];
  readonly lastDay: IsoDate;
  readonly said: Said | null;
  /** Why it was not kept, if it was not. */
  readonly isRefused: boolean;
}

const isReported = ({ standing }: StandingStep): boolean => standing === 'done' || standing === 'dropped';

/** What a firm sees by a link: titles and days of its steps, what it said of them, and the buttons to say more. */
export function toCheckInView(translator: Translator, { steps, lastDay, said, isRefused }: CheckInSource) {
  const { t, format } = translator;
  const title = t('progress:checkIn.title');
  const open = steps.filter((step) => !isReported(step));
  return {
    documentTitle: pageTitle(translator, title, isRefused),
    title,
    intro: t('progress:checkIn.intro'),
    until: t('progress:checkIn.until', { date: format.date(lastDay) }),
    said: said && t(`progress:checkIn.said.${said}`),
    refusal: isRefused ? t('progress:checkIn.notSaved') : null,
    openTitle: t('progress:checkIn.open', { count: open.length }),
    none: t('progress:checkIn.none'),
    open: open.map((step) => ({ ...toStepRow(step, translator), isStuck: step.standing === 'stuck' })),
    reportedTitle: t('progress:checkIn.reported'),
    reported: steps.filter(isReported).map((step) => toStepRow(step, translator)),
    words: {
      done: t('progress:checkIn.done'),
      stuck: t('progress:checkIn.stuck'),
      dropped: t('progress:checkIn.dropped'),
      withdraw: t('progress:checkIn.withdraw'),
      why: t('progress:checkIn.why'),
      chooseReason: t('report:web.checkIn.chooseReason'),
      more: t('progress:checkIn.more'),
    },
    reasons: STUCK_REASONS.map((value) => ({ value, label: t(`report:reported.reasons.${value}`) })),
    privacy: t('progress:checkIn.privacy'),
  };
}
export type CheckInView = ReturnType<typeof toCheckInView>;

/** One page for every link by which nothing can be reported: withdrawn, run out, erased, mistyped or never made. */
export function toClosedCheckIn(translator: Translator) {
  const { t, locale } = translator;
  const title = t('progress:closed.title');
  return {
    documentTitle: pageTitle(translator, title),
    title,
    text: t('progress:closed.text'),
    next: t('progress:closed.next'),
    home: { href: `/${locale}`, text: t('progress:closed.home') },
  };
}
