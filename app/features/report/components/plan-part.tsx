import { PieceList, Pieces } from '#app/components/pieces.tsx';
import type { LawModel, LockedModel, PlanModel } from '#app/report-model/report-model.ts';
import type { SceneModel } from '#app/report-model/plots/scene-model.ts';
import { Chapter, More } from './chapter.tsx';
import { FoldedTable } from '#app/components/data-table.tsx';
import { SceneFigure } from '#app/components/scene-figure.tsx';

interface PlanPartProps {
  readonly plan: PlanModel;
  readonly law: LawModel | null;
  readonly plot: SceneModel | null;
}

export function PlanPart({ plan, law, plot }: PlanPartProps) {
  return (
    <Chapter id="plan" title={plan.title} lead={plan.lead}>
      {plan.notes.length > 0 && (
        <div className="notice stack stack--s">
          {plan.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
      {plot && <SceneFigure scene={plot} />}
      {plan.tight && <p>{plan.tight}</p>}
      <p>{plan.outlook}</p>
      {plan.next && <Instead next={plan.next} />}
      <div>
        {plan.table && <FoldedTable table={plan.table} />}
        {plan.years.rows.length > 0 && <FoldedTable table={plan.years} />}
        {plan.later && (
          <More summary={plan.later.title}>
            <p>{plan.later.lead}</p>
            <ul>
              {plan.later.list.map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ul>
          </More>
        )}
        {law && <LawDates law={law} />}
      </div>
    </Chapter>
  );
}

/** What stands where a plan has no steps: what would come first, how it begins, who helps. */
export function Instead({ next }: { readonly next: NonNullable<PlanModel['next']> }) {
  return (
    <div className="stack stack--s">
      <h3>{next.title}</h3>
      <p>{next.lead}</p>
      <PieceList entries={next.entries.map(({ text }) => text)} />
      {next.firstAction && <p className="notice">{next.firstAction}</p>}
      {next.help.length > 0 && (
        <>
          <h4>{next.helpTitle}</h4>
          <PieceList entries={next.help} />
        </>
      )}
    </div>
  );
}

function LawDates({ law }: { readonly law: LawModel }) {
  return (
    <More summary={law.title}>
      <p>{law.lead}</p>
      <dl className="facts">
        {law.entries.map((entry) => (
          <div key={entry.id} className="facts__pair">
            <dt>{entry.date}</dt>
            <dd>
              <strong>{entry.leadIn}</strong> {entry.text} {entry.whoSentence}{' '}
              <span className="source">
                <Pieces pieces={entry.source} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </More>
  );
}

export function LockedPart({ locked }: { readonly locked: LockedModel }) {
  return (
    <Chapter id="locked" title={locked.title} lead={locked.lead}>
      <div>
        {locked.entries.map((entry) => (
          <More key={entry.title} summary={entry.title}>
            {entry.missing.length > 0 && <Points title={locked.labels.missing} points={entry.missing} />}
            {entry.unlock.length > 0 && <Points title={locked.labels.unlock} points={entry.unlock} />}
          </More>
        ))}
      </div>
    </Chapter>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}
