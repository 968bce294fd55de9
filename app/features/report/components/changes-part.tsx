import type { ChangesView } from '../changes.view-model.ts';
import { More } from './chapter.tsx';
import { FoldedTable } from '#app/components/data-table.tsx';
import { SceneFigure } from '#app/components/scene-figure.tsx';

/** What has changed since last time. */
export function ChangesPart({ changes }: { readonly changes: ChangesView }) {
  return (
    <div className="stack" id="changes">
      <p className="lead">{changes.lead}</p>
      <SceneFigure scene={changes.plot} />
      <p className="small muted">{changes.plotNote}</p>
      <div>
        <FoldedTable table={changes.scores} />
        {changes.moved && <Moved moved={changes.moved} />}
      </div>
      {changes.lowered && <p className="notice">{changes.lowered}</p>}
      {changes.apart && (
        <>
          <h2>{changes.apart.title}</h2>
          <p>{changes.apart.text}</p>
          <ul>
            {changes.apart.entries.map((entry, index) => (
              <li key={index}>{entry}</li>
            ))}
          </ul>
        </>
      )}
      <p className="small muted">{changes.compared}</p>
    </div>
  );
}

/** Each answer that moved, in its own words: side by side where there is room, one below the other on a phone. */
function Moved({ moved }: { readonly moved: NonNullable<ChangesView['moved']> }) {
  return (
    <More summary={moved.title} isOpen={moved.isOpen}>
      <dl className="moved">
        {moved.entries.map((entry) => (
          <div key={entry.item} className="moved__row">
            <dt>
              {entry.title} <span className="tag tag--accent">{entry.change}</span>
            </dt>
            <dd className="typed">
              <span className="moved__when">{moved.last}</span> {entry.last}
            </dd>
            <dd className="typed">
              <span className="moved__when">{moved.present}</span> {entry.present}
            </dd>
          </div>
        ))}
      </dl>
    </More>
  );
}
