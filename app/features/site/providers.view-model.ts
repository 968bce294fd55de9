import { NEEDS } from '#app/domain/providers/needs.ts';
import type { ProviderKind } from '#app/domain/providers/provider-terms.ts';
import { EXPOSURE_REASONS, EXPOSURES } from '#app/domain/providers/provider-terms.ts';
import type { Provider } from '#app/domain/providers/provider.ts';
import { isClosed, isExpired } from '#app/domain/providers/provider.ts';
import { PROVIDERS } from '#app/domain/providers/register.ts';
import { sentences, strong, toPieces } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ProviderFilter } from './provider-filter.ts';
import { passesFilter } from './provider-filter.ts';
import { providerOrder, SORTS } from './provider-order.ts';
import type { ProviderRow } from './provider-row.ts';
import { toProviderRow } from './provider-row.ts';

/** Help first, then what is bought, then what only few firms need. */
const KIND_ORDER: readonly ProviderKind[] = [
  'public-help',
  'funding',
  'cloud',
  'model-service',
  'model-maker',
  'tool',
  'integrator',
  'ai-factory',
  'antenna',
];

/** The most exposure a reader may want to see; whoever accepts more needs no filter. */
const ACCEPTED = ['reduced', 'low'] as const;

/** Countries that any entry is limited to, by name. */
function countryOptions({ t, locale }: Translator) {
  const codes = [...new Set(PROVIDERS.flatMap(({ countries }) => countries ?? []))];
  const collator = new Intl.Collator(locale);
  return codes
    .map((value) => ({ value, label: t(`questionnaire:profile.country.options.${value}`) }))
    .sort((a, b) => collator.compare(a.label, b.label));
}

const hasChoice = (filter: ProviderFilter): boolean => Object.values(filter).some((value) => value !== null);

function toFilters(translator: Translator, filter: ProviderFilter) {
  const { t, locale } = translator;
  const kinds = KIND_ORDER.filter((kind) => PROVIDERS.some((entry) => entry.kind === kind));
  const field = (name: keyof ProviderFilter, options: readonly { value: string; label: string }[]) => ({
    name,
    label: t(`providers:page.${name}`),
    empty: t(name === 'sort' ? 'providers:page.sorts.name' : 'providers:page.all'),
    options,
    selected: filter[name],
  });
  return {
    title: t('providers:page.filtersTitle'),
    action: `/${locale}/providers`,
    apply: t('providers:page.apply'),
    reset: hasChoice(filter) ? t('providers:page.reset') : null,
    fields: [
      field('country', countryOptions(translator)),
      field(
        'need',
        NEEDS.map((value) => ({ value, label: t(`providers:needs.${value}.title`) })),
      ),
      field(
        'kind',
        kinds.map((value) => ({ value, label: t(`providers:kinds.${value}`) })),
      ),
      field(
        'exposure',
        ACCEPTED.map((value) => ({ value, label: t(`providers:page.accepted.${value}`) })),
      ),
      field(
        'sort',
        SORTS.map((value) => ({ value, label: t(`providers:page.sorts.${value}`) })),
      ),
    ],
  };
}

const HEADS = ['name', 'offersHead', 'priceHead', 'exposureHead', 'conditionsHead', 'checkedHead'] as const;

function toGroup(kind: ProviderKind, rows: readonly ProviderRow[], { t }: Translator) {
  const title = t(`providers:kinds.${kind}`);
  return {
    id: kind,
    title,
    count: t('providers:page.entries', { count: rows.length }),
    caption: t('providers:page.caption', { kind: title }),
    rows,
  };
}

/** What ended by its own rules or takes nobody any more, so that nobody hunts for it. */
function toEnded(entries: readonly Provider[], { t, format }: Translator) {
  return entries.map(({ id, name, closedSince, validUntil }) => {
    const when =
      closedSince === null
        ? t('providers:page.expired', { date: format.date(validUntil ?? '') })
        : t('providers:page.closed', { date: format.date(closedSince) });
    const ended = t('providers:page.ended', { name: strong(name), when });
    return { id, text: toPieces(sentences(ended, t(`providers:providers.${id}.note`))) };
  });
}

export type ProvidersView = ReturnType<typeof toProvidersView>;
export type ProviderGroup = ProvidersView['groups'][number];

/** The ledger for everybody, as of a day (YYYY-MM-DD). Verdicts need a firm and stand in its result only. */
export function toProvidersView(translator: Translator, filter: ProviderFilter, asOf: string) {
  const { t, locale } = translator;
  const passing = PROVIDERS.filter((entry) => passesFilter(entry, filter)).sort(
    providerOrder(filter.sort, locale),
  );
  const isOver = (entry: Provider): boolean => isClosed(entry, asOf) || isExpired(entry, asOf);
  const open = passing.filter((entry) => !isOver(entry));
  const title = t('providers:page.title');
  const [name = '', ...heads] = HEADS.map((head) => t(`providers:page.${head}`));
  return {
    documentTitle: t('common:pageTitle', { page: title }),
    description: t('providers:page.description'),
    title,
    intro: t('providers:page.intro'),
    ledgerNote: t('providers:ledgerNote'),
    filters: toFilters(translator, filter),
    count: t('providers:page.count', { count: open.length }),
    empty: open.length === 0 ? t('providers:page.empty') : null,
    heads: { name, others: heads },
    words: { noOffer: t('providers:page.noOffer') },
    groups: KIND_ORDER.flatMap((kind) => {
      const rows = open
        .filter((entry) => entry.kind === kind)
        .map((entry) => toProviderRow(entry, asOf, translator));
      return rows.length === 0 ? [] : [{ ...toGroup(kind, rows, translator), isOpen: hasChoice(filter) }];
    }),
    ended: {
      title: t('providers:page.endedTitle'),
      entries: toEnded(passing.filter(isOver), translator),
    },
    explanations: [
      { id: 'rules', title: t('providers:page.rulesTitle'), lines: [t('providers:page.rulesText')] },
      {
        id: 'exposure',
        title: t('providers:page.exposureTitle'),
        lines: [
          t('providers:page.exposureText'),
          ...EXPOSURES.map((level) =>
            t('providers:page.exposureLine', {
              level: t(`providers:exposure.${level}`),
              meaning: t(`providers:exposureHints.${level}`),
            }),
          ),
        ],
      },
      {
        id: 'letters',
        title: t('providers:page.reasonsTitle'),
        lines: EXPOSURE_REASONS.map((letter) =>
          t('providers:page.exposureLine', {
            level: letter,
            meaning: t(`providers:exposureReasons.${letter}`),
          }),
        ),
      },
      { id: 'prices', title: t('providers:page.pricesTitle'), lines: [t('providers:page.pricesText')] },
      {
        id: 'factories',
        title: t('providers:page.factoriesTitle'),
        lines: [t('providers:page.factoriesText'), t('providers:page.factoriesLater')],
      },
      {
        id: 'named',
        title: t('providers:page.namedTitle'),
        lines: [t('providers:page.namedIntegrators'), t('providers:page.namedProjects')],
      },
    ],
  };
}
