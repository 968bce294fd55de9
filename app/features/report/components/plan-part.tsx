import type { LockedModel, PlanModel, ReturnsModel } from '#app/documents/report/report-model.ts';
import type { SceneModel } from '../result.view-model.ts';
import type { ReturnForm as ReturnFormModel } from '../return-form.view-model.ts';
import { Chapter, More } from './chapter.tsx';
import { DataTable } from './data-table.tsx';
import { ReturnForm } from './return-form.tsx';
import { SceneFigure } from './scene-figure.tsx';

interface PlanPartProps {
  readonly plan: PlanModel;
  readonly plot: SceneModel | null;
}

export function PlanPart({ plan, plot }: PlanPartProps) {
  return (
    <Chapter id="plan" title={plan.title} lead={plan.lead}>
      {plan.notes.map((note) => (
        <p key={note} className="notice">
          {note}
        </p>
      ))}
      {plot && <SceneFigure scene={plot} />}
      {plan.table && <DataTable table={plan.table} />}
      {plan.years.rows.length > 0 && <DataTable table={plan.years} />}
      <p>{plan.outlook}</p>
      {plan.next && (
        <div className="stack stack--s">
          <h3>{plan.next.title}</h3>
          <p>{plan.next.lead}</p>
          <ul>
            {plan.next.entries.map((entry) => (
              <li key={entry.title}>
                <strong>{entry.title}</strong>: {entry.needs}
              </li>
            ))}
          </ul>
        </div>
      )}
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
    </Chapter>
  );
}

export function LockedPart({ locked }: { readonly locked: LockedModel }) {
  return (
    <Chapter id="locked" title={locked.title} lead={locked.lead}>
      {locked.entries.map((entry) => (
        <article key={entry.title} className="panel stack stack--s">
          <h3>{entry.title}</h3>
          {entry.missing.length > 0 && <Points title={locked.labels.missing} points={entry.missing} />}
          {entry.unlock.length > 0 && <Points title={locked.labels.unlock} points={entry.unlock} />}
        </article>
      ))}
    </Chapter>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}

interface ReturnsPartProps {
  readonly returns: ReturnsModel;
  readonly form: ReturnFormModel;
}

export function ReturnsPart({ returns, form }: ReturnsPartProps) {
  return (
    <Chapter id="returns" title={returns.title} lead={returns.lead}>
      {returns.entries.map((entry) => (
        <div key={entry.title} className="stack stack--s">
          <h3>{entry.title}</h3>
          <p>
            {entry.given} {entry.basis}
          </p>
          <DataTable table={{ ...entry.table, caption: `${entry.title}: ${entry.table.caption}` }} />
        </div>
      ))}
      {returns.entries.length > 0 && <p className="source">{returns.note}</p>}
      <ReturnForm form={form} />
    </Chapter>
  );
}
