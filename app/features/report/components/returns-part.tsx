import type { ReturnModel, ReturnsModel } from '#app/report-model/report-model.ts';
import type { ReturnForm as ReturnFormModel } from '../return-form.view-model.ts';
import type { SceneModel } from '../scene-model.ts';
import { More } from './chapter.tsx';
import { DataTable } from './data-table.tsx';
import { ReturnForm } from './return-form.tsx';
import { SceneFigure } from './scene-figure.tsx';

interface ReturnsPartProps {
  readonly returns: ReturnsModel;
  readonly plots: readonly (SceneModel | null)[];
  readonly more: string;
  readonly form: ReturnFormModel;
}

export function ReturnsPart({ returns, plots, more, form }: ReturnsPartProps) {
  return (
    <div className="stack" id="returns">
      <p className="lead">{returns.lead}</p>
      {returns.entries.map((entry, index) => (
        <Return
          key={entry.title}
          entry={entry}
          plot={plots[index]}
          words={{ hint: returns.plotHint, more }}
        />
      ))}
      {returns.entries.length > 0 && <p className="source">{returns.note}</p>}
      <ReturnForm form={form} isOpen={returns.entries.length === 0} />
    </div>
  );
}

interface ReturnProps {
  readonly entry: ReturnModel;
  readonly plot: SceneModel | null | undefined;
  readonly words: { readonly hint: string; readonly more: string };
}

/** The answer first, then the picture; its figures and what they rest on are behind a line. */
function Return({ entry, plot, words }: ReturnProps) {
  return (
    <article className="stack stack--s">
      <h2>{entry.title}</h2>
      <p>
        {entry.trial} {entry.routine}
      </p>
      <p>
        <strong>{entry.verdict}</strong>
      </p>
      {plot && <SceneFigure scene={plot} />}
      <More summary={words.more}>
        {plot && <p>{words.hint}</p>}
        <DataTable isCaptionHidden table={entry.table} />
        <p>
          {entry.given} {entry.basis} {entry.notInPlan}
        </p>
      </More>
    </article>
  );
}
