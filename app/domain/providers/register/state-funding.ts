import type { Provider } from '../provider.ts';
import { germanFunding } from './funding.ts';

/**
 * Programmes of the Länder for digital projects, one entry each. Read in texts that quote the programmes, none at the
 * Land itself: that a programme runs is all they give a reason for.
 */
const state = {
  ...germanFunding,
  conditions: ['application', 'own-share'],
  checkedOn: '2026-08-09',
  confidence: 'medium',
  unverified: ['publicPrice', 'sizeClasses', 'conditions', 'validUntil'],
} satisfies Partial<Provider>;

interface Programme {
  readonly id: string;
  readonly name: string;
  /** NUTS-1. */
  readonly region: string;
  readonly owner: string;
  readonly more?: Partial<Provider>;
}

const PROGRAMMES: readonly Programme[] = [
  {
    id: 'bb-big-digital',
    name: 'BIG-Digital',
    region: 'DE4',
    owner: 'Land Brandenburg',
  },
  {
    id: 'be-transfer-bonus',
    name: 'Transfer BONUS',
    region: 'DE3',
    owner: 'Land Berlin',
  },
  {
    id: 'bw-digitalisierungspraemie-plus',
    name: 'Digitalisierungsprämie Plus',
    region: 'DE1',
    owner: 'Land Baden-Württemberg',
  },
  {
    id: 'hb-digitaler-mittelstand-ki',
    name: 'Digitaler Mittelstand KI',
    region: 'DE5',
    owner: 'Freie Hansestadt Bremen',
  },
  {
    id: 'hh-hamburg-kredit-digital',
    name: 'Hamburg-Kredit Digital',
    region: 'DE6',
    owner: 'Freie und Hansestadt Hamburg',
    more: { publicPrice: 'partly', entryPriceEur: null, conditions: ['application', 'loan-to-repay'] },
  },
  {
    id: 'mv-digital',
    name: 'Digitalförderung Mecklenburg-Vorpommern',
    region: 'DE8',
    owner: 'Land Mecklenburg-Vorpommern',
  },
  {
    id: 'nw-mid',
    name: 'Mittelstand Innovativ & Digital (MID)',
    region: 'DEA',
    owner: 'Land Nordrhein-Westfalen',
    more: { checkedOn: '2026-10-08', confidence: 'low' },
  },
  {
    id: 'sh-digital',
    name: 'Digitalförderung Schleswig-Holstein',
    region: 'DEF',
    owner: 'Land Schleswig-Holstein',
  },
  {
    id: 'sl-digital',
    name: 'Digitalförderung Saarland',
    region: 'DEC',
    owner: 'Saarland',
  },
  {
    id: 'sn-digital',
    name: 'Digitalförderung Sachsen',
    region: 'DED',
    owner: 'Freistaat Sachsen',
  },
  {
    id: 'st-digital',
    name: 'Digitalförderung Sachsen-Anhalt',
    region: 'DEE',
    owner: 'Land Sachsen-Anhalt',
  },
];

export const STATE_FUNDING: readonly Provider[] = PROGRAMMES.map(({ id, name, region, owner, more }) => ({
  ...state,
  ...more,
  id,
  name,
  owner,
  ultimateControl: { country: 'DE', group: `de-${region.toLowerCase()}` },
  regions: [region],
  sources: [
    { publisher: owner, url: null },
    { publisher: 'Förderdatenbank des Bundes', url: 'https://www.foerderdatenbank.de/' },
  ],
}));
