import type { QuestionView } from '../question.view-model.ts';

/** Why it matters, how it looks in a workshop or office, and what to look at: there for who wants it. */
export function QuestionHelp({ help }: { readonly help: QuestionView['help'] }) {
  return (
    <details className="disclosure question-help">
      <summary>{help.title}</summary>
      <dl className="disclosure__body stack stack--s">
        {[help.look, help.example, help.why].map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
