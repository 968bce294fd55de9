import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Sector } from '#app/domain/questionnaire/profile.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** Firms whose day looks alike, as far as an example goes. */
type SectorGroup = 'shop' | 'workshop' | 'service';

const GROUPS: Readonly<Record<Sector, SectorGroup>> = {
  agriculture: 'workshop',
  mining: 'workshop',
  manufacturing: 'workshop',
  energy: 'workshop',
  'water-waste': 'workshop',
  construction: 'workshop',
  trade: 'shop',
  transport: 'service',
  hospitality: 'shop',
  media: 'service',
  ict: 'service',
  finance: 'service',
  'real-estate': 'service',
  professional: 'service',
  administrative: 'service',
  public: 'service',
  education: 'service',
  health: 'service',
  arts: 'service',
  'other-services': 'service',
};

/** The example of a question from the firm's own kind of work; the general one where that says it as well. */
export function exampleFor({ t, has }: Translator, item: Item, sector: Sector | undefined): string {
  const own = sector === undefined ? null : `examples:questions.${GROUPS[sector]}.${item}`;
  return own !== null && has(own) ? t(own) : t(`questionnaire:items.${item}.example`);
}
