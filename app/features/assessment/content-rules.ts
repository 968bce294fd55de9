import type { Answers } from '#app/domain/questionnaire/answers.ts';
import { isNotApplicable } from '#app/domain/questionnaire/answers.ts';
import { isRegionOf } from '#app/domain/questionnaire/countries.ts';
import {
  DIMENSIONS,
  ITEMS,
  itemsOf,
  MAX_NOT_APPLICABLE_PER_DIMENSION,
} from '#app/domain/questionnaire/items.ts';
import type { InputFault } from '#app/domain/shared/problem.ts';
import type { DraftProfile } from './assessment.ts';
import { toPointer } from './input-faults.ts';

const REQUIRED_FIELDS = ['sizeClass', 'sector', 'country', 'aiUse'] as const;

function regionFaults({ country, region }: DraftProfile): readonly InputFault[] {
  if (country === undefined || region === undefined || isRegionOf(country, region)) return [];
  return [{ pointer: '/profile/region', code: 'region-country-mismatch' }];
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
export function draftFaults(profile: DraftProfile, answers: Answers): readonly InputFault[] {
  return [...regionFaults(profile), ...notApplicableFaults(answers)];
}

/** What a full evaluation still lacks: profile fields first, then items in method order. */
export function completenessFaults(profile: DraftProfile, answers: Answers): readonly InputFault[] {
  const needed = profile.country === 'DE' ? ([...REQUIRED_FIELDS, 'region'] as const) : REQUIRED_FIELDS;
  const fields = needed
    .filter((field) => profile[field] === undefined)
    .map((field) => ({ pointer: toPointer(['profile', field]), code: 'missing-field' as const }));
  const items = ITEMS.filter((item) => answers[item] === undefined).map((item) => ({
    pointer: toPointer(['answers', item]),
    code: 'missing-item' as const,
  }));
  return [...fields, ...items];
}
