import type { Provider } from '../provider.ts';

/** Prices and offers of services move within months; nothing was found on languages, so it gives no reason. */
export const service = {
  operatedInEurope: true,
  certificates: [],
  freeFor: null,
  entryPriceEur: null,
  minimumFeeEurPerMonth: null,
  selfService: true,
  languages: ['en'],
  sizeClasses: null,
  countries: null,
  regions: null,
  needsInHouseSkill: false,
  conditions: [],
  checkedOn: '2026-11-22',
  checkAgain: '2027-02-28',
  validUntil: null,
  closedSince: null,
  confidence: 'medium',
  unverified: ['languages', 'selfService'],
} satisfies Partial<Provider>;

type Certificate = Provider['certificates'][number];

export const held = (...names: string[]): Certificate[] =>
  names.map((name) => ({ name, date: null, verified: true }));
export const notConfirmed = (...names: string[]): Certificate[] =>
  names.map((name) => ({ name, date: null, verified: false }));
