import type { PartialProfile } from '../questionnaire/profile.ts';
import type { Firm } from './firm.ts';
import { lotOf } from './order.ts';
import type { Provider } from './provider.ts';
import { isInEurope } from './provider-terms.ts';

/** Named by the articles the product starts from, so a reader looks for them. */
const NAMED_IN_THE_ARTICLES = ['t-cloud-public', 't-llm-hub', 't-industrial-ai-cloud'] as const;

/** The site or sites for a firm of the country: its own, those it is a partner of, its antenna. */
const FACTORIES_BY_COUNTRY: Readonly<Record<string, readonly string[]>> = {
  AT: ['ai-at', 'it4lia'],
  BE: ['antenna-be', 'jaif', 'lumi-aif'],
  BG: ['brain-plus-plus'],
  CH: ['antenna-ch', 'lumi-aif'],
  CY: ['antenna-cy'],
  CZ: ['czai', 'lumi-aif'],
  DE: ['hammerhai', 'jaif'],
  DK: ['lumi-aif'],
  EE: ['lumi-aif'],
  ES: ['bsc-aif', 'one-health-ai'],
  FI: ['lumi-aif'],
  FR: ['ai2f'],
  GB: ['antenna-gb'],
  GR: ['pharos'],
  HU: ['antenna-hu', 'jaif'],
  IE: ['antenna-ie'],
  IS: ['antenna-is', 'lumi-aif'],
  IT: ['it4lia'],
  LT: ['litai'],
  LU: ['l-ai-factory'],
  LV: ['antenna-lv', 'lumi-aif'],
  MD: ['antenna-md'],
  MK: ['antenna-mk'],
  MT: ['antenna-mt'],
  NL: ['nl-aif'],
  NO: ['lumi-aif'],
  PL: ['gaia-ai-factory', 'piast-ai', 'lumi-aif'],
  PT: ['bsc-aif'],
  RO: ['ro-ai-factory', 'bsc-aif'],
  RS: ['antenna-rs'],
  SE: ['mimer'],
  SI: ['slaif', 'it4lia'],
  SK: ['antenna-sk'],
  TR: ['bsc-aif'],
};

/**
 * In Germany the site whose partner is in the Land or nearest to it: HammerHAI with Stuttgart, Karlsruhe, Garching and
 * Göttingen, JAIF with Jülich, Aachen, Bonn and Darmstadt.
 */
const FACTORY_BY_LAND: Readonly<Record<string, string>> = {
  DE1: 'hammerhai',
  DE2: 'hammerhai',
  DE3: 'hammerhai',
  DE4: 'hammerhai',
  DE5: 'hammerhai',
  DE6: 'hammerhai',
  DE7: 'jaif',
  DE8: 'hammerhai',
  DE9: 'hammerhai',
  DEA: 'jaif',
  DEB: 'jaif',
  DEC: 'hammerhai',
  DED: 'hammerhai',
  DEE: 'hammerhai',
  DEF: 'hammerhai',
  DEG: 'hammerhai',
};

/** Ids of the AI factories or antennas for a firm; the common European access where its country has none. */
export function factoriesFor({
  country,
  region,
}: Pick<PartialProfile, 'country' | 'region'>): readonly string[] {
  const ofLand = country === 'DE' && region !== null ? FACTORY_BY_LAND[region] : undefined;
  if (ofLand) return [ofLand];
  return (country !== null && FACTORIES_BY_COUNTRY[country]) || ['eurohpc-access'];
}

/** The method asks for three at least; five show more of what Europe has. */
const SERVICES = 5;

/** Cloud or model services controlled and operated in EU, EEA or Switzerland, exposure reduced or low. */
export function isSovereignService(provider: Provider): boolean {
  return (
    ['cloud', 'model-service'].includes(provider.kind) &&
    isInEurope(provider.ultimateControl.country) &&
    provider.operatedInEurope &&
    (provider.exposure === 'reduced' || provider.exposure === 'low')
  );
}

/**
 * Ids that stand in every ledger: what the articles name, the AI factory of the firm's country, and five European
 * services of different owners other than the articles'; which five, the better verdict decides, then the lot.
 * Source: method 2026-2, section 6.
 * @param verdicts the place of each id's verdict, the best first
 */
export function alwaysListedFor(
  register: readonly Provider[],
  verdicts: ReadonlyMap<string, number>,
  firm: Firm,
): ReadonlySet<string> {
  const isNamed = ({ id }: Provider): boolean => (NAMED_IN_THE_ARTICLES as readonly string[]).includes(id);
  const groups = new Set(register.filter(isNamed).map(({ ultimateControl }) => ultimateControl.group));
  const services = register
    .filter(isSovereignService)
    .map((provider) => ({
      provider,
      place: verdicts.get(provider.id) ?? Infinity,
      lot: lotOf({ provider, need: 'hosting' }, firm),
    }))
    .sort((a, b) => a.place - b.place || (a.lot < b.lot ? -1 : 1))
    .map(({ provider }) => provider)
    .filter(({ ultimateControl: { group } }) => !groups.has(group) && groups.add(group))
    .slice(0, SERVICES);
  return new Set([...NAMED_IN_THE_ARTICLES, ...factoriesFor(firm.profile), ...services.map(({ id }) => id)]);
}
