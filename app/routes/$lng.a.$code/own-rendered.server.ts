import type { AssessmentAccess } from '#app/domain/access/access.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { findVersion } from '#app/features/assessment/find-version.server.ts';
import { openAssessment, toCompleted } from '#app/features/assessment/open-assessment.server.ts';
import type { SignedOwnReport } from '#app/features/own-report/own-report.server.ts';
import type { RenderedReport, ReportForm } from '#app/features/report/render-report.server.ts';
import { renderReport } from '#app/features/report/render-report.server.ts';
import type { ReportSource } from '#app/features/report/report-input.server.ts';
import type { Locale } from '#app/i18n/locales.ts';

interface Wanted {
  readonly own: SignedOwnReport;
  readonly form: ReportForm;
  readonly locale: Locale;
  /** The origin people see. */
  readonly origin: string;
}

/**
 * The version of an adviser, the same for the adviser and the firm: without the code by which a report is checked, which
 * only the firm may give away, and without what the firm has said in earlier assessments.
 */
export async function findOwnRendered(
  access: AssessmentAccess,
  { own, form, locale, origin }: Wanted,
): Promise<Outcome<RenderedReport>> {
  const version = await findVersion(access);
  if (!version.ok) return version;
  const read = async (): Promise<Outcome<ReportSource>> => {
    const opened = await openAssessment(access);
    if (!opened.ok) return opened;
    const completed = toCompleted(opened.value);
    if (!completed.ok) return completed;
    return { ok: true, value: { completed: completed.value, locale, origin, check: null } };
  };
  return renderReport({
    ...{ form, owner: access.owner, version: version.value, locale, origin },
    ...{ audience: 'adviser', own, read },
  });
}
