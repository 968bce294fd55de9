import { filesFor, LAST_PLACE, placesIn } from '#app/domain/campaign/mailings.ts';
import { MOST_LISTED } from '#app/domain/campaign/listed-firm.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { isLocale } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { Addressed } from '#app/persistence/personal-code-repository.ts';
import { OFFICE_TYPES } from '#app/platform/office-types.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: OFFICE_TYPES.xlsx,
  pdf: 'application/pdf',
} as const;

/** Which letters are asked for, and as which file. */
export interface AskedLetters {
  readonly locale: Locale;
  readonly kind: keyof typeof TYPES;
  /** Of printed letters, which part of the list; else null. */
  readonly part: number | null;
  readonly addressed: Addressed;
}

/** Places go on behind firms that were erased, so a long list may have some more parts than firms. */
const MOST_PARTS = 10 * filesFor(MOST_LISTED);

/** Null for a form that is none of ours. */
export function readLettersForm(form: FormData, languages: readonly string[]): AskedLetters | null {
  const [locale, file] = [form.get('language'), form.get('file')];
  if (!isLocale(locale) || !languages.includes(locale)) return null;
  if (file === 'csv' || file === 'xlsx') {
    return { locale, kind: file, part: null, addressed: { locale, first: 1, last: LAST_PLACE } };
  }
  const part = Number(file);
  if (!Number.isInteger(part) || part < 1 || part > MOST_PARTS) return null;
  return { locale, kind: 'pdf', part, addressed: { locale, ...placesIn(part) } };
}

/** The file as it is sent: saved under a name in the language of its letters, and kept nowhere on the way. */
export function toFileHeaders({ t, locale }: Translator, { kind, part }: AskedLetters): HeadersInit {
  const name = [
    t(`members:files.${kind === 'pdf' ? 'letters' : 'merge'}`),
    locale,
    ...(part === null ? [] : [part]),
  ];
  return {
    'Content-Type': TYPES[kind],
    'Content-Language': locale,
    'Content-Disposition': `attachment; filename="${name.join('-')}.${kind}"`,
    'Cache-Control': 'private, no-store',
  };
}
