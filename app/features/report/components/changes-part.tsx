import type { ChangesView } from '../changes.view-model.ts';
import { Chapter, More } from './chapter.tsx';
import { DataTable, FoldedTable } from './data-table.tsx';
import { SceneFigure } from './scene-figure.tsx';

/** What has changed since last time. */
export function ChangesPart({ changes }: { readonly changes: ChangesView }) {
  return (
    <Chapter id="changes" title={changes.title} lead={changes.lead}>
      <SceneFigure scene={changes.plot} />
      <p className="small muted">{changes.plotNote}</p>
      <div>
        <FoldedTable table={changes.scores} />
        {changes.moved && (
          <More summary={changes.moved.caption} isOpen>
            <DataTable table={changes.moved} isCaptionHidden />
          </More>
        )}
      </div>
      {changes.lowered && <p className="notice">{changes.lowered}</p>}
      {changes.apart && (
        <>
          <h3>{changes.apart.title}</h3>
          <p>{changes.apart.text}</p>
          <ul>
            {changes.apart.entries.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </>
      )}
      <p className="small muted">{changes.compared}</p>
    </Chapter>
  );
}
