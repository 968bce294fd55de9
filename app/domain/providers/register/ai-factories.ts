import type { UnverifiedField } from '../provider-terms.ts';
import { EEA_COUNTRIES, isInEurope } from '../provider-terms.ts';
import type { Entry } from './entry.ts';
import { offer, toPublic } from './entry.ts';

const compute = offer('training-compute', {
  publicPrice: 'free',
  freeFor: ['1-9', '10-49', '50-249'],
  conditions: ['application', 'no-daily-operation'],
  needsInHouseSkill: true,
});
const advice = offer('advice', { publicPrice: 'free', conditions: ['application'] });
const learning = offer('learning', { publicPrice: 'free', conditions: ['application'] });

/**
 * Public supercomputing sites for developing and testing AI. Free for small and medium firms in the track for
 * industrial innovation; others pay for use. Not for daily operation.
 */
const factory = {
  kind: 'ai-factory',
  languages: ['en'],
  selfService: false,
  checkAgain: '2027-05-31',
  url: null,
  sources: [{ publisher: 'EuroHPC JU', url: 'https://www.eurohpc-ju.europa.eu/ai-factories_en' }],
  firstCall: 'talk-first',
  confidence: 'high',
} satisfies Partial<Entry>;
const UNVERIFIED: readonly UnverifiedField[] = ['languages', 'conditions'];

interface Site {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly country: string;
  /** Countries of partners that the site serves, besides its own. */
  readonly partners?: readonly string[];
  readonly offers?: Entry['offers'];
  /** What could not be confirmed of this site, besides what holds for all of them. */
  readonly unverified?: readonly UnverifiedField[];
  readonly more?: Partial<Entry>;
}

const SITES: readonly Site[] = [
  {
    id: 'hammerhai',
    name: 'HammerHAI',
    host: 'HLRS Stuttgart',
    country: 'DE',
    offers: [{ ...compute, conditions: [...compute.conditions, 'access-rules-in-work'] }, advice],
    more: { url: 'https://www.hammerhai.eu/' },
  },
  {
    id: 'jaif',
    name: 'JUPITER AI Factory (JAIF)',
    host: 'Forschungszentrum Jülich',
    country: 'DE',
    partners: ['BE', 'HU'],
    offers: [compute, advice],
  },
  {
    id: 'lumi-aif',
    name: 'LUMI AI Factory',
    host: 'CSC Kajaani',
    country: 'FI',
    partners: ['CZ', 'DK', 'EE', 'NO', 'PL', 'BE', 'IS', 'LV', 'CH'],
    offers: [compute, advice],
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
    host: 'ACA, AIT',
    country: 'AT',
    offers: [compute, advice],
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
    offers: [compute, learning],
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

export const AI_FACTORIES: readonly Entry[] = SITES.map(
  ({ id, name, host, country, partners = [], offers = [compute], unverified = [], more }) =>
    toPublic({
      ...factory,
      id,
      name,
      country,
      owner: host,
      group: `host-${id}`,
      operator: id,
      offers,
      countries: [country, ...partners],
      unverified: [...UNVERIFIED, ...unverified],
      ...more,
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

export const ANTENNAS: readonly Entry[] = ANTENNA_COUNTRIES.map((country) =>
  toPublic({
    ...factory,
    kind: 'antenna',
    id: `antenna-${country.toLowerCase()}`,
    name: `AI Factory Antenna ${country}`,
    country,
    owner: `AI Factory Antenna ${country}`,
    group: `antenna-${country.toLowerCase()}`,
    operator: `antenna-${country.toLowerCase()}`,
    offers: [compute],
    ...(isInEurope(country) ? {} : { exposure: 'high', exposureReason: 'C' }),
    countries: [country],
    confidence: 'medium',
    unverified: [...UNVERIFIED, 'owner', 'publicPrice', 'focus'],
  }),
);

/** The common door to all sites, for countries without one of their own. */
export const ACCESS_PORTAL: Entry = toPublic({
  ...factory,
  id: 'eurohpc-access',
  name: 'EuroHPC AI Factory Access',
  country: 'LU',
  owner: 'EuroHPC JU',
  group: 'european-union',
  operator: 'eurohpc',
  offers: [compute],
  countries: [...EEA_COUNTRIES],
  url: 'https://access.eurohpc-ju.europa.eu/',
  sources: [{ publisher: 'EuroHPC JU', url: 'https://access.eurohpc-ju.europa.eu/' }],
  unverified: [...UNVERIFIED],
});
