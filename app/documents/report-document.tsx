import { Document } from '@react-pdf/renderer';
import type { PrintedReport } from '#app/report-model/report-model.ts';
import { AnswersChapter, MethodChapter } from './pdf/closing-chapters.tsx';
import { CoverPage } from './pdf/cover-page.tsx';
import { HelpersChapter } from './pdf/helpers-chapter.tsx';
import { Sheet } from './pdf/page-frame.tsx';
import { PlanChapter } from './pdf/plan-chapter.tsx';
import { LockedChapter, ReturnsChapter } from './pdf/returns-chapter.tsx';
import { StandingPage } from './pdf/standing-page.tsx';
import { StepsChapter } from './pdf/steps-chapter.tsx';
import { SummaryPage } from './pdf/summary-page.tsx';

/** The PDF roadmap. The same content gives the same bytes: its only date is the day of the evaluation. */
export function ReportDocument({ report }: { readonly report: PrintedReport }) {
  const { meta, locale } = report;
  const day = new Date(`${meta.asOf}T00:00:00Z`);
  return (
    <Document
      title={meta.title}
      subject={meta.subject}
      author={meta.author}
      creator={meta.author}
      producer={meta.author}
      language={locale}
      creationDate={day}
      modificationDate={day}
      conformance="PDF/A-2b"
      pageMode="useOutlines"
    >
      <CoverPage report={report} />
      <Sheet report={report}>
        <SummaryPage summary={report.summary} />
      </Sheet>
      <Sheet report={report}>
        <StandingPage report={report} />
      </Sheet>
      <Sheet report={report}>
        <PlanChapter report={report} />
        {report.steps.entries.length === 0 ? null : <StepsChapter report={report} />}
        {report.locked.entries.length === 0 ? null : <LockedChapter locked={report.locked} />}
        <ReturnsChapter report={report} />
        <HelpersChapter report={report} />
        <MethodChapter report={report} />
        <AnswersChapter report={report} />
      </Sheet>
    </Document>
  );
}
