import type { Item } from '#app/domain/questionnaire/items.ts';
import { DIMENSIONS, itemsOf } from '#app/domain/questionnaire/items.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { countsText, sinceOf } from './again.view-model.ts';
import { toStandingHints } from './answer-hints.view-model.ts';
import { answerText, profileText } from './answer-words.ts';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import type { Draft } from './draft.ts';
import type { AssessmentPaths } from './paths.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import { hasRegions } from '#app/domain/questionnaire/countries.ts';
import type { AnswerMark, SinceLast } from './last-time.ts';
import { markOf } from './last-time.ts';
import { progressOf } from './progress.ts';

/** Appended to a question's address: after saving, people come back to the review. */
export const FROM_REVIEW = '?from=review';

export interface ReviewRow {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly isOpen: boolean;
  readonly href: string;
  /** How the answer stands to that of last time, where there was one. */
  readonly mark: { readonly kind: AnswerMark; readonly text: string } | null;
}

/** Which rows are wanted: all of them, or only what is not as it was. */
export type ReviewFilter = 'all' | 'changed';

/** Every answer as a sentence with a way to change it, section by section. */
export function toReview(translator: Translator, draft: Draft, paths: AssessmentPaths) {
  const { t } = translator;
  const { complete, answered, total, profileComplete } = progressOf(draft);
  const since = sinceOf(draft);
  return {
    sections: [
      { id: 'profile', title: t('assess:tasks.profile.title'), rows: profileRows(translator, draft, paths) },
      ...DIMENSIONS.map((dimension) => ({
        id: dimension,
        title: t(`questionnaire:dimensions.${dimension}.title`),
        rows: itemsOf(dimension).map((item): ReviewRow => ({
          key: item,
          label: t(`questionnaire:items.${item}.title`),
          value: answerText(translator, item, draft.answers[item]),
          isOpen: draft.answers[item] === undefined,
          href: paths.question(item) + FROM_REVIEW,
          mark: toMark(translator, since, item),
        })),
      })),
      { id: 'wishes', title: t('assess:review.wishes'), rows: wishRows(translator, draft, paths) },
    ],
    isComplete: complete,
    missing: complete
      ? null
      : profileComplete
        ? t('assess:review.missingAnswers', { count: total - answered })
        : t('assess:review.missingProfile', { count: total - answered }),
  };
}

function toMark({ t }: Translator, since: SinceLast | null, item: Item): ReviewRow['mark'] {
  const kind = since && markOf(since, item);
  return kind ? { kind, text: t(`assess:again.marks.${kind}`) } : null;
}

/** Only what is open, changed or new. */
function notAsBefore<Section extends { readonly rows: readonly ReviewRow[] }>(sections: readonly Section[]) {
  const isWanted = ({ mark, isOpen }: ReviewRow): boolean =>
    isOpen || (mark !== null && mark.kind !== 'unchanged');
  return sections
    .map((section) => ({ ...section, rows: section.rows.filter(isWanted) }))
    .filter(({ rows }) => rows.length > 0);
}

export type ReviewPageView = ReturnType<typeof toReviewPage>;

interface ReviewSource {
  readonly draft: Draft;
  readonly paths: AssessmentPaths;
  readonly filter: ReviewFilter;
}

/** The whole page: what is answered, what is missing, and where to go on. */
export function toReviewPage(translator: Translator, { draft, paths, filter }: ReviewSource) {
  const { t } = translator;
  const review = toReview(translator, draft, paths);
  const title = t('assess:review.title');
  const again = toFilter(translator, draft, { paths, filter });
  const sections = again === null || filter === 'all' ? review.sections : notAsBefore(review.sections);
  return {
    ...review,
    sections,
    again: again && { ...again, none: sections.length === 0 ? t('assess:again.filter.none') : null },
    hints: toHintBox(translator, draft, paths),
    documentTitle: pageTitle(translator, title),
    title,
    intro: t('assess:review.intro'),
    words: { change: t('assess:review.change'), answer: t('assess:review.answer') },
    home: { href: paths.home, text: t('assess:form.home') },
    next: review.isComplete
      ? { href: paths.finish, text: t('assess:review.finish') }
      : { href: firstOpen(draft, paths), text: t('assess:review.goOn') },
  };
}

/** How much is as it was, and the way to see only what is not; null where nothing is followed. */
function toFilter(
  translator: Translator,
  draft: Draft,
  { paths, filter }: Pick<ReviewSource, 'paths' | 'filter'>,
) {
  const { t } = translator;
  const counts = countsText(translator, draft);
  if (counts === null) return null;
  const choice = (kind: ReviewFilter, href: string) => ({
    href,
    text: t(`assess:again.filter.${kind}`),
    isCurrent: kind === filter,
  });
  return {
    counts,
    label: t('assess:again.filter.label'),
    choices: [choice('all', paths.review), choice('changed', `${paths.review}?show=changed`)],
  };
}

function toHintBox(translator: Translator, draft: Draft, paths: AssessmentPaths) {
  const { t } = translator;
  const hints = toStandingHints(translator, { draft, paths, query: FROM_REVIEW });
  if (hints.length === 0) return null;
  return { title: t('assess:hints.title', { count: hints.length }), intro: t('assess:hints.intro'), hints };
}

function firstOpen(draft: Draft, paths: AssessmentPaths): string {
  const { profileComplete, nextItem } = progressOf(draft);
  if (!profileComplete) return paths.profile + FROM_REVIEW;
  return nextItem === null ? paths.finish : paths.question(nextItem);
}

const PROFILE_ROWS = ['sizeClass', 'sector', 'country', 'region', 'aiUse'] as const;
const WISH_ROWS = ['goals', 'exposure', 'resources'] as const;

function profileRows(translator: Translator, { profile }: Draft, paths: AssessmentPaths): ReviewRow[] {
  const hasRegion = hasRegions(profile.country);
  return PROFILE_ROWS.filter((field) => field !== 'region' || hasRegion).map((field) => ({
    ...profileRow(translator, field, profile),
    isOpen: profile[field] === undefined,
    href: paths.profile + FROM_REVIEW,
  }));
}

function wishRows(translator: Translator, { profile }: Draft, paths: AssessmentPaths): ReviewRow[] {
  return WISH_ROWS.map((field) => ({
    ...profileRow(translator, field, profile),
    isOpen: false,
    href: (field === 'resources' ? paths.money : paths.goals) + FROM_REVIEW,
  }));
}

const profileRow = (translator: Translator, field: keyof ProfileDraft, profile: ProfileDraft) => ({
  key: field,
  label: translator.t(`questionnaire:profile.${field}.title`),
  value: profileText(translator, field, profile),
  mark: null,
});
