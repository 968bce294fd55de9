import type { Translator } from '#app/i18n/translator.server.ts';

/** What the report says about an entry of the provider register. */
export interface ProviderCard {
  readonly name: string;
  readonly kind: string;
  readonly summary: string;
  /** Country and who controls it. */
  readonly home: string;
  readonly price: string;
  readonly exposure: string;
  readonly checkedOn: string;
  readonly url: string | null;
}

export function findProviderCard(_id: string, _translator: Translator): ProviderCard | null {
  return null;
}
