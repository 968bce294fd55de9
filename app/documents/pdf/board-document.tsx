import type { BoardReport } from '#app/report-model/statistics/release-paper-model.ts';
import { BoardCover, GlancePage } from './board-cover.tsx';
import { Codes, HowToRead, Topic } from './board-parts.tsx';
import { DatedDocument } from './dated-document.tsx';
import { Sheet } from './page-frame.tsx';

/** A release for a board; its date is the day the release speaks of. */
export function BoardDocument({ report }: { readonly report: BoardReport }) {
  const { meta, locale, sheets } = report;
  return (
    <DatedDocument meta={meta} locale={locale}>
      <BoardCover report={report} />
      <Sheet report={report}>
        <GlancePage report={report} />
      </Sheet>
      {sheets.map((parts) => (
        <Sheet report={report} key={parts.map(({ id }) => id).join()}>
          {parts.map((part, index) => (
            <Topic key={part.id} part={part} report={report} isFirst={index === 0} />
          ))}
        </Sheet>
      ))}
      <Sheet report={report}>
        <HowToRead report={report} />
      </Sheet>
      <Sheet report={report}>
        <Codes report={report} />
      </Sheet>
    </DatedDocument>
  );
}
