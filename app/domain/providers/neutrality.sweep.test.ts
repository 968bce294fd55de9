import { seededRandom } from '#app/domain/shared/seeded-random.ts';
import { describe, expect, it } from 'vitest';
import { generateFirm } from '#tests/factories/generated-firms.ts';
import { payablePlan } from '#tests/factories/providers.ts';
import type { Answers } from '../questionnaire/answers.ts';
import { levelOf } from '../questionnaire/answers.ts';
import { EXPOSURE_WISHES, GERMAN_REGIONS, SECTORS } from '../questionnaire/profile.ts';
import type { GateId } from '../scoring/score-result.ts';
import type { ProviderInput } from './evaluate-providers.ts';
import { evaluateProviders } from './evaluate-providers.ts';
import type { Need } from './provider-result.ts';
import { NEEDS } from './needs.ts';
import type { Provider } from './provider.ts';
import { PROVIDERS } from './register.ts';

const FIRMS = 1_000;
/** The gates that bear on needs, by a plain reading: unknown counts as 0. */
const gatesOf = (answers: Answers): GateId[] => {
  const level = (item: Parameters<typeof levelOf>[1]) => levelOf(answers, item) ?? 0;
  return [
    ...(level('skills.leadership') === 0 ? (['no-owner'] as const) : []),
    ...(level('skills.literacy') === 0 ? (['untrained-use'] as const) : []),
    ...(level('cloud.exit') === 0 && level('cloud.portability') === 0 ? (['trapped'] as const) : []),
  ];
};

/** A thousand German firms; sector, Land and wish are drawn beside what the generator draws. */
function germanFirms(): readonly ProviderInput[] {
  const random = seededRandom(2026);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  return Array.from({ length: FIRMS }, () => {
    const firm = generateFirm(random);
    return {
      profile: {
        role: 'owner',
        sizeClass: firm.sizeClass,
        sector: pick(SECTORS),
        country: 'DE',
        region: pick(GERMAN_REGIONS),
        aiUse: firm.aiUse,
        goals: firm.goals,
        goalStatus: {},
        exposure: random() < 0.7 ? 'any' : pick(EXPOSURE_WISHES),
        resources: firm.resources,
      },
      answers: firm.answers,
      gates: gatesOf(firm.answers),
      plan: {
        ...payablePlan,
        dearestStepEur: Math.round(20_000 * random()),
        longestTrainingHours: 160 * random(),
      },
      asOf: '2026-11-26',
      register: PROVIDERS,
    };
  });
}

const firms = germanFirms();
const results = firms.map(evaluateProviders);

const countBy = (ids: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};
const shortlistsOf = (need: Need): (readonly string[])[] =>
  results.flatMap(({ needs }) =>
    needs.filter(({ id }) => id === need).map(({ shortlist }) => shortlist.map(({ provider }) => provider)),
  );

/** Without one entry's name, owner and id nothing else may change. */
const renamed: readonly Provider[] = PROVIDERS.map((entry, index) => ({
  ...entry,
  id: `r${String((index * 7919) % 10_007)}`,
  name: `name ${String(index)}`,
  owner: `owner ${String(index)}`,
  operator: `renamed-${entry.operator}`,
  ultimateControl: { ...entry.ultimateControl, group: `renamed-${entry.ultimateControl.group}` },
}));
const newId = new Map(PROVIDERS.map(({ id }, index) => [id, renamed[index]!.id]));

/** Entries that fit many and come first for nobody, by what keeps them behind. A new fact may free one: then it goes. */
const KEPT_BEHIND = {
  'aleph-alpha': 'price',
  appliedai: 'price',
  bleu: 'price',
  chatgpt: 'price',
  cleura: 'price',
  'cloud-temple': 'price',
  elastx: 'price',
  exoscale: 'price',
  gcore: 'price',
  'kfw-511-512': 'price',
  'nele-ai': 'price',
  noxtua: 'price',
  numspot: 'price',
  'orange-business': 'price',
  outscale: 'price',
  'plattform-lernende-systeme': 'price',
  plusserver: 'price',
  privatemode: 'price',
  s3ns: 'price',
  safespring: 'price',
  'sap-sovereign-cloud': 'price',
  syseleven: 'price',
  aws: 'sales',
  'aws-european-sovereign-cloud': 'sales',
  'berget-ai': 'sales',
  'cloudferro-sherlock': 'sales',
  evroc: 'sales',
  'google-cloud': 'sales',
  leaseweb: 'sales',
  nebius: 'sales',
  regolo: 'sales',
  't-llm-hub': 'sales',
  azure: 'exposure',
  langdock: 'exposure',
  'microsoft-copilot': 'exposure',
  upcloud: 'exposure',
  'qualifizierungsgeld-82a': 'conditions',
};

