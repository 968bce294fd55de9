import type { StandingStep } from '#app/domain/progress/step-standing.ts';
import { isPressing, PRESSING } from '#app/domain/progress/step-standing.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ClientPlan, ClientPlans } from './due-steps.server.ts';
import { clientProgressPath, dueStepsPath, feedPath } from './paths.ts';
import type { Reminders } from './reminders.server.ts';
import { nameInCalendar } from './step-calendar.server.ts';
import { toStepRow } from './step-row.ts';

const STATES = ['feed-ended', 'letters-on', 'letters-off'] as const;
export type DueState = (typeof STATES)[number];
export const readDueState = (shown: string | null): DueState | null =>
  STATES.find((state) => state === shown) ?? null;

/** Where somebody who has clients gets to what is due. */
export const toDueStepsLink = ({ t, locale }: Translator) => ({
  href: dueStepsPath(locale),
  text: t('progress:due.link'),
});

interface DueSource {
  readonly plans: ClientPlans;
  readonly reminders: Reminders;
  readonly today: IsoDate;
  readonly state: DueState | null;
  /** The token of the calendar that was just made; its address is shown this once. */
  readonly made: string | null;
  readonly newToken: string;
  readonly origin: string;
  readonly backHref: string;
}

/** What is due, overdue or stuck at all clients, and what reminds of it. */
export function toDueStepsView(translator: Translator, source: DueSource) {
  const { t, format, locale } = translator;
  const { plans, missing } = source.plans;
  const pressing = plans.filter(({ steps }) => steps.some(isPressing));
  const quiet = plans.filter(({ steps }) => !steps.some(isPressing));
  const title = t('progress:due.title');
  return {
    documentTitle: pageTitle(translator, title),
    title,
    back: { href: source.backHref, text: t('progress:due.back') },
    state: source.state && t(`progress:due.state.${source.state}`),
    lead: plans.length === 0 ? t('progress:due.nobody') : toLead(translator, pressing, source.today),
    how: plans.length === 0 && missing.length === 0 ? t('progress:due.how') : null,
    clients: pressing.map((plan) => toClient(translator, plan)),
    quiet:
      quiet.length === 0
        ? null
        : { text: t('progress:due.quiet'), clients: quiet.map((plan) => toLink(locale, plan)) },
    missing:
      missing.length === 0
        ? null
        : t('progress:due.missing', { names: format.list(missing.map(({ client }) => client.name)) }),
    onlyAllowed: t('progress:due.onlyAllowed'),
    feed: toFeed(translator, source),
    letters: toLetters(translator, source.reminders),
  };
}
export type DueStepsView = ReturnType<typeof toDueStepsView>;

const countOf = (steps: readonly StandingStep[], name: StandingStep['standing']): number =>
  steps.filter(({ standing }) => standing === name).length;

function toLead({ t, format }: Translator, pressing: readonly ClientPlan[], today: IsoDate): string {
  if (pressing.length === 0) return t('progress:due.nothing');
  const steps = pressing.flatMap((plan) => plan.steps);
  const counts = PRESSING.map((name) => ({ name, count: countOf(steps, name) }));
  return t('progress:due.lead', {
    date: format.date(today),
    firms: pressing.length,
    counts: format.list(
      counts
        .filter(({ count }) => count > 0)
        .map(({ name, count }) => t(`progress:steps.count.${name}`, { count })),
    ),
  });
}

const toLink = (locale: Locale, { accompaniment: { client } }: ClientPlan) => ({
  href: clientProgressPath(locale, client.id),
  text: client.name,
});

function toClient(translator: Translator, plan: ClientPlan) {
  const { accompaniment, steps } = plan;
  return {
    id: accompaniment.client.id,
    link: toLink(translator.locale, plan),
    inCalendar: translator.t('progress:due.inCalendar', { name: nameInCalendar(translator, accompaniment) }),
    rows: steps.filter(isPressing).map((step) => toStepRow(step, translator)),
  };
}

function toFeed({ t, format, locale }: Translator, { reminders, made, newToken, origin }: DueSource) {
  const { feedMadeOn } = reminders;
  const address = made === null ? null : `${origin}${feedPath(locale, made)}`;
  // Beside an address that is shown for the first time nothing needs to be said of one.
  const isOlder = feedMadeOn !== null && made === null;
  return {
    title: t('progress:feed.title'),
    text: t('progress:feed.text'),
    names: t('progress:feed.names'),
    madeOn: isOlder ? t('progress:feed.madeOn', { date: format.date(feedMadeOn) }) : null,
    made: address === null ? null : toMadeFeed(t, address),
    newToken,
    make: t(feedMadeOn === null ? 'progress:feed.make' : 'progress:feed.renew'),
    renewHint: isOlder ? t('progress:feed.renewHint') : null,
    end: feedMadeOn === null ? null : t('progress:feed.end'),
  };
}

const toMadeFeed = (t: Translator['t'], address: string) => ({
  title: t('progress:feed.made.title'),
  text: t('progress:feed.made.text'),
  address,
  /** Opens the calendar program, which asks whether to subscribe. */
  subscribe: { href: address.replace(/^https?:/, 'webcal:'), text: t('progress:feed.made.subscribe') },
  copy: t('progress:copy'),
  copied: t('progress:copied'),
});

const toLetters = ({ t }: Translator, { hasLetters }: Reminders) => ({
  title: t('progress:letters.title'),
  text: t('progress:letters.text'),
  state: t(hasLetters ? 'progress:letters.on' : 'progress:letters.off'),
  button: hasLetters
    ? { intent: 'letters-off', text: t('progress:letters.end') }
    : { intent: 'letters-on', text: t('progress:letters.begin') },
});
