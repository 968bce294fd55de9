import { Form, Link } from '@remix-run/react';
import { NewCode } from '#app/components/forms/new-code.tsx';
import type { QuickAnswer as QuickAnswerView } from '../quick-check.view-model.ts';
import { QuickComparison } from './quick-comparison.tsx';

/** The answer to the quick check: where the firm stands, what blocks it, what to do first, and the way on. */
export function QuickAnswer({ view }: { readonly view: QuickAnswerView }) {
  return (
    <div className="wrap stack stack--l">
      <header className="stack stack--s">
        <h1>{view.title}</h1>
        <p className="lead">{view.intro}</p>
        <p className="muted">{view.noScore}</p>
      </header>
      <div className="columns">
        <div className="stack stack--l">
          <First first={view.first} />
          <Gates gates={view.gates} />
        </div>
        <GoOn view={view} />
      </div>
      <QuickComparison view={view} />
      <p>
        <Link to={view.edit.href}>{view.edit.text}</Link>
      </p>
    </div>
  );
}

function First({ first }: { readonly first: QuickAnswerView['first'] }) {
  return (
    <section className="stack stack--s">
      <h2>{first.title}</h2>
      {first.measure ? (
        <div className="panel panel--accent stack stack--s">
          <h3>{first.measure.title}</h3>
          <p>{first.measure.why}</p>
          <p>{first.measure.what}</p>
          <p>
            <strong>{first.measure.doneTitle}</strong> {first.measure.done}
          </p>
        </div>
      ) : (
        <p>{first.none}</p>
      )}
      <p className="small muted">{first.mayChange}</p>
    </section>
  );
}

function Gates({ gates }: { readonly gates: QuickAnswerView['gates'] }) {
  return (
    <section className="stack stack--s">
      <h2>{gates.title}</h2>
      {gates.rows.length === 0 && <p>{gates.none}</p>}
      {gates.rows.map((gate) => (
        <div key={gate.id} className="notice notice--warning stack stack--s">
          <h3>{gate.title}</h3>
          <p>{gate.why}</p>
          <p>
            <strong>{gates.opens}</strong> {gate.opens}
          </p>
        </div>
      ))}
    </section>
  );
}

function GoOn({ view }: { readonly view: QuickAnswerView }) {
  const { more, values } = view;
  return (
    <Form className="panel stack stack--s" method="post" reloadDocument action={view.more.action}>
      <h2>{more.title}</h2>
      <ul>
        {more.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <NewCode code={more.newCode} />
      <button className="button" type="submit">
        {more.goOn}
      </button>
      <p className="small muted">{more.carried}</p>
    </Form>
  );
}
