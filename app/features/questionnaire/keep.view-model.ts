import type { Translator } from '#app/i18n/translator.server.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Draft } from './draft.ts';
import type { AssessmentPaths } from './paths.ts';
import { progressOf } from './progress.ts';

/** The code as a step of its own, before the first question. */
export function toKeepView(translator: Translator, draft: Draft, paths: AssessmentPaths) {
  const { t } = translator;
  const title = t('assess:keep.title');
  // What was done before has an overview to go on from; what has just begun begins.
  const href = progressOf(draft).profileComplete ? paths.home : paths.profile;
  return {
    documentTitle: pageTitle(translator, title),
    title,
    intro: t('assess:keep.intro'),
    next: { href, text: t('assess:keep.next') },
  };
}
