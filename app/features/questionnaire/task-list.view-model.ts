import { itemsOf } from '#app/domain/questionnaire/items.ts';
import type { Dimension, Item } from '#app/domain/questionnaire/items.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { Draft } from './draft.ts';
import type { AssessmentPaths } from './paths.ts';
import type { AnswerProgress, DimensionProgress } from './progress.ts';
import { progressOf } from './progress.ts';
import { dimensionSince, toFollowUp } from './follow-up.view-model.ts';

export type TaskState = 'done' | 'begun' | 'open' | 'waits';

interface Task {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly href: string | null;
  readonly state: TaskState;
  readonly stateText: string;
  /** How its answers stand to those of last time, where there was one. */
  readonly since: string | null;
}

/** What is done and what is left, and the one next thing to do. */
export function toTaskList(translator: Translator, draft: Draft, paths: AssessmentPaths) {
  const { t } = translator;
  const progress = progressOf(draft);
  return {
    progressText: t('assess:tasks.progress', { answered: progress.answered, total: progress.total }),
    answered: progress.answered,
    total: progress.total,
    next: nextOf(translator, progress, paths),
    again: toFollowUp(translator, draft, paths),
    tasks: [
      taskOf(translator, 'profile', paths.profile, progress.profileComplete ? 'done' : 'open'),
      ...progress.dimensions.map((dimension) => ({
        ...dimensionTask(translator, dimension, paths),
        since: dimensionSince(translator, draft, dimension.dimension),
      })),
      taskOf(translator, 'goals', paths.goals, draft.profile.goals ? 'done' : 'open'),
      taskOf(translator, 'money', paths.money, draft.profile.resources ? 'done' : 'open'),
      taskOf(translator, 'review', paths.review, progress.complete ? 'open' : 'waits'),
    ],
  };
}

/** What became of answers to a questionnaire that is no longer in use. */
export const toReopenedNotice = ({ t }: Translator, version: string | null): string | null =>
  version === null ? null : t('assess:tasks.reopened', { version });

function nextOf({ t }: Translator, progress: AnswerProgress, paths: AssessmentPaths) {
  if (!progress.profileComplete) return { href: paths.profile, text: t('assess:tasks.nextProfile') };
  if (progress.nextItem === null) return { href: paths.review, text: t('assess:tasks.nextReview') };
  const text = progress.answered === 0 ? t('assess:tasks.nextFirst') : t('assess:tasks.nextQuestion');
  return { href: paths.question(progress.nextItem), text };
}

type TaskId = 'profile' | 'goals' | 'money' | 'review';

function taskOf({ t }: Translator, ...[id, href, state]: [TaskId, string, TaskState]): Task {
  const isOptional = id === 'goals' || id === 'money';
  return {
    id,
    title: t(`assess:tasks.${id}.title`),
    text: t(`assess:tasks.${id}.text`),
    href,
    state,
    stateText: state === 'open' && isOptional ? t('assess:tasks.optional') : t(`assess:tasks.state.${state}`),
    since: null,
  };
}

function dimensionTask(
  { t }: Translator,
  { dimension, answered, total, nextItem }: DimensionProgress,
  paths: AssessmentPaths,
): Omit<Task, 'since'> {
  const state = answered === total ? 'done' : answered === 0 ? 'open' : 'begun';
  return {
    id: dimension,
    title: t(`questionnaire:dimensions.${dimension}.title`),
    text: t(`questionnaire:dimensions.${dimension}.summary`),
    href: paths.question(nextItem ?? firstItemOf(dimension)),
    state,
    stateText: t('assess:tasks.count', { answered, total }),
  };
}

function firstItemOf(dimension: Dimension): Item {
  const [first] = itemsOf(dimension);
  if (first === undefined) throw new Error(`The dimension ${dimension} has no items`);
  return first;
}
