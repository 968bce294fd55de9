import type { ReturnModel, ReturnsModel } from '#app/documents/report/report-model.ts';
import type { ReturnForm as ReturnFormModel } from '../return-form.view-model.ts';
import type { SceneModel } from '../result.view-model.ts';
import { Chapter, More } from './chapter.tsx';
import { DataTable } from './data-table.tsx';
import { ReturnForm } from './return-form.tsx';
import { SceneFigure } from './scene-figure.tsx';

interface ReturnsPartProps {
  readonly returns: ReturnsModel;
  readonly plots: readonly SceneModel[];
  readonly more: string;
  readonly form: ReturnFormModel;
}

export function ReturnsPart({ returns, plots, more, form }: ReturnsPartProps) {
  return (
    <Chapter id="returns" title={returns.title} lead={returns.lead}>
      {returns.entries.map((entry, index) => (
        <Return key={entry.title} entry={entry} plot={plots[index]} more={more} />
      ))}
      {returns.entries.length > 0 && (
        <p className="source">
          {returns.plotHint} {returns.note}
        </p>
      )}
      <ReturnForm form={form} />
    </Chapter>
  );
}

interface ReturnProps {
  readonly entry: ReturnModel;
  readonly plot: SceneModel | undefined;
  readonly more: string;
}

/** The answer first, then the picture and the three cases; what it rests on is behind a line. */
function Return({ entry, plot, more }: ReturnProps) {
  return (
    <article className="return stack stack--s">
      <h3>{entry.title}</h3>
      <p>
        <strong>{entry.verdict}</strong>
      </p>
      <div className="return__figures">
        {plot && <SceneFigure scene={plot} />}
        <DataTable
          isCaptionHidden
          table={{ ...entry.table, caption: `${entry.title}: ${entry.table.caption}` }}
        />
      </div>
      <More summary={more}>
        <p>
          {entry.given} {entry.basis}
        </p>
      </More>
    </article>
  );
}
