import { data } from '@remix-run/node';
import type { DraftPage } from '#app/features/questionnaire/draft-page.ts';
import { openDraftPage } from '#app/features/questionnaire/draft-page.ts';
import { toFieldValues } from '#app/features/questionnaire/form-values.ts';
import type { AssessmentPaths } from '#app/features/questionnaire/paths.ts';
import type { FieldValues } from '#app/features/questionnaire/profile.view-model.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import { requireForm } from '#app/platform/require-form.ts';
import type { AssessmentPage, PageArgs } from './assessment-page.server.ts';
import { requireOpenDraft } from './assessment-page.server.ts';
import { saveDraft } from './save-draft.server.ts';

/** Where to go on: back to the review if people came from there. */
export function nextAfter(request: Request, paths: AssessmentPaths, next: string): string {
  return new URL(request.url).searchParams.get('from') === 'review' ? paths.review : next;
}

/** A page on which a part of the profile is filled in. */
interface ProfilePart<View> {
  readonly form: DraftPage['form'];
  /** The fields of the profile that the form changes. */
  readonly fields: readonly string[];
  readonly previousHref: (paths: AssessmentPaths) => string;
  readonly nextHref: (paths: AssessmentPaths) => string;
  readonly toView: (page: AssessmentPage, values: FieldValues) => View;
}

/** Where such a page finds the assessment, and who asks for it. */
export type PageOf = (args: PageArgs) => Promise<AssessmentPage>;

/** Loader and action of such a page: the form with what is stored, or with what was typed and why it was not saved. */
export function profilePart<View extends { readonly title: string }>(
  part: ProfilePart<View>,
  requirePage: PageOf = requireOpenDraft,
) {
  const open = async (args: PageArgs) => {
    const opened = await requirePage(args);
    const { assessment, paths, translator } = opened;
    const page = openDraftPage(translator, {
      form: part.form,
      keys: part.fields.map((field) => `profile.${field}`),
      assessment,
      paths,
      previousHref: nextAfter(args.request, paths, part.previousHref(paths)),
      nextHref: nextAfter(args.request, paths, part.nextHref(paths)),
    });
    return { opened, page };
  };
  const loader = async (args: PageArgs) => {
    const { opened, page } = await open(args);
    const { translator, assessment } = opened;
    const view = part.toView(opened, toFieldValues(translator, assessment.profile));
    return { page, view, title: pageTitle(translator, view.title, args.context.memory.hasFaults) };
  };
  const action = async (args: PageArgs) => {
    const { opened, page } = await open(args);
    const unsaved = await saveDraft(opened, await requireForm(args.request), page);
    args.context.memory.hasFaults = unsaved.page.errors.length > 0;
    const view = part.toView(opened, unsaved.typed);
    const title = pageTitle(opened.translator, view.title, args.context.memory.hasFaults);
    return data({ page: unsaved.page, view, title }, { status: unsaved.status });
  };
  return { loader, action };
}
