import type { ReturnModel, ReturnsModel } from '#app/report-model/report-model.ts';
import type { ReturnForm as ReturnFormModel } from '../return-form.view-model.ts';
import type { SceneModel } from '../scene-model.ts';
import { Chapter, More } from './chapter.tsx';
import { DataTable } from './data-table.tsx';
import { ReturnForm } from './return-form.tsx';
import { SceneFigure } from './scene-figure.tsx';

interface ReturnsPartProps {
  readonly returns: ReturnsModel;
  readonly plots: readonly (SceneModel | null)[];
  readonly more: string;
  /** Null for who only reads. */
  readonly form: ReturnFormModel | null;
}

export function ReturnsPart({ returns, plots, more, form }: ReturnsPartProps) {
  return (
    <Chapter id="returns" title={returns.title} lead={returns.lead}>
      {returns.entries.map((entry, index) => (
        <Return
          key={entry.title}
          entry={entry}
          plot={plots[index]}
          words={{ hint: returns.plotHint, more }}
        />
      ))}
      {returns.entries.length > 0 && <p className="source">{returns.note}</p>}
      {form && <ReturnForm form={form} />}
    </Chapter>
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
      <h3>{entry.title}</h3>
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
