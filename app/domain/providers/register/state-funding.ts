import type { PublicDraft } from './entry.ts';
import { german, grant, loan } from './funding-terms.ts';

type Land = Pick<PublicDraft, 'id' | 'name' | 'owner'> & {
  readonly region: string;
  readonly more?: Partial<PublicDraft>;
};

/** Programmes of the Länder for digital projects, each with its own state; that one runs is all that was read. */
const LAENDER: readonly Land[] = [
  { id: 'bb-big-digital', name: 'BIG-Digital', region: 'DE4', owner: 'Land Brandenburg' },
  { id: 'be-transfer-bonus', name: 'Transfer BONUS', region: 'DE3', owner: 'Land Berlin' },
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
    more: { offers: loan('application'), firstCall: 'ask-bank' },
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
  { id: 'sl-digital', name: 'Digitalförderung Saarland', region: 'DEC', owner: 'Saarland' },
  { id: 'sn-digital', name: 'Digitalförderung Sachsen', region: 'DED', owner: 'Freistaat Sachsen' },
  {
    id: 'st-digital',
    name: 'Digitalförderung Sachsen-Anhalt',
    region: 'DEE',
    owner: 'Land Sachsen-Anhalt',
    more: { offers: grant('application', 'own-share', 'by-call') },
  },
  {
    id: 'be-digitalpraemie',
    name: 'Digitalprämie Berlin',
    region: 'DE3',
    owner: 'Land Berlin',
    more: { closedSince: '2026-08-09', firstCall: 'none-any-more' },
  },
  {
    id: 'he-digi-zuschuss',
    name: 'DIGI-Zuschuss Hessen',
    region: 'DE7',
    owner: 'Land Hessen',
    more: { closedSince: '2026-08-09', firstCall: 'none-any-more' },
  },
  {
    id: 'ni-digitalbonus',
    name: 'Digitalbonus Niedersachsen',
    region: 'DE9',
    owner: 'Land Niedersachsen',
    more: { closedSince: '2026-08-09', firstCall: 'none-any-more' },
  },
  {
    id: 'th-digitalbonus',
    name: 'Digitalbonus Thüringen',
    region: 'DEG',
    owner: 'Freistaat Thüringen',
    more: { closedSince: '2026-08-09', firstCall: 'none-any-more' },
  },
];

const toLand = ({ region, more, ...given }: Land): PublicDraft => ({
  ...german,
  offers: grant('application', 'own-share'),
  checkedOn: '2026-08-09',
  confidence: 'medium',
  firstCall: 'ask-country',
  group: `de-${region.toLowerCase()}`,
  operator: `de-${region.toLowerCase()}`,
  regions: [region],
  url: null,
  sources: [{ publisher: 'Förderdatenbank des Bundes', url: 'https://www.foerderdatenbank.de/' }],
  unverified: ['publicPrice', 'sizeClasses', 'conditions', 'validUntil'],
  ...given,
  ...more,
});

export const STATE_FUNDING: readonly PublicDraft[] = LAENDER.map(toLand);
