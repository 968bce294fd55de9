import type { Provider, ProviderOffer } from '#app/domain/providers/provider.ts';
import type { Offer } from '#app/domain/providers/provider-terms.ts';
import type { Firm, PlanMoney } from '#app/domain/providers/firm.ts';
import type { PartialProfile } from '#app/domain/questionnaire/profile.ts';

/** An offer without a catch: public price, no condition, no skill needed. */
export function makeOffer(id: Offer, changes: Partial<ProviderOffer> = {}): ProviderOffer {
  return {
    id,
    publicPrice: 'yes',
    freeFor: null,
    example: null,
    conditions: [],
    needsInHouseSkill: false,
    ...changes,
  };
}

/** A cloud that nothing speaks against; its owner and lot follow from its id. */
export function makeProvider(id: string, changes: Partial<Provider> = {}): Provider {
  return {
    id,
    name: id,
    kind: 'cloud',
    country: 'DE',
    owner: id,
    ultimateControl: { country: 'DE', group: `group-${id}` },
    operator: `operator-${id}`,
    exposure: 'low',
    exposureReason: 'N',
    operatedInEurope: true,
    certificates: [],
    assurance: null,
    offers: [makeOffer('hosting')],
    minimumFeeEurPerMonth: null,
    selfService: true,
    selfServiceIn: null,
    languages: ['de'],
    sizeClasses: null,
    sectors: null,
    countries: null,
    regions: null,
    asks: null,
    checkedOn: '2026-11-25',
    checkAgain: '2027-02-28',
    validUntil: null,
    closedSince: null,
    url: null,
    sources: [{ publisher: 'x', url: null }],
    firstCall: 'test-with-it',
    confidence: 'high',
    unverified: [],
    lot: id.padEnd(16, '0').slice(0, 16),
    ...changes,
  };
}

/** A plan that costs money from 1 February 2027 on. */
export const payablePlan: PlanMoney = {
  costsMoney: true,
  lockedForMoney: false,
  firstPayableDay: '2027-02-01',
  dearestStepEur: 5_000,
  longestTrainingHours: 40,
};

export const freePlan: PlanMoney = {
  costsMoney: false,
  lockedForMoney: false,
  firstPayableDay: null,
  dearestStepEur: 0,
  longestTrainingHours: 0,
};

interface FirmChanges extends Partial<Omit<Firm, 'profile'>> {
  readonly profile?: Partial<PartialProfile>;
}

/** A German firm of 10 to 49 people without answers, with 10,000 euro a year, that accepts any exposure. */
export function makeFirm({ profile, ...changes }: FirmChanges = {}): Firm {
  return {
    profile: {
      ...{ role: null, sizeClass: '10-49', sector: 'manufacturing', country: 'DE', region: 'DEA' },
      ...{ aiUse: 'none', goals: [], goalStatus: {}, exposure: 'any' },
      resources: { budgetEurPerYear: 10_000, staffDaysPerQuarter: 5 },
      ...profile,
    },
    ...{ answers: {}, plan: payablePlan, needs: [], asOf: '2026-11-26' },
    ...changes,
  };
}
