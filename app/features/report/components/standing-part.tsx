import type { StandingModel } from '#app/report-model/report-model.ts';
import type { SceneModel } from '#app/report-model/plots/scene-model.ts';
import { FoldedTable } from '#app/components/data-table.tsx';
import { SceneFigure } from '#app/components/scene-figure.tsx';

interface StandingPartProps {
  readonly standing: StandingModel;
  readonly plot: SceneModel;
}

/** Use against readiness, the line beside the score, and what leads to it. */
export function StandingPart({ standing, plot }: StandingPartProps) {
  const { toLine } = standing;
  return (
    <section className="stack stack--s" aria-labelledby="standing-title">
      <h3 id="standing-title">{standing.title}</h3>
      <p>
        <strong>{standing.verdict}</strong> {standing.text}
      </p>
      {standing.missing && <p className="notice">{standing.missing}</p>}
      <SceneFigure scene={plot} />
      <p className="small muted">{standing.judgement}</p>
      <h4>{toLine.title}</h4>
      <p>{toLine.lead}</p>
      <div>
        {toLine.table && <FoldedTable table={toLine.table} />}
        <FoldedTable table={standing.table} />
      </div>
    </section>
  );
}
