import type { LastAnswerView } from '../last-answer.view-model.ts';

/** What was said last time, and, by CSS alone, whether what is chosen now is the same. */
export function LastAnswer({ last }: { readonly last: LastAnswerView }) {
  return (
    <div className="last-answer stack stack--s">
      <div>
        <p className="last-answer__title">{last.title}</p>
        <p className="typed">{last.text}</p>
      </div>
      {last.value && (
        <p className="last-answer__mark">
          <span className="tag last-answer__same">{last.same}</span>
          <span className="tag tag--accent last-answer__other">{last.other}</span>
        </p>
      )}
      {last.steps.map((step) => (
        <p key={step}>{step}</p>
      ))}
    </div>
  );
}
