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
        <Card key={step.measure} step={step} labels={labels} />
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

function Card({ step, labels }: { readonly step: InsteadStep; readonly labels: StepsModel['labels'] }) {
  return (
    <article className="panel plan-step stack stack--s">
      <h3>
        {step.title} {step.form && <span className="tag">{step.form}</span>}
      </h3>
      <FactList facts={step.facts} />
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
