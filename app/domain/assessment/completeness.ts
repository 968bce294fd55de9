import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable } from '../questionnaire/answers.ts';
import { hasRegions, isRegionOf } from '../questionnaire/countries.ts';
import { DIMENSIONS, ITEMS, itemsOf, MAX_NOT_APPLICABLE_PER_DIMENSION } from '../questionnaire/items.ts';
import type { ProfileDraft } from '../questionnaire/profile.ts';
import { toPointer } from '../shared/pointer.ts';
import type { InputFault } from '../shared/problem.ts';

const ALWAYS_REQUIRED = ['sizeClass', 'sector', 'country', 'aiUse'] as const;
type RequiredField = (typeof ALWAYS_REQUIRED)[number] | 'region';

/** What a full evaluation needs to know of a firm, in the order it is asked. Source: method 2026-2, section 1. */
export function requiredFields({ country }: { readonly country?: string | null }): readonly RequiredField[] {
  return hasRegions(country) ? [...ALWAYS_REQUIRED, 'region'] : ALWAYS_REQUIRED;
}

/** The required fields of the profile that are still empty, in the order they are asked. */
export const missingFields = (profile: ProfileDraft): readonly RequiredField[] =>
  requiredFields(profile).filter((field) => profile[field] === undefined);

function regionFaults({ country, region }: ProfileDraft): readonly InputFault[] {
  if (country === undefined || region === undefined || isRegionOf(country, region)) return [];
  return [{ pointer: '/profile/region', code: 'region-country-mismatch' }];
}

/** Only a chosen goal can be tried or in use. */
function goalStatusFaults({ goals = [], goalStatus = {} }: ProfileDraft): readonly InputFault[] {
  return Object.keys(goalStatus)
    .filter((goal) => !(goals as readonly string[]).includes(goal))
    .map((goal) => ({
      pointer: toPointer(['profile', 'goalStatus', goal]),
      code: 'unknown-option' as const,
      allowed: goals,
    }));
}

/** The answers that are one too many in their dimension, in method order. */
function notApplicableFaults(answers: Answers): readonly InputFault[] {
  return DIMENSIONS.flatMap((dimension) =>
    itemsOf(dimension)
      .filter((item) => isNotApplicable(answers, item))
      .slice(MAX_NOT_APPLICABLE_PER_DIMENSION)
      .map((item) => ({ pointer: toPointer(['answers', item]), code: 'too-many-not-applicable' as const })),
  );
}

/** What no draft may hold either, because the parts contradict each other. */
export function draftFaults(profile: ProfileDraft, answers: Answers): readonly InputFault[] {
  return [...regionFaults(profile), ...goalStatusFaults(profile), ...notApplicableFaults(answers)];
}

/** What a full evaluation still lacks: profile fields first, then items in method order. */
export function completenessFaults(profile: ProfileDraft, answers: Answers): readonly InputFault[] {
  const fields = missingFields(profile).map((field) => ({
    pointer: toPointer(['profile', field]),
    code: 'missing-field' as const,
  }));
  const items = ITEMS.filter((item) => answers[item] === undefined).map((item) => ({
    pointer: toPointer(['answers', item]),
    code: 'missing-item' as const,
  }));
  return [...fields, ...items];
}
