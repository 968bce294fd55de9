import { redirect } from '@remix-run/node';
import type { Assessment } from '#app/features/assessment/assessment.ts';
import { storedValues } from '#app/features/assessment/draft-change.ts';
import { findAssessment } from '#app/features/assessment/find-assessment.server.ts';
import { findLastTime } from '#app/features/assessment/find-predecessors.server.ts';
import type { Draft } from '#app/features/questionnaire/draft.ts';
import type { DraftPage } from '#app/features/questionnaire/draft-page.ts';
import { formWordsOf } from '#app/features/questionnaire/form-words.ts';
import type { AssessmentPaths } from '#app/features/questionnaire/paths.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';

type Params = Readonly<Record<string, string | undefined>>;

export interface DraftContext {
  readonly code: string;
  readonly translator: Translator;
  readonly paths: AssessmentPaths;
  readonly assessment: Assessment;
}

/** The assessment of an address, or a 404 that is the same for unknown, erased and malformed codes. */
export async function requireAssessment(params: Params): Promise<DraftContext> {
  const locale = requireLocale(params);
  const code = params['code'] ?? '';
  const found = await findAssessment(code);
  if (!found.ok) throw new Response(null, { status: found.problem.code === 'not-found' ? 404 : 503 });
  return { code, translator: translatorFor(locale), paths: pathsOf(locale, code), assessment: found.value };
}

/** As above, for pages that change answers: a completed assessment shows its result instead. */
export async function requireDraft(params: Params): Promise<DraftContext> {
  const context = await requireAssessment(params);
  if (context.assessment.status === 'completed') throw redirect(context.paths.result);
  return context;
}

/** The draft of a page that shows what was answered last time beside it. */
export async function withLastTime({ code, assessment }: DraftContext): Promise<Draft> {
  const last = await findLastTime(code);
  return { ...assessment, follows: last ? { questionnaire: assessment.questionnaire, last } : null };
}

type Fresh = Pick<DraftPage, 'form' | 'previousHref' | 'nextHref'> & {
  readonly keys: readonly string[];
  readonly item?: string;
};

/** A form as it looks when it is opened. */
export function openDraftPage(context: DraftContext, { keys, item = '', ...rest }: Fresh): DraftPage {
  const { assessment, paths, translator } = context;
  return {
    ...rest,
    item,
    revision: assessment.revision,
    base: JSON.stringify(storedValues(assessment, keys)),
    words: formWordsOf(translator),
    homeHref: paths.home,
    saveHref: paths.save,
    errors: [],
    refusal: null,
    merge: null,
  };
}

/** Where to go on: back to the review if people came from there. */
export function nextAfter(request: Request, paths: AssessmentPaths, next: string): string {
  return new URL(request.url).searchParams.get('from') === 'review' ? paths.review : next;
}
