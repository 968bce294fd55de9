import { Document, Page, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { CoverPage } from './pdf/cover-page.tsx';
import { AnswersSection, LawSection, MethodSection } from './pdf/closing-sections.tsx';
import { countBlockers, GatesSection } from './pdf/gates-section.tsx';
import { LedgerSection } from './pdf/ledger-section.tsx';
import { LockedSection, PlanSection, StepsSection } from './pdf/plan-sections.tsx';
import { ReturnsSection } from './pdf/returns-section.tsx';
import { BenchmarksSection } from './pdf/benchmarks-section.tsx';
import { ProfileSection } from './pdf/profile-section.tsx';
import { SovereigntySection } from './pdf/sovereignty-section.tsx';
import { styles } from './pdf/styles.ts';
import { SummarySection } from './pdf/summary-section.tsx';
import type { ReportModel } from '#app/report-model/report-model.ts';
import { PAGE_MARKS } from '#app/report-model/report-model.ts';
import { Text } from './pdf/text.tsx';

/** The PDF roadmap. The same content gives the same bytes: its only date is the day of the evaluation. */
export function ReportDocument({ report }: { readonly report: ReportModel }) {
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
        <SummarySection summary={report.summary} />
        <ProfileSection profile={report.profile} />
      </Sheet>
      <Sheet report={report}>
        <BenchmarksSection benchmarks={report.benchmarks} />
        <GatesSection gates={report.gates} />
        <SovereigntySection sovereignty={report.sovereignty} room={roomBeside(report)} />
      </Sheet>
      <PlanSheet report={report} />
    </Document>
  );
}

/** Plan and steps, then what is locked and what the goals bring; these come first where the plan is empty. */
function PlanSheet({ report }: { readonly report: ReportModel }) {
  const { plan, locked } = report;
  const isEmpty = plan.plot === null;
  const wishes = (
    <>
      {locked.entries.length === 0 ? null : <LockedSection locked={locked} />}
      <ReturnsSection returns={report.returns} />
    </>
  );
  return (
    <Sheet report={report}>
      <PlanSection plan={plan} locked={locked} />
      {isEmpty ? wishes : null}
      {report.steps.entries.length === 0 && report.steps.reported === null ? null : (
        <StepsSection steps={report.steps} />
      )}
      {isEmpty ? null : wishes}
      <LedgerSection ledger={report.ledger} />
      <MethodSection method={report.method} />
      <AnswersSection answers={report.answers} />
      {report.law === null ? null : <LawSection law={report.law} />}
    </Sheet>
  );
}

/** How much room obstacles and contradictions leave for the rung on their page. */
function roomBeside({ gates, sovereignty }: ReportModel): 'much' | 'some' | 'little' {
  const blockers = countBlockers(gates);
  if (blockers <= 2) return 'much';
  return blockers + sovereignty.holds.length <= 6 ? 'some' : 'little';
}

interface SheetProps {
  readonly report: ReportModel;
  readonly children: ReactNode;
}

/** Chapters that start on a fresh page. Short chains of pages keep the layout fast: its cost grows with their square. */
function Sheet({ report, children }: SheetProps) {
  return (
    <Page size="A4" style={styles.page}>
      <RunningHeader report={report} />
      <RunningFooter report={report} />
      {children}
    </Page>
  );
}

function RunningHeader({ report }: { readonly report: ReportModel }) {
  return (
    <View style={styles.header} fixed>
      <Text style={styles.headerName}>{report.labels.header}</Text>
      <Text>{report.meta.testRun ?? report.labels.headerRight}</Text>
    </View>
  );
}

function RunningFooter({ report }: { readonly report: ReportModel }) {
  return (
    <View style={styles.footer} fixed>
      <Text>{report.meta.author}</Text>
      <Text
        render={({ pageNumber, totalPages }) =>
          report.labels.page
            .replace(PAGE_MARKS.page, String(pageNumber))
            .replace(PAGE_MARKS.total, String(totalPages))
        }
      />
    </View>
  );
}
