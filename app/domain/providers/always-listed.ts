import type { PartialProfile } from '../questionnaire/profile.ts';
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
    provider.exposure !== 'high'
  );
}

/**
 * Ids that stand in every ledger: what the articles name, the AI factory of the firm's country, and five European
 * services of different owners other than the articles'. `ranked` decides which five: the register by verdict,
 * then as routes compare. Source: method 2026-1, section 6.
 */
export function alwaysListedFor(profile: PartialProfile, ranked: readonly Provider[]): ReadonlySet<string> {
  const groupsSeen = new Set(
    ranked
      .filter(({ id }) => (NAMED_IN_THE_ARTICLES as readonly string[]).includes(id))
      .map(({ ultimateControl }) => ultimateControl.group),
  );
  const services: string[] = [];
  for (const provider of ranked) {
    const { group } = provider.ultimateControl;
    if (services.length === SERVICES) break;
    if (!isSovereignService(provider) || groupsSeen.has(group)) continue;
    groupsSeen.add(group);
    services.push(provider.id);
  }
  return new Set([...NAMED_IN_THE_ARTICLES, ...factoriesFor(profile), ...services]);
}
