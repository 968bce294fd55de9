import { PieceList } from '#app/components/pieces.tsx';
import type { InsteadStep, StepsModel } from '#app/report-model/report-model.ts';
import { FactList, More } from './chapter.tsx';

interface StepsInsteadProps {
  readonly instead: NonNullable<StepsModel['instead']>;
  readonly labels: StepsModel['labels'];
}

/** Where no step can be planned: a card for each that would come first, and who shows how for nothing. */
export function StepsInstead({ instead, labels }: StepsInsteadProps) {
  return (
    <section className="stack" aria-labelledby="steps-instead">
      <div className="stack stack--s">
        <h2 id="steps-instead">{instead.title}</h2>
        <p>{instead.lead}</p>
      </div>
      {instead.entries.map((step) => (
        <InsteadCard key={step.measure} step={step} labels={labels} />
      ))}
      {instead.help.length > 0 && (
        <div className="stack stack--s">
          <h2>{instead.helpTitle}</h2>
          <PieceList entries={instead.help} />
        </div>
      )}
    </section>
  );
}

interface InsteadCardProps {
  readonly step: InsteadStep;
  readonly labels: StepsModel['labels'];
  /** What is said of it beside: before its figures, and after them. */
  readonly before?: string;
  readonly after?: string | null;
}

/** What could be begun: what it takes, how it begins, and folded what is to be done. */
export function InsteadCard({ step, labels, before, after }: InsteadCardProps) {
  return (
    <article className="panel plan-step stack stack--s">
      <h3>
        {step.title} {step.form && <span className="tag">{step.form}</span>}
      </h3>
      {before && <p>{before}</p>}
      <FactList facts={step.facts} />
      {after && <p className="muted">{after}</p>}
      <p>
        <strong>{labels.leadIn.firstAction}</strong> {step.firstAction}
      </p>
      <More summary={labels.what}>
        <p>{step.what}</p>
        <p>
          <strong>{labels.leadIn.doneWhen}</strong> {step.doneWhen}
        </p>
      </More>
    </article>
  );
}
