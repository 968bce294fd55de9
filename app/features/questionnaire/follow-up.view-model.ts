import type { Dimension } from '#app/domain/questionnaire/items.ts';
import { ITEMS, itemsOf } from '#app/domain/questionnaire/items.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { Draft } from './draft.ts';
import { countMarks, sinceLast } from './last-time.ts';
import type { SinceLast } from './last-time.ts';
import type { AssessmentPaths } from './paths.ts';

/** What became of each item since last time, or null where nothing is followed. */
export const sinceOf = ({ follows, answers }: Draft): SinceLast | null =>
  follows ? sinceLast({ ...follows, answers }, follows.last) : null;

/** How many answers are as they were: of all items, in a sentence with the date. */
export function countsText({ t, format }: Translator, draft: Draft): string | null {
  const since = sinceOf(draft);
  if (since === null || !draft.follows) return null;
  const { unchanged, changed, new: fresh } = countMarks(since, ITEMS);
  return t('assess:again.counts', { date: format.date(draft.follows.last.asOf), unchanged, changed, fresh });
}

/** The same for one dimension, without the date. */
export function dimensionSince({ t }: Translator, draft: Draft, dimension: Dimension): string | null {
  const since = sinceOf(draft);
  if (since === null) return null;
  const { unchanged, changed, new: fresh } = countMarks(since, itemsOf(dimension));
  return t('assess:again.dimension', { unchanged, changed, fresh });
}

/** On the overview of a follow-up: what is filled in already, and the way through it. */
export function toFollowUp(translator: Translator, draft: Draft, paths: AssessmentPaths) {
  const since = sinceOf(draft);
  if (since === null || !draft.follows) return null;
  const { t, format } = translator;
  return {
    text: t('assess:again.text', { date: format.date(draft.follows.last.asOf) }),
    counts: countsText(translator, draft),
    walk: { href: paths.profile, text: t('assess:again.walk') },
    /** Nothing was touched so far: going through it all comes first. */
    isFresh: countMarks(since, ITEMS).changed === 0,
  };
}
