import type { AssessmentAccess } from '#app/domain/access/access.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { findVersion } from '#app/features/assessment/find-version.server.ts';
import { openAssessment, toCompleted } from '#app/features/assessment/open-assessment.server.ts';
import type { RenderedReport, ReportForm } from '#app/features/report/render-report.server.ts';
import type { ReportSource } from '#app/features/report/report-input.server.ts';
import { renderReport } from '#app/features/report/render-report.server.ts';
import { toVerification } from '#app/features/verification/to-verification.server.ts';
import { toCheckLink } from '#app/features/verification/verification-link.ts';
import type { Locale } from '#app/i18n/locales.ts';

interface Wanted {
  readonly code: string;
  /** Left out: as PDF. */
  readonly form?: ReportForm;
  /** Left out: the language the assessment was begun in. */
  readonly locale?: Locale;
  /** The origin people see. */
  readonly origin: string;
}

/** The document of the state that is stored now: one look at the database where it is kept, the whole where it is not. */
export async function findRendered(
  access: AssessmentAccess,
  { code, origin, form = 'pdf', ...wanted }: Wanted,
): Promise<Outcome<RenderedReport>> {
  const version = await findVersion(access);
  if (!version.ok) return version;
  const locale = wanted.locale ?? version.value.locale;
  const read = async (): Promise<Outcome<ReportSource>> => {
    const opened = await openAssessment(access);
    if (!opened.ok) return opened;
    const completed = toCompleted(opened.value);
    if (!completed.ok) return completed;
    const verification = toVerification(code, opened.value);
    const check = toCheckLink({ origin, locale, verification });
    const { follows } = opened.value;
    return { ok: true, value: { completed: completed.value, locale, origin, check, follows } };
  };
  return renderReport({
    form,
    owner: access.owner,
    version: version.value,
    locale,
    origin,
    audience: 'holder',
    read,
  });
}
