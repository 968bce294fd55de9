import { View } from '@react-pdf/renderer';
import type { OwnWordsModel } from '#app/report-model/own-words-model.ts';
import type { PrintedReport } from '#app/report-model/report-model.ts';
import { AnswersChapter, MethodChapter } from './pdf/closing-chapters.tsx';
import { CoverPage } from './pdf/cover-page.tsx';
import { DatedDocument } from './pdf/dated-document.tsx';
import { HelpersChapter } from './pdf/helpers-chapter.tsx';
import { NextGoalsChapter } from './pdf/next-goals-chapter.tsx';
import { ClosingPart, OpeningPage } from './pdf/own-words.tsx';
import { Sheet } from './pdf/page-frame.tsx';
import { PlanChapter } from './pdf/plan-chapter.tsx';
import { LockedChapter, ReturnsChapter } from './pdf/returns-chapter.tsx';
import { StandingPage } from './pdf/standing-page.tsx';
import { StepsChapter } from './pdf/steps-chapter.tsx';
import { SummaryPage } from './pdf/summary-page.tsx';

interface ReportDocumentProps {
  readonly report: PrintedReport;
  /** What an adviser says around it; left out or null: nothing. */
  readonly words?: OwnWordsModel | null;
}

/** The PDF roadmap; its date is the day of the evaluation. */
export function ReportDocument({ report, words = null }: ReportDocumentProps) {
  const { meta, locale } = report;
  return (
    <DatedDocument meta={meta} locale={locale}>
      <CoverPage report={report} words={words} />
      {words === null ? null : (
        <Sheet report={report}>
          <OpeningPage words={words} />
        </Sheet>
      )}
      <Sheet report={report}>
        <SummaryPage summary={report.summary} />
      </Sheet>
      <Sheet report={report}>
        <StandingPage report={report} />
      </Sheet>
      <Sheet report={report}>
        <PlanChapter report={report} />
        {report.steps.entries.length === 0 ? null : <StepsChapter report={report} />}
        {report.nextGoals === null ? null : (
          <NextGoalsChapter nextGoals={report.nextGoals} labels={report.steps.labels} />
        )}
        {report.locked.entries.length === 0 ? null : <LockedChapter locked={report.locked} />}
        <ReturnsChapter report={report} />
        <HelpersChapter report={report} disclosure={words?.disclosure ?? null} />
        {/* Answers alone on a last page look like a leftover; with words of an adviser behind them they are not alone. */}
        <View wrap={words !== null}>
          <MethodChapter report={report} />
          <AnswersChapter report={report} />
        </View>
        {words === null ? null : <ClosingPart words={words} />}
      </Sheet>
    </DatedDocument>
  );
}
