import { PieceList } from '#app/components/pieces.tsx';
import type { NextGoalsModel, StepModel, StepsModel } from '#app/report-model/report-model.ts';
import type { CheckIn } from '../step-check-in.view-model.ts';
import { FactList, More } from './chapter.tsx';
import { NextGoals } from './next-goals.tsx';
import { ReportedSteps } from './reported-steps.tsx';
import { StepsInstead } from './steps-instead.tsx';
import { StepCheckIn } from './step-check-in.tsx';

interface StepsPartProps {
  readonly steps: StepsModel;
  readonly checkIn: CheckIn;
  readonly more: string;
  readonly nextGoals: NextGoalsModel | null;
  readonly choose: { readonly href: string; readonly text: string };
}

/** What was said so far, then a card a step, or for each that would come first, or for each goal that could come next. */
export function StepsPart({ steps, checkIn, more, nextGoals, choose }: StepsPartProps) {
  const { lead, labels, reported, entries, instead } = steps;
  return (
    <div className="stack" id="steps">
      <p className="lead">{lead}</p>
      <ReportedSteps reported={reported} checkIn={checkIn} />
      {entries.map((step) => (
        <StepCard key={step.measure} step={step} labels={labels} more={more} checkIn={checkIn} />
      ))}
      {instead && <StepsInstead instead={instead} labels={labels} />}
      {nextGoals && <NextGoals nextGoals={nextGoals} labels={labels} choose={choose} />}
    </div>
  );
}

interface StepCardProps {
  readonly step: StepModel;
  readonly labels: StepsModel['labels'];
  readonly more: string;
  readonly checkIn: CheckIn;
}

function StepCard({ step, labels, more, checkIn }: StepCardProps) {
  return (
    <article className={`panel plan-step plan-step--${step.look} stack stack--s`} id={`step-${step.measure}`}>
      <h2 className="plan-step__title" id={`step-title-${step.measure}`}>
        <span className="plan-step__number">{step.number}</span>{' '}
        <span>
          {step.title} {step.form && <span className="tag">{step.form}</span>}{' '}
          {step.safety && <span className="tag tag--warning">{step.safety}</span>}
        </span>
      </h2>
      <FactList facts={step.facts} />
      <p>
        <strong>{labels.leadIn.firstAction}</strong> {step.firstAction}
      </p>
      {step.tight && <p className="muted">{step.tight}</p>}
      <More summary={more}>
        <p>{step.why}</p>
        {step.form && <p className="muted">{step.formHint}</p>}
        <h3>{labels.what}</h3>
        <p>{step.what}</p>
        <p>
          <strong>{labels.leadIn.doneWhen}</strong> {step.doneWhen}
        </p>
        {step.help.length > 0 && <Help step={step} title={labels.help} />}
        {step.opensGates && <p className="notice">{step.opensGates}</p>}
        <h3>{labels.because}</h3>
        {step.because.map((cause) => (
          <p key={cause}>{cause}</p>
        ))}
        {step.effect && <p>{step.effect}</p>}
        <p className="source">{step.evidence}</p>
        <StepCheckIn measure={step.measure} checkIn={checkIn} />
      </More>
    </article>
  );
}

function Help({ step, title }: { readonly step: StepModel; readonly title: string }) {
  return (
    <>
      <h3>{title}</h3>
      <PieceList entries={step.help} />
    </>
  );
}
