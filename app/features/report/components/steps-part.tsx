import { useState } from 'react';
import { Pieces } from '#app/components/pieces.tsx';
import type { StepModel, StepsModel } from '#app/report-model/report-model.ts';
import type { ResultView } from '../result.view-model.ts';
import type { CheckIn } from '../step-check-in.view-model.ts';
import { Chapter, FactList, More } from './chapter.tsx';
import { ReportedSteps } from './reported-steps.tsx';
import { StepCheckIn } from './step-check-in.tsx';

interface StepsPartProps {
  readonly view: Pick<ResultView, 'report' | 'steps' | 'words'>;
  /** Null for who only reads: then nothing can be said of a step. */
  readonly checkIn: CheckIn | null;
}

export function StepsPart({ view, checkIn }: StepsPartProps) {
  const { steps, words } = view;
  const { title, lead, labels, reported } = view.report.steps;
  const [leadBefore] = useState(reported?.lead);
  const toCard = (step: StepModel) => (
    <StepCard key={step.measure} step={step} labels={labels} more={words.more} checkIn={checkIn} />
  );
  return (
    <Chapter id="steps" title={title} lead={lead}>
      {reported && (
        <ReportedSteps reported={reported} checkIn={checkIn} isNew={reported.lead !== leadBefore} />
      )}
      {steps.open.map(toCard)}
      {steps.folded.length > 0 && <More summary={steps.foldedTitle}>{steps.folded.map(toCard)}</More>}
    </Chapter>
  );
}

interface StepCardProps {
  readonly step: StepModel;
  readonly labels: StepsModel['labels'];
  readonly more: string;
  readonly checkIn: CheckIn | null;
}

function StepCard({ step, labels, more, checkIn }: StepCardProps) {
  return (
    <article className={`panel plan-step plan-step--${step.look} stack stack--s`} id={`step-${step.measure}`}>
      <h3 className="plan-step__title" id={`step-title-${step.measure}`}>
        <span className="plan-step__number">{step.number}</span>{' '}
        <span>
          {step.title} {step.form && <span className="tag">{step.form}</span>}{' '}
          {step.safety && <span className="tag tag--warning">{step.safety}</span>}
        </span>
      </h3>
      <FactList facts={step.facts} />
      <p>
        <strong>{labels.leadIn.firstAction}</strong> {step.firstAction}
      </p>
      {step.tight && <p className="muted">{step.tight}</p>}
      <More summary={more}>
        <p>{step.why}</p>
        {step.form && <p className="muted">{step.formHint}</p>}
        <h4>{labels.what}</h4>
        <p>{step.what}</p>
        <p>
          <strong>{labels.leadIn.doneWhen}</strong> {step.doneWhen}
        </p>
        {step.help.length > 0 && <Help step={step} title={labels.help} />}
        {step.opensGates && <p className="notice">{step.opensGates}</p>}
        <h4>{labels.because}</h4>
        {step.because.map((cause) => (
          <p key={cause}>{cause}</p>
        ))}
        {step.effect && <p>{step.effect}</p>}
        <p className="source">{step.evidence}</p>
        {checkIn && <StepCheckIn measure={step.measure} checkIn={checkIn} />}
      </More>
    </article>
  );
}

function Help({ step, title }: { readonly step: StepModel; readonly title: string }) {
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {step.help.map((route, index) => (
          <li key={index}>
            <Pieces pieces={route} />
          </li>
        ))}
      </ul>
    </>
  );
}
