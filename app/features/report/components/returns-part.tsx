import type { RefObject } from 'react';
import { sentences } from '#app/i18n/punctuation.ts';
import type { ReturnModel, ReturnsModel } from '#app/report-model/report-model.ts';
import type { ReturnForm as ReturnFormModel } from '../return-form.view-model.ts';
import type { SceneModel } from '#app/report-model/plots/scene-model.ts';
import { More } from './chapter.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { ReturnForm } from './return-form.tsx';
import { SceneFigure } from '#app/components/scene-figure.tsx';
import { useFocusOnNews } from './use-focus-on-news.ts';

interface ReturnsPartProps {
  readonly returns: ReturnsModel;
  readonly plots: readonly (SceneModel | null)[];
  readonly more: string;
  readonly form: ReturnFormModel;
}

export function ReturnsPart({ returns, plots, more, form }: ReturnsPartProps) {
  const news = useFocusOnNews<HTMLElement>(spoken(returns));
  return (
    <div className="stack" id="returns">
      <p className="lead">{returns.lead}</p>
      {returns.entries.map((entry, index) => (
        <Return
          key={entry.title}
          entry={entry}
          plot={plots[index]}
          words={{ hint: returns.plotHint, more }}
          place={index === 0 ? news : undefined}
        />
      ))}
      {returns.entries.length > 0 && <p className="source">{returns.note}</p>}
      <ReturnForm form={form} isOpen={returns.entries.length === 0} />
    </div>
  );
}

/** What is said of all goals: other figures say something else. */
const spoken = ({ entries }: ReturnsModel): string | null =>
  entries.length === 0
    ? null
    : entries.map(({ trial, routine, verdict }) => sentences(trial, routine, verdict)).join();

interface ReturnProps {
  readonly entry: ReturnModel;
  readonly plot: SceneModel | null | undefined;
  readonly words: { readonly hint: string; readonly more: string };
  /** Where the reader goes on after figures were given. */
  readonly place: RefObject<HTMLElement> | undefined;
}

/** The answer first, then the picture; its figures and what they rest on are behind a line. */
function Return({ entry, plot, words, place }: ReturnProps) {
  return (
    <article className="stack stack--s" ref={place}>
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
          {entry.given} {entry.basis}
        </p>
      </More>
    </article>
  );
}
