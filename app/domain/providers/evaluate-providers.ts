import type { Answers } from '../questionnaire/answers.ts';
import type { PartialProfile } from '../questionnaire/profile.ts';
import type { GateId } from '../scoring/score-result.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import { alwaysListedFor } from './always-listed.ts';
import type { Firm, PlanMoney } from './firm.ts';
import { gapsIn } from './gaps.ts';
import { isGpuNeeded, needsOf, offersMeeting } from './needs.ts';
import type { Ranked } from './order.ts';
import type { GapResult, Need, NeedResult, ProviderResult, Verdict } from './provider-result.ts';
import type { Provider } from './provider.ts';
import { fitRoutes, isPartedByLot, reasonNotFirst, reasonsFor, shortlistOf } from './shortlist.ts';
import type { ReasonAgainst } from './verdict.ts';
import { reasonsAgainst } from './verdict.ts';

export interface ProviderInput {
  readonly profile: PartialProfile;
  readonly answers: Answers;
  /** The gates that stand. */
  readonly gates: readonly GateId[];
  readonly plan: PlanMoney;
  readonly asOf: IsoDate;
  /** The ledger to judge. */
  readonly register: readonly Provider[];
}

export interface ProviderEvaluation {
  readonly needs: readonly NeedResult[];
  readonly gaps: readonly GapResult[];
  readonly gpuNeeded: boolean;
  readonly providers: readonly ProviderResult[];
}

/** A need with all its routes, the best first, and those on the shortlist. */
interface Judged {
  readonly need: Need;
  readonly routes: readonly Ranked[];
  readonly shortlist: readonly Ranked[];
}

function judge(need: Need, register: readonly Provider[], firm: Firm): Judged {
  const routes = fitRoutes(need, register, firm);
  return { need, routes, shortlist: shortlistOf(routes) };
}

/** The reasons of a place on a shortlist; never none. */
function placeReasons(route: Ranked, { routes, shortlist }: Judged, firm: Firm): readonly string[] {
  const reasons: string[] = reasonsFor(route, firm);
  if (isPartedByLot(route, routes, shortlist)) reasons.push('drawn-by-lot');
  return reasons.length === 0 ? ['meets-need'] : reasons;
}

const toNeedResult = (judged: Judged, firm: Firm): NeedResult => ({
  id: judged.need,
  fit: judged.routes.length,
  shortlist: judged.shortlist.map((route) => ({
    provider: route.provider.id,
    reasons: placeReasons(route, judged, firm),
  })),
});

/** Of the ways in which the entry fails to fit, the one with the fewest reasons against it. */
function nearestReasons(provider: Provider, firm: Firm): readonly ReasonAgainst[] {
  const failures = firm.needs.flatMap((need) =>
    offersMeeting(need, provider, firm).map((offer) => reasonsAgainst({ provider, offer, need }, firm)),
  );
  const [nearest] = failures.toSorted((a, b) => a.length - b.length);
  return nearest ?? [...reasonsAgainstAnyone(provider, firm), 'no-such-need-yet'];
}

/** What speaks against an entry whatever it is wanted for. */
function reasonsAgainstAnyone(provider: Provider, firm: Firm): readonly ReasonAgainst[] {
  const always = provider.offers.map((offer) => reasonsAgainst({ provider, offer, need: 'hosting' }, firm));
  return always.length === 0
    ? []
    : always.reduce((shared, reasons) => shared.filter((reason) => reasons.includes(reason)));
}

type Line = Omit<ProviderResult, 'alwaysListed'>;

function toLine(provider: Provider, judged: readonly Judged[], firm: Firm): Line {
  const { id, kind } = provider;
  const isOf = (route: Ranked): boolean => route.provider === provider;
  const fit = judged.filter(({ routes }) => routes.some(isOf));
  const listed = fit.find(({ shortlist }) => shortlist.some(isOf));
  const [first] = fit;
  if (first === undefined) {
    const met = firm.needs.filter((need) => offersMeeting(need, provider, firm).length > 0);
    return { id, kind, verdict: 'not-for-you', reasons: nearestReasons(provider, firm), needs: met };
  }
  const needs = fit.map(({ need }) => need);
  const { routes, shortlist } = listed ?? first;
  const route = routes.find(isOf) as Ranked;
  if (listed) return { id, kind, verdict: 'recommended', reasons: placeReasons(route, listed, firm), needs };
  const reasons = [...reasonsFor(route, firm), reasonNotFirst(route, routes, { shortlist, firm })];
  return { id, kind, verdict: 'alternative', reasons, needs };
}

const VERDICT_ORDER: Readonly<Record<Verdict, number>> = { recommended: 0, alternative: 1, 'not-for-you': 2 };

const byVerdictThenId = (a: Line, b: Line): number =>
  VERDICT_ORDER[a.verdict] - VERDICT_ORDER[b.verdict] || (a.id < b.id ? -1 : 1);

/**
 * What the firm needs from outside, for each need a shortlist with reasons and how many entries fit, every entry of the
 * register with its verdict, and where fewer than two routes are left. Comes after the plan, for money is judged by
 * what the plan costs and when. No name, owner or id plays a part in any verdict. Source: method 2026-2, section 6.
 */
export function evaluateProviders(input: ProviderInput): ProviderEvaluation {
  const { profile, answers, plan, asOf, register } = input;
  const needs = needsOf(input);
  const firm: Firm = { profile, answers, plan, needs, asOf };
  const judged = needs.map((need) => judge(need, register, firm));
  const lines = register.map((provider) => toLine(provider, judged, firm));
  const verdicts = new Map(lines.map(({ id, verdict }) => [id, VERDICT_ORDER[verdict]]));
  const always = alwaysListedFor(register, verdicts, firm);
  return {
    needs: judged.map((each) => toNeedResult(each, firm)),
    gaps: gapsIn(register, firm),
    gpuNeeded: isGpuNeeded(needs),
    providers: lines.sort(byVerdictThenId).map((line) => ({ ...line, alwaysListed: always.has(line.id) })),
  };
}
