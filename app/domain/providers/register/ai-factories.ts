import type { Provider } from '../provider.ts';
import type { UnverifiedField } from '../provider-terms.ts';
import { EEA_COUNTRIES, isInEurope } from '../provider-terms.ts';

const SMALL_AND_MEDIUM: Provider['sizeClasses'] = ['1-9', '10-49', '50-249'];

/**
 * Public supercomputing sites for developing and testing AI. Free for small and medium firms in the track for
 * industrial innovation; others pay for use. Not for daily operation.
 */
const factory = {
  kind: 'ai-factory',
  exposure: 'low',
  operatedInEurope: true,
  certificates: [],
  offers: ['training-compute'],
  publicPrice: 'free',
  freeFor: SMALL_AND_MEDIUM,
  entryPriceEur: null,
  minimumFeeEurPerMonth: null,
  selfService: false,
  languages: ['en'],
  sizeClasses: null,
  regions: null,
  needsInHouseSkill: true,
  conditions: ['application', 'no-daily-operation'],
  checkedOn: '2026-11-22',
  checkAgain: '2027-05-31',
  validUntil: null,
  closedSince: null,
  sources: [{ publisher: 'EuroHPC JU', url: 'https://www.eurohpc-ju.europa.eu/ai-factories_en' }],
  confidence: 'high',
  unverified: ['languages', 'conditions'],
} satisfies Partial<Provider>;

interface Site {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly country: string;
  /** Countries of partners that the site serves, besides its own. */
  readonly partners?: readonly string[];
  readonly offers?: Provider['offers'];
  /** What could not be confirmed of this site, besides what holds for all of them. */
  readonly unverified?: readonly UnverifiedField[];
  readonly more?: Partial<Provider>;
}

const SITES: readonly Site[] = [
  {
    id: 'hammerhai',
    name: 'HammerHAI',
    host: 'HLRS Stuttgart',
    country: 'DE',
    offers: ['training-compute', 'advice'],
    more: { conditions: ['application', 'no-daily-operation', 'access-rules-in-work'] },
  },
  {
    id: 'jaif',
    name: 'JUPITER AI Factory (JAIF)',
    host: 'Forschungszentrum Jülich',
    country: 'DE',
    partners: ['BE', 'HU'],
    offers: ['training-compute', 'advice'],
  },
  {
    id: 'lumi-aif',
    name: 'LUMI AI Factory',
    host: 'CSC Kajaani',
    country: 'FI',
    partners: ['CZ', 'DK', 'EE', 'NO', 'PL', 'BE', 'IS', 'LV', 'CH'],
    offers: ['training-compute', 'advice'],
  },
  {
    id: 'mimer',
    name: 'MIMER',
    host: 'NAISS, Linköpings universitet',
    country: 'SE',
    unverified: ['focus'],
  },
  {
    id: 'bsc-aif',
    name: 'BSC AI Factory',
    host: 'Barcelona Supercomputing Center',
    country: 'ES',
    partners: ['PT', 'RO', 'TR'],
  },
  {
    id: 'it4lia',
    name: 'IT4LIA',
    host: 'CINECA Bologna',
    country: 'IT',
    partners: ['AT', 'SI'],
    unverified: ['focus'],
  },
  { id: 'l-ai-factory', name: 'Luxembourg AI Factory (MeluXina-AI)', host: 'LuxProvide', country: 'LU' },
  { id: 'pharos', name: 'Pharos', host: 'GRNET', country: 'GR' },
  {
    id: 'ai2f',
    name: 'AI Factory France (AI2F)',
    host: 'GENCI',
    country: 'FR',
    more: { confidence: 'medium' },
  },
  {
    id: 'ai-at',
    name: 'AI:AT',
    host: 'ACA, AIT, TU Wien',
    country: 'AT',
    offers: ['training-compute', 'advice'],
  },
  {
    id: 'piast-ai',
    name: 'PIAST-AI',
    host: 'PSNC Poznań',
    country: 'PL',
    unverified: ['focus'],
    more: { confidence: 'medium' },
  },
  {
    id: 'slaif',
    name: 'SLAIF',
    host: 'IZUM, JSI',
    country: 'SI',
    unverified: ['focus'],
    more: { confidence: 'medium' },
  },
  { id: 'brain-plus-plus', name: 'BRAIN++', host: 'Sofia Tech Park', country: 'BG' },
  {
    id: 'czai',
    name: 'CZAI',
    host: 'IT4Innovations Ostrava',
    country: 'CZ',
    offers: ['training-compute', 'learning'],
  },
  { id: 'litai', name: 'LitAI', host: 'Vilniaus universitetas', country: 'LT' },
  { id: 'nl-aif', name: 'AI Factory Nederland (AIFNL)', host: 'AIFNL', country: 'NL' },
  { id: 'gaia-ai-factory', name: 'GAIA AI Factory', host: 'Cyfronet AGH Kraków', country: 'PL' },
  {
    id: 'ro-ai-factory',
    name: 'RO AI Factory',
    host: 'ICI București',
    country: 'RO',
    more: { confidence: 'medium' },
  },
  { id: 'one-health-ai', name: '1HealthAI', host: 'CESGA', country: 'ES', more: { confidence: 'medium' } },
];

export const AI_FACTORIES: readonly Provider[] = SITES.map(
  ({ id, name, host, country, partners = [], offers, unverified = [], more }) => ({
    ...factory,
    ...(offers ? { offers } : {}),
    ...more,
    id,
    name,
    country,
    owner: host,
    ultimateControl: { country, group: `host-${id}` },
    countries: [country, ...partners],
    unverified: [...factory.unverified, ...unverified],
  }),
);

/** Partners of a factory in a country that has none. Names and partners from memory where no factory names them. */
const ANTENNA_COUNTRIES = [
  'BE',
  'CH',
  'CY',
  'GB',
  'HU',
  'IE',
  'IS',
  'LV',
  'MD',
  'MK',
  'MT',
  'RS',
  'SK',
] as const;

export const ANTENNAS: readonly Provider[] = ANTENNA_COUNTRIES.map((country) => ({
  ...factory,
  kind: 'antenna',
  id: `antenna-${country.toLowerCase()}`,
  name: `AI Factory Antenna ${country}`,
  country,
  owner: `AI Factory Antenna ${country}`,
  ultimateControl: { country, group: `antenna-${country.toLowerCase()}` },
  exposure: isInEurope(country) ? 'low' : 'high',
  countries: [country],
  confidence: 'medium',
  unverified: ['languages', 'conditions', 'owner', 'publicPrice', 'focus'],
}));

/** The common door to all sites, for countries without one of their own. */
export const ACCESS_PORTAL: Provider = {
  ...factory,
  id: 'eurohpc-access',
  name: 'EuroHPC AI Factory Access',
  country: 'LU',
  owner: 'EuroHPC JU',
  ultimateControl: { country: 'EU', group: 'european-union' },
  countries: [...EEA_COUNTRIES],
  sources: [{ publisher: 'EuroHPC JU', url: 'https://access.eurohpc-ju.europa.eu/' }],
};