describe('neutrality', () => {
  it('renaming names, owners and ids changes no verdict, reason or place', () => {
    for (const [index, firm] of firms.slice(0, 200).entries()) {
      const before = results[index]!;
      const after = evaluateProviders({ ...firm, register: renamed });
      expect(after.needs).toEqual(
        before.needs.map(({ shortlist, ...need }) => ({
          ...need,
          shortlist: shortlist.map(({ provider, reasons }) => ({ provider: newId.get(provider), reasons })),
        })),
      );
      expect(after.gaps).toEqual(before.gaps);
      const verdicts = new Map(after.providers.map((line) => [line.id, line]));
      for (const { id, verdict, reasons, needs } of before.providers)
        expect(verdicts.get(newId.get(id)!)).toMatchObject({ verdict, reasons, needs });
    }
  });

  it('the order of the register changes nothing', () => {
    const shuffled = PROVIDERS.toSorted((a, b) => (a.lot < b.lot ? -1 : 1));
    for (const [index, firm] of firms.slice(0, 100).entries())
      expect(evaluateProviders({ ...firm, register: shuffled })).toEqual(results[index]);
  });

  const ownerOf = (id: string): string => PROVIDERS.find((entry) => entry.id === id)!.ultimateControl.group;

  /** Owners fit for the need for at least half of so many firms. */
  const ownersFitForHalf = (need: Need, many: number): number => {
    const owners = results.flatMap(({ providers }) => [
      ...new Set(
        providers
          .filter(({ verdict, needs }) => verdict !== 'not-for-you' && needs.includes(need))
          .map(({ id }) => ownerOf(id)),
      ),
    ]);
    return [...countBy(owners).values()].filter((count) => count * 2 >= many).length;
  };
  const largestShare = (need: Need): [string, number] => {
    const shortlists = shortlistsOf(need);
    const [[id, count] = ['nobody', 0]] = [...countBy(shortlists.flat())].toSorted((a, b) => b[1] - a[1]);
    return [id, count / shortlists.length];
  };

  it('no entry stands on more than 60 % of the shortlists of a need where five owners fit half of the firms', () => {
    const contested = NEEDS.filter((need) => ownersFitForHalf(need, FIRMS) >= 5);
    expect(contested).toEqual(['model-access', 'hosting', 'learning', 'exit']);
    for (const need of contested) {
      const [id, share] = largestShare(need);
      expect(share, `${need}: ${id}`).toBeLessThanOrEqual(0.6);
    }
  });

  it('nor on more than two thirds where five owners fit half of the hundred firms or more that ask', () => {
    for (const need of NEEDS) {
      const asking = shortlistsOf(need).length;
      if (asking < 100 || ownersFitForHalf(need, asking) < 5) continue;
      const [id, share] = largestShare(need);
      expect(share, `${need}: ${id}`).toBeLessThanOrEqual(2 / 3);
    }
  });

  /** The first criterion by which an entry cannot be among the first, by a plain reading of its own fields. */
  const keptBehindBy = ({ unverified, offers, selfService, exposure }: Provider): string => {
    const isPriceOpen = offers.some(({ publicPrice }) => ['yes', 'free'].includes(publicPrice));
    if (!isPriceOpen || unverified.includes('publicPrice')) return 'price';
    if (!selfService || unverified.includes('selfService')) return 'sales';
    return exposure === 'open' || exposure === 'high' ? 'exposure' : 'conditions';
  };

  it('names what keeps behind whoever fits a hundred firms and is on nobody’s shortlist', () => {
    const idsWith = (isWanted: (verdict: string) => boolean) =>
      countBy(
        results.flatMap(({ providers }) =>
          providers.filter(({ verdict }) => isWanted(verdict)).map(({ id }) => id),
        ),
      );
    const shortlisted = idsWith((verdict) => verdict === 'recommended');
    const never = [...idsWith((verdict) => verdict !== 'not-for-you')]
      .filter(([id, count]) => count >= 100 && !shortlisted.has(id))
      .map(([id]) => PROVIDERS.find((entry) => entry.id === id)!);
    const behind = Object.fromEntries(never.map((entry) => [entry.id, keptBehindBy(entry)]));
    expect(behind).toEqual(KEPT_BEHIND);
  });
});
