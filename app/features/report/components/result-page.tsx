import type { ReturnForm } from '../return-form.view-model.ts';
import type { ResultView } from '../result.view-model.ts';
import { BenchmarksPart } from './benchmarks-part.tsx';
import { ChangesPart } from './changes-part.tsx';
import { AnswersPart, MethodPart } from './closing-parts.tsx';
import { Contents } from './contents.tsx';
import { DownloadButton } from './download-button.tsx';
import { GatesPart, SovereigntyPart } from './gates-part.tsx';
import { LedgerPart } from './ledger-part.tsx';
import { NextActions } from './next-actions.tsx';
import { LockedPart, PlanPart } from './plan-part.tsx';
import { ProfilePart } from './profile-part.tsx';
import { ReturnsPart } from './returns-part.tsx';
import { StepsPart } from './steps-part.tsx';
import { SummaryPart } from './summary-part.tsx';
import { TakeAlong } from './take-along.tsx';
import { WhatIfPart } from './what-if-part.tsx';

interface ResultPageProps {
  readonly view: ResultView;
  /** The form of the return calculation, as it was sent if it was refused. */
  readonly form: ReturnForm;
}

/** The accessible original of the PDF. */
export function ResultPage({ view, form }: ResultPageProps) {
  const { report, plots, words } = view;
  return (
    <div className="wrap report stack stack--l">
      <header className="stack">
        <p className="report__kind">{report.cover.title}</p>
        <h1>{report.cover.firm}</h1>
        <p className="lead">{report.cover.subtitle}</p>
        <p className="print-only">{words.printNote}</p>
        <DownloadButton href={view.paths.pdf} words={words} />
        {report.cover.marks && <p className="source no-print">{report.cover.marks}</p>}
      </header>
      <div className="report__body">
        <Contents title={words.contents} chapters={view.contents} />
        <div className="stack stack--l">
          <SummaryPart summary={report.summary} />
          {view.changes && <ChangesPart changes={view.changes} />}
          <ProfilePart profile={report.profile} plot={plots.profile} />
          <BenchmarksPart
            benchmarks={report.benchmarks}
            plots={plots.benchmarks}
            more={words.benchmarkMore}
          />
          <GatesPart gates={report.gates} plot={plots.doors} />
          <SovereigntyPart sovereignty={report.sovereignty} plot={plots.ladder} />
          <PlanPart plan={report.plan} law={report.law} plot={plots.timeline} />
          <StepsPart view={view} checkIn={view.checkIn} />
          <LockedPart locked={report.locked} />
          <WhatIfPart href={view.paths.whatIf} words={view.whatIf} />
          <ReturnsPart returns={report.returns} plots={plots.returns} more={words.returnMore} form={form} />
          <LedgerPart ledger={report.ledger} ended={view.ended} words={words} />
          <MethodPart method={report.method} more={words.methodMore} />
          <AnswersPart answers={report.answers} />
          <TakeAlong view={view.takeAlong} />
          <NextActions view={view} />
        </div>
      </div>
    </div>
  );
}
