import type { ShareLink } from '#app/domain/assessment/share-link.ts';
import { MOST_SHARE_LINKS, SHARE_TERMS } from '#app/domain/assessment/share-link.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toMailDraft } from '#app/platform/mail-draft.ts';

/** Where the owner of a report makes and withdraws links, and where a link leads. */
export const sharePath = (home: string): string => `${home}/share`;
export const sharedPath = (locale: Locale, token: string): string =>
  `/${locale}/r/${encodeURIComponent(token)}`;

const STATES = ['made', 'withdrawn', 'full'] as const;
export type ShareState = (typeof STATES)[number];
export const readShareState = (value: unknown): ShareState | null =>
  STATES.find((state) => state === value) ?? null;

/** A link and the token its owner's code makes of it; null where it was not made under this code. */
export interface OwnedLink extends ShareLink {
  readonly token: string | null;
}

interface ShareSource {
  readonly links: readonly OwnedLink[];
  readonly origin: string;
  /** The address of the assessment. */
  readonly home: string;
  /** Of the link that is made next: sent twice, it is made once. */
  readonly newId: string;
  /** What was just done, if anything was. */
  readonly state: ShareState | null;
  readonly fault: 'missing' | 'notSaved' | null;
}

/** What the term of a new link is unless another one is chosen. */
const USUAL_TERM = 30;

/** The links of a report, the form for a further one, and what to know before. */
export function toShareView(translator: Translator, source: ShareSource) {
  const { t } = translator;
  const { links, home, state, fault } = source;
  const title = t('share:owner.title');
  const most = MOST_SHARE_LINKS;
  return {
    documentTitle: pageTitle(translator, title, fault === 'missing'),
    title,
    intro: t('share:owner.intro'),
    state: state && t(`share:owner.state.${state}`, { most }),
    isDone: state !== 'full',
    refusal: fault === 'notSaved' ? t('share:owner.notSaved') : null,
    linksTitle: t('share:owner.linksTitle', { count: links.length }),
    none: t('share:owner.none'),
    links: links.map((link) => toLink(link, source.origin, translator)),
    words: {
      copy: t('share:owner.copy'),
      copied: t('share:owner.copied'),
      mail: t('share:owner.mail'),
      look: t('share:owner.look'),
      withdraw: t('share:owner.withdraw'),
    },
    full: t('share:owner.full', { most }),
    form: links.length >= most ? null : toForm(translator, source),
    rulesTitle: t('share:owner.rulesTitle'),
    rules: [t('share:owner.rules.1'), t('share:owner.rules.2'), t('share:owner.rules.3')],
    back: { href: `${home}/result`, text: t('share:owner.back') },
  };
}
export type ShareView = ReturnType<typeof toShareView>;

function toForm({ t }: Translator, { newId, fault, links }: ShareSource) {
  // Below a link that was just made, the same words would promise to change that one.
  const hasLinks = String(links.length > 0);
  return {
    newId,
    legend: t('share:owner.legend', { hasLinks }),
    choices: SHARE_TERMS.map((term) => ({ value: String(term), label: t(`share:owner.terms.${term}`) })),
    selected: String(USUAL_TERM),
    errorTitle: t('common:form.errorTitle'),
    errors: fault === 'missing' ? [{ field: 'term', text: t('share:owner.missing') }] : [],
    submit: t('share:owner.submit', { hasLinks }),
  };
}

function toLink({ id, token, lastDay, madeOn }: OwnedLink, origin: string, translator: Translator) {
  const { t, format } = translator;
  const date = format.date(lastDay);
  return {
    id,
    title: t('share:owner.link', { date }),
    until: t('share:owner.until', { madeOn: format.date(madeOn) }),
    known: token === null ? null : toKnown(token, { origin, date }, translator),
    unknown: token === null ? t('share:owner.unknown') : null,
  };
}
export type ShareLinkView = ShareView['links'][number];

interface KnownSource {
  readonly origin: string;
  /** Its last day, in words. */
  readonly date: string;
}

/** The link itself, and the letter it is sent with. */
function toKnown(token: string, { origin, date }: KnownSource, { t, locale }: Translator) {
  const address = `${origin}${sharedPath(locale, token)}`;
  const body = [
    t('share:mail.hello'),
    t('share:mail.text'),
    address,
    t('share:mail.until', { date }),
    t('share:mail.bye'),
  ];
  return { address, mail: toMailDraft({ subject: t('share:mail.subject'), body }) };
}

/** One page for every link that shows nothing: withdrawn, run out, erased, mistyped or never made. */
export function toClosedView(translator: Translator) {
  const { t, locale } = translator;
  const title = t('share:closed.title');
  return {
    documentTitle: pageTitle(translator, title),
    title,
    text: t('share:closed.text'),
    next: t('share:closed.next'),
    home: { href: `/${locale}`, text: t('share:closed.home') },
  };
}
