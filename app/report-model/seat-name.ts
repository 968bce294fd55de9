import type { Translator } from '#app/i18n/translator.server.ts';

/** A country where an entry of the ledger has its seat; the Union and the USA are no country a firm can choose. */
export function seatName(country: string, { t, has }: Translator): string {
  const seat = `providers:seats.${country}`;
  return t(has(seat) ? seat : `questionnaire:profile.country.options.${country}`);
}
