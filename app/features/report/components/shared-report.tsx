import type { ReaderView } from '../result.view-model.ts';
import { BenchmarksPart } from './benchmarks-part.tsx';
import { AnswersPart, MethodPart } from './closing-parts.tsx';
import { Contents } from './contents.tsx';
import { DownloadButton } from './download-button.tsx';
import { GatesPart, SovereigntyPart } from './gates-part.tsx';
import { LedgerPart } from './ledger-part.tsx';
import { LockedPart, PlanPart } from './plan-part.tsx';
import { ProfilePart } from './profile-part.tsx';
import { ReturnsPart } from './returns-part.tsx';
import { StepsPart } from './steps-part.tsx';
import { SummaryPart } from './summary-part.tsx';

/** The report for who was given a link: to read and to keep, with nothing that writes. */
export function SharedReport({ view }: { readonly view: ReaderView }) {
  const { report, plots, words, notice } = view;
  return (
    <div className="wrap report stack stack--l">
      <header className="stack">
        <p className="report__kind">{view.head.kind}</p>
        <h1>{view.head.firm}</h1>
        <p className="lead">{view.head.lead}</p>
        {report.meta.testRun && <p className="notice notice--warning">{report.meta.testRun}</p>}
        <p className="notice">
          <strong>{notice.title}</strong> {notice.text} {notice.own}
        </p>
        <DownloadButton href={view.pdf} words={words} />
        {report.cover.marks && <p className="source no-print">{report.cover.marks}</p>}
      </header>
      <div className="report__body">
        <Contents title={words.contents} chapters={view.contents} />
        <div className="stack stack--l">
          <SummaryPart summary={report.summary} />
          <ProfilePart profile={report.profile} plot={plots.profile} />
          <BenchmarksPart
            benchmarks={report.benchmarks}
            plots={plots.benchmarks}
            more={words.benchmarkMore}
          />
          <GatesPart gates={report.gates} plot={plots.doors} />
          <SovereigntyPart sovereignty={report.sovereignty} plot={plots.ladder} />
          <PlanPart plan={report.plan} law={report.law} plot={plots.timeline} />
          <StepsPart view={view} checkIn={null} />
          <LockedPart locked={report.locked} />
          <ReturnsPart returns={report.returns} plots={plots.returns} more={words.returnMore} form={null} />
          <LedgerPart ledger={report.ledger} ended={view.ended} words={words} />
          <MethodPart method={report.method} more={words.methodMore} />
          <AnswersPart answers={report.answers} />
        </div>
      </div>
    </div>
  );
}
