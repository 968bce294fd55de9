import { Form, Link } from '@remix-run/react';
import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { COMPARE_WITH } from '../paths.ts';
import type { ScenariosView } from '../scenarios.view-model.ts';
import { ScenarioCard } from './scenario-card.tsx';
import { ScenariosTable } from './scenarios-table.tsx';

/** Up to three scenarios beside today, and all that are kept, each with what can be done with it. */
export function ScenariosPage({ view }: { readonly view: ScenariosView }) {
  return (
    <div className="wrap stack">
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <div role="status">{view.state && <Done state={view.state} />}</div>
      <Refusal text={view.refusal} />
      {view.notices.map((text) => (
        <p key={text} className="notice">
          {text}
        </p>
      ))}
      {view.none && <p>{view.none}</p>}
      {view.next && (
        <p className="row row--actions no-print">
          <Link className="button" to={view.next.href}>
            {view.next.text}
          </Link>
        </p>
      )}
      {view.full && <p>{view.full}</p>}
      {view.table && <ScenariosTable table={view.table} />}
      {view.choose && <Choose choose={view.choose} />}
      {view.cards.length > 0 && <Cards view={view} />}
      <p className="small muted">{view.seen}</p>
    </div>
  );
}

function Done({ state }: { readonly state: NonNullable<ScenariosView['state']> }) {
  return (
    <div className={state.isDone ? 'notice notice--success' : 'notice notice--warning'}>
      <p className={state.lines.length > 0 ? 'notice__title' : undefined}>{state.text}</p>
      {state.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** What is chosen stands in the address, so that it is shown again after a reload. */
function Choose({ choose }: { readonly choose: NonNullable<ScenariosView['choose']> }) {
  return (
    <details className="disclosure no-print" open={choose.error !== null}>
      <summary>{choose.legend}</summary>
      <div className="disclosure__body">
        <Form
          key={choose.selected.join()}
          method="get"
          action={choose.action}
          className="form"
          preventScrollReset
        >
          <ChoiceGroup
            name={COMPARE_WITH}
            legend={<span className="visually-hidden">{choose.legend}</span>}
            choices={choose.choices}
            selected={choose.selected}
            error={choose.error}
            isMultiple
          />
          <p className="row row--actions">
            <button className="button button--quiet" type="submit">
              {choose.submit}
            </button>
          </p>
        </Form>
      </div>
    </details>
  );
}

function Cards({ view }: { readonly view: ScenariosView }) {
  return (
    <section className="stack" aria-labelledby="scenarios-list">
      <h2 id="scenarios-list">{view.listTitle}</h2>
      {view.adoptHint && <p>{view.adoptHint}</p>}
      <div className="scenarios__cards">
        {view.cards.map((card) => (
          <ScenarioCard key={card.id} card={card} revision={view.revision} newCode={view.newCode} />
        ))}
      </div>
    </section>
  );
}
