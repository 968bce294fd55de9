import { Pieces } from '#app/components/pieces.tsx';
import type { GatesModel, SovereigntyModel } from '#app/report-model/report-model.ts';
import type { SceneModel } from '#app/report-model/plots/scene-model.ts';
import { Chapter, More } from './chapter.tsx';
import { FoldedTable } from '#app/components/data-table.tsx';
import { SceneFigure } from '#app/components/scene-figure.tsx';

interface GatesPartProps {
  readonly gates: GatesModel;
  readonly plot: SceneModel;
}

export function GatesPart({ gates, plot }: GatesPartProps) {
  return (
    <Chapter id="gates" title={gates.title} lead={gates.lead}>
      <SceneFigure scene={plot} />
      <div>
        {gates.entries.map((gate) => (
          <More key={gate.title} summary={gate.title}>
            <p>
              {gate.why} {gate.cap}
            </p>
            <dl className="facts">
              <dt>{gates.labels.opens}</dt>
              <dd>{gate.opens}</dd>
              <dt>{gates.labels.inPlan}</dt>
              <dd>{gate.inPlan}</dd>
            </dl>
          </More>
        ))}
        <FoldedTable table={gates.table} />
      </div>
      {gates.unknown.length > 0 && (
        <>
          <h3>{gates.unknownTitle}</h3>
          <ul>
            {gates.unknown.map((door) => (
              <li key={door.title}>
                <strong>
                  <Pieces pieces={door.leadIn} />
                </strong>{' '}
                {door.text}
              </li>
            ))}
          </ul>
        </>
      )}
      {gates.contradictions.length > 0 && <h3>{gates.contradictionsTitle}</h3>}
      <p>{gates.contradictionsLead}</p>
      <div>
        {gates.contradictions.map((entry) => (
          <More key={entry.title} summary={entry.title}>
            <p>{entry.text}</p>
            <p className="muted typed">{entry.answers}</p>
          </More>
        ))}
      </div>
    </Chapter>
  );
}

interface SovereigntyPartProps {
  readonly sovereignty: SovereigntyModel;
  readonly plot: SceneModel;
}

export function SovereigntyPart({ sovereignty, plot }: SovereigntyPartProps) {
  return (
    <Chapter id="sovereignty" title={sovereignty.title} lead={sovereignty.lead}>
      <div className="ladder">
        <SceneFigure scene={plot} />
        <div className="stack stack--s">
          <h3>{sovereignty.rung}</h3>
          <p>{sovereignty.meaning}</p>
          <h4>{sovereignty.movesTitle}</h4>
          <ul>
            {sovereignty.moves.map((move) => (
              <li key={move}>{move}</li>
            ))}
          </ul>
          {sovereignty.leads && <p>{sovereignty.leads}</p>}
          <More summary={sovereignty.holdsTitle}>
            <ul>
              {sovereignty.holds.map((hold) => (
                <li key={hold.item} className="typed">
                  <strong>
                    <Pieces pieces={hold.leadIn} />
                  </strong>{' '}
                  {hold.answer}
                </li>
              ))}
            </ul>
            <p className="source">{sovereignty.note}</p>
          </More>
        </div>
      </div>
    </Chapter>
  );
}
