import type { Item } from './items.ts';
import type { PUBLISHED_QUESTIONNAIRES } from './version.ts';

/**
 * What one published version asks: its items, and for each the number of the wording it carries. A number rises
 * when the question or one of its levels is worded anew, and never falls, so two answers mean the same exactly
 * when both versions carry the same number. Items are plain ids here: a retired one is no `Item` any more.
 */
export interface QuestionnaireWordings {
  readonly version: string;
  readonly wordings: Readonly<Record<string, number>>;
}

const WORDINGS: Readonly<
  Record<(typeof PUBLISHED_QUESTIONNAIRES)[number], Readonly<Record<string, number>>>
> = {
  '2026-2': {
    'data.digital': 1,
    'data.quality': 1,
    'data.access': 1,
    'data.history': 1,
    'data.documents': 1,
    'data.governance': 1,
    'skills.leadership': 1,
    'skills.literacy': 1,
    'skills.technical': 1,
    'skills.usecases': 1,
    'skills.change': 1,
    'skills.oversight': 1,
    'cloud.control': 1,
    'cloud.jurisdiction': 1,
    'cloud.portability': 1,
    'cloud.exit': 1,
    'cloud.ai-models': 1,
    'cloud.resilience': 1,
    'budget.earmarked': 1,
    'budget.time': 1,
    'budget.business-case': 1,
    'budget.cost-control': 1,
    'budget.funding': 1,
    'budget.horizon': 1,
  } satisfies Record<Item, number>,
};

/** Every version ever published, oldest first. A published one never changes: tests/guards hold its fingerprint. */
export const PUBLISHED_WORDINGS: readonly QuestionnaireWordings[] = Object.entries(WORDINGS).map(
  ([version, wordings]) => ({ version, wordings }),
);

/**
 * The wordings of a version.
 * @throws RangeError for a version that was never published: nothing stored can carry one.
 */
export function getWordings(
  version: string,
  versions: readonly QuestionnaireWordings[] = PUBLISHED_WORDINGS,
): QuestionnaireWordings['wordings'] {
  const found = versions.find((published) => published.version === version);
  if (found === undefined) throw new RangeError(`Questionnaire ${version} was never published`);
  return found.wordings;
}
