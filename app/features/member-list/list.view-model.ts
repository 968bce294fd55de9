import {
  DAYS_BETWEEN,
  filesFor,
  LIST_KEPT_DAYS,
  MOST_REMINDERS,
  nextMailing,
  placesIn,
} from '#app/domain/campaign/mailings.ts';
import { stepOf, toldParticipation } from '#app/domain/campaign/participation.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { isLocale, LOCALE_NAMES } from '#app/i18n/locales.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { FirmWish, OpenedList } from './manage-list.server.ts';
import { lettersPath, listImportPath } from './paths.ts';

const STATES = ['imported', 'erased', 'opened', 'mail', 'wish'] as const;
export type ListPageState = (typeof STATES)[number];
export const readListState = (value: unknown): ListPageState | null =>
  STATES.find((state) => state === value) ?? null;

const WISHES: readonly FirmWish[] = ['no-letters', 'unlist'];
export const readWish = (value: unknown): FirmWish | null => WISHES.find((wish) => wish === value) ?? null;

interface ListSource {
  readonly opened: OpenedList;
  readonly today: IsoDate;
  /** The page of the campaign. */
  readonly path: string;
  readonly state: ListPageState | null;
  /** A firm that was typed and not found. */
  readonly unknown: string | null;
  readonly isRefused: boolean;
  /** Whether the letters that were asked for are none. */
  readonly isEmpty: boolean;
}

/** How many letters go by mail: of an invitation everybody may know it, of a reminder it would tell who takes part. */
function toMail({ t }: Translator, { opened }: ListSource, number: number) {
  const { campaign, mail } = opened;
  const step = stepOf(campaign.floor);
  const told = (count: number) => toldParticipation(count, campaign.floor);
  const asked = t('members:mailings.mailAsked', { count: told(mail.asked), step });
  const possible =
    number === 0
      ? t('members:mailings.mailFirst', { count: mail.possible })
      : t('members:mailings.mailAgain', { count: told(mail.possible), step });
  return {
    title: t('members:mailings.mailTitle'),
    texts: [
      ...(mail.asked > 0 ? [asked] : []),
      ...(mail.failed > 0 ? [t('members:mailings.mailFailed')] : []),
      ...(mail.asked === 0 || mail.possible > 0 ? [possible] : []),
    ],
    submit: mail.possible > 0 ? t('members:mailings.mailSubmit') : null,
  };
}

/** The files of the mailing under way. Their parts are those of the list, so that nothing is told by how many there are. */
function toCurrent(translator: Translator, source: ListSource) {
  const { t } = translator;
  const { opened, path } = source;
  const { campaign, counts, mailings } = opened;
  const last = mailings.at(-1);
  if (last === undefined) return null;
  const parts = Array.from({ length: filesFor(counts.lastPlace) }, (_, index) => index + 1);
  return {
    title: t('members:mailings.current', { number: last.number }),
    texts: [t('members:mailings.toWhom', { number: last.number }), t('members:mailings.once')],
    action: lettersPath(path),
    languages: campaign.languages.filter(isLocale).map((locale) => ({
      ...{ locale, language: LOCALE_NAMES[locale] },
      files: [
        ...(['csv', 'xlsx'] as const).map((file) => ({ file, text: t(`members:mailings.${file}`) })),
        ...parts.map((part) => ({
          file: String(part),
          text: t('members:mailings.letters', {
            ...{ first: placesIn(part).first, last: Math.min(placesIn(part).last, counts.lastPlace) },
          }),
        })),
      ],
    })),
    mail: toMail(translator, source, last.number),
  };
}

function toNext({ t, format }: Translator, { opened, today }: ListSource) {
  const { wave, mailings, counts } = opened;
  if (wave === null || counts.firms === 0) return null;
  const next = nextMailing(mailings, wave, today);
  if (next === null) return null;
  const { number, from } = next;
  const isReady = from <= today;
  const later = t('members:mailings.later', { date: format.date(from), days: DAYS_BETWEEN });
  return {
    title: t('members:mailings.nextTitle', { number }),
    texts: [
      number === 0 ? t('members:mailings.next0') : t('members:mailings.next', { most: MOST_REMINDERS }),
      ...(isReady ? [] : [later]),
    ],
    submit: isReady ? t('members:mailings.open', { number }) : null,
  };
}

function toMailings(translator: Translator, source: ListSource) {
  const { t, format } = translator;
  const { wave, mailings, counts } = source.opened;
  const next = toNext(translator, source);
  const isDone = wave !== null && mailings.length > 0 && next === null;
  return {
    title: t('members:mailings.title'),
    notes: [
      ...(wave === null ? [t('members:mailings.over')] : []),
      ...(wave !== null && counts.firms === 0 ? [t('members:mailings.empty')] : []),
      ...mailings.map(({ number, openedOn }) =>
        t('members:mailings.openedOn', { number, date: format.date(openedOn) }),
      ),
      ...(isDone ? [t('members:mailings.done')] : []),
    ],
    none: source.isEmpty ? t('members:mailings.none') : null,
    current: wave === null || counts.firms === 0 ? null : toCurrent(translator, source),
    next,
  };
}

function toPrivacy({ t, format }: Translator, { opened: { erasedOn } }: ListSource) {
  return {
    title: t('members:privacy.title'),
    texts: [
      ...[t('members:privacy.what'), t('members:privacy.apart'), t('members:privacy.time')],
      t('members:privacy.until', { date: format.date(erasedOn), days: LIST_KEPT_DAYS }),
    ],
  };
}

/** The list of a campaign: how many firms, what becomes of their data, and the letters to them. Nobody is named. */
export function toListView(translator: Translator, source: ListSource) {
  const { t, format } = translator;
  const { opened, path, state, unknown } = source;
  const { campaign, counts } = opened;
  const title = t('members:list.title');
  const error = unknown === null ? undefined : t('members:wish.unknown');
  const facts = ['firms', 'withEmail', 'withoutLetters'] as const;
  return {
    documentTitle: pageTitle(translator, title, unknown !== null),
    ...{ title, lead: t('members:list.lead', { name: campaign.name }) },
    done: state && t(`members:done.${state}`),
    refusal: source.isRefused ? t('members:list.refused') : null,
    errorTitle: t('common:form.errorTitle'),
    errors: error === undefined ? [] : [{ field: 'firm', text: error }],
    factsTitle: t('members:list.factsTitle'),
    facts: facts.map((fact) => ({ label: t(`members:list.${fact}`), text: format.number(counts[fact]) })),
    none: counts.firms === 0 ? t('members:list.none') : null,
    importing: { href: listImportPath(path), text: t('members:list.import') },
    mailings: toMailings(translator, source),
    wish:
      counts.firms === 0
        ? null
        : {
            title: t('members:wish.title'),
            field: {
              ...{ name: 'firm', label: t('members:wish.label'), hint: t('members:wish.hint') },
              ...{ value: unknown ?? '', error },
            },
            wishes: WISHES.map((wish) => ({ wish, text: t(`members:wish.${wish}`) })),
          },
    privacy: toPrivacy(translator, source),
    erase:
      counts.firms === 0
        ? null
        : {
            ...{ title: t('members:erase.title'), text: t('members:erase.text') },
            submit: t('members:erase.submit'),
          },
    back: { href: path, text: t('members:list.back') },
  };
}
export type ListView = ReturnType<typeof toListView>;
