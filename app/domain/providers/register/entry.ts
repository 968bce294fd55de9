import type { Offer } from '../provider-terms.ts';
import { BASKET_BY_OFFER } from '../provider-terms.ts';
import type { Provider, ProviderOffer } from '../provider.ts';

/** An entry as it is written down; its lot is kept apart (lots.ts). */
export type Entry = Omit<Provider, 'lot'>;

type OfferTerms = Partial<Omit<ProviderOffer, 'id' | 'example'>> & {
  /** Euro for the basket of the offer. */
  readonly example?: number;
};

export function offer(id: Offer, { example, ...terms }: OfferTerms = {}): ProviderOffer {
  const basket = BASKET_BY_OFFER[id];
  return {
    id,
    publicPrice: 'partly',
    freeFor: null,
    example: example === undefined || basket === null ? null : { basket, eur: example },
    conditions: [],
    needsInHouseSkill: false,
    ...terms,
  };
}

type Certificate = Provider['certificates'][number];

/** Certificates whose service was found out, and those of which only the name is known. */
export const certificates = (verified: boolean, service: string | null, ...names: string[]): Certificate[] =>
  names.map((name) => ({ name, service, date: null, until: null, verified }));

const common = {
  operatedInEurope: true,
  certificates: [],
  assurance: null,
  minimumFeeEurPerMonth: null,
  selfService: true,
  selfServiceIn: null,
  sizeClasses: null,
  sectors: null,
  countries: null,
  regions: null,
  asks: null,
  validUntil: null,
  closedSince: null,
} satisfies Partial<Entry>;

type Given = 'id' | 'name' | 'country' | 'owner' | 'offers' | 'url' | 'sources';

export type ServiceDraft = Pick<Entry, Given | 'kind' | 'exposure' | 'exposureReason'> &
  Partial<Omit<Entry, 'ultimateControl' | 'operator'>> & {
    /** Who has the last word, and where if not in the country of the seat. */
    readonly group: string;
    readonly control?: string;
  };

/** A service that is bought. Prices and offers move within months; nothing was found on languages. */
export function toService({ group, control, ...given }: ServiceDraft): Entry {
  return {
    ...common,
    languages: ['en'],
    checkedOn: '2026-11-25',
    checkAgain: '2027-02-28',
    firstCall: 'test-with-it',
    confidence: 'medium',
    unverified: ['languages'],
    ...given,
    ultimateControl: { country: control ?? given.country, group },
    operator: group,
  };
}

export type PublicDraft = Pick<Entry, Given | 'languages' | 'countries'> &
  Partial<Omit<Entry, 'ultimateControl'>> & {
    /** The public body that pays. */
    readonly group: string;
    readonly operator: string;
  };

/** Fewer than 250 persons. */
export const SMALL_AND_MEDIUM: Entry['sizeClasses'] = ['1-9', '10-49', '50-249'];

/** Help and money from public bodies, chambers and foundations; none of them holds a firm's data. */
export function toPublic({ group, ...given }: PublicDraft): Entry {
  return {
    ...common,
    kind: 'public-help',
    exposure: 'low',
    exposureReason: 'N',
    checkedOn: '2026-11-25',
    checkAgain: '2027-01-31',
    firstCall: 'book-talk',
    confidence: 'medium',
    unverified: [],
    ...given,
    ultimateControl: { country: given.country, group },
  };
}
