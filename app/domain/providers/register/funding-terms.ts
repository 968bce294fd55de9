import type { Provider } from '../provider.ts';
import type { PublicDraft } from './entry.ts';
import { offer } from './entry.ts';

type Conditions = Provider['offers'][number]['conditions'];

/** Asking costs nothing; what the money itself asks for stands in the conditions. */
export const grant = (...conditions: Conditions) => [offer('money', { publicPrice: 'free', conditions })];
export const loan = (...conditions: Conditions) => [
  offer('money', { publicPrice: 'partly', conditions: ['loan-to-repay', ...conditions] }),
];

export const asks = (asked: Partial<NonNullable<Provider['asks']>>): Provider['asks'] => ({
  legalForm: false,
  leastCostEur: null,
  leastStaffShare: null,
  leastTrainingHours: null,
  worksAgreement: false,
  ...asked,
});

/** What programmes of money share. */
export const funding = {
  kind: 'funding',
  firstCall: 'apply-first',
  confidence: 'high',
} as const satisfies Partial<PublicDraft>;

/** What programmes of the German state and its Länder share. */
export const german = {
  ...funding,
  country: 'DE',
  owner: 'Bundesrepublik Deutschland',
  group: 'de-federal-government',
  languages: ['de'],
  countries: ['DE'],
} satisfies Partial<PublicDraft>;

/** Read second-hand or known in general: that it exists is all they give a reason for. */
export const hearsayFunding = {
  ...funding,
  confidence: 'medium',
  unverified: ['publicPrice', 'conditions', 'validUntil'],
} satisfies Partial<PublicDraft>;
