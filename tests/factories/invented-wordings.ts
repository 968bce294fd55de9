import type { QuestionnaireWordings } from '#app/domain/questionnaire/wordings.ts';
import { getWordings, PUBLISHED_WORDINGS } from '#app/domain/questionnaire/wordings.ts';

export const NEW_ITEM = 'cloud.contracts';
export const REWORDED_ITEM = 'skills.literacy';
export const RETIRED_ITEM = 'cloud.exit';

function wordings2027(): Readonly<Record<string, number>> {
  const { [RETIRED_ITEM]: _retired, ...kept } = getWordings('2026-2');
  return { ...kept, [REWORDED_ITEM]: 2, [NEW_ITEM]: 1 };
}

/** The published versions and an invented 2027-1 with one new, one reworded and one retired item. */
export const INVENTED_WORDINGS: readonly QuestionnaireWordings[] = [
  ...PUBLISHED_WORDINGS,
  { version: '2027-1', wordings: wordings2027() },
];
