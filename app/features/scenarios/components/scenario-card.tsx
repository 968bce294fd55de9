import { Form, Link } from '@remix-run/react';
import { NewCode } from '#app/components/forms/new-code.tsx';
import type { ScenarioCard as CardView } from '../scenario-card.ts';
import { SCENARIO_ID } from '../scenario-fields.ts';

interface ScenarioCardProps {
  readonly card: CardView;
  /** The revision that is shown: it is adopted as it was looked at. */
  readonly revision: number;
  /** Of the assessment that begins where the answers are closed. */
  readonly newCode: string;
}

/** One scenario: what it changes, what comes of it, and what can be done with it. */
export function ScenarioCard({ card, revision, newCode }: ScenarioCardProps) {
  const titleId = `scenario-${card.id}`;
  return (
    <section className="panel scenario stack stack--s" aria-labelledby={titleId}>
      <h3 id={titleId}>
        {card.mark && <span className="scenarios__mark">{card.mark}</span>} {card.name}
      </h3>
      {card.standing && (
        <p className={card.standing.isStale ? 'notice notice--warning' : 'notice'}>{card.standing.text}</p>
      )}
      {card.agreed && <p className="notice notice--warning">{card.agreed}</p>}
      <Changes changes={card.changes} />
      {card.sentences.length > 0 && (
        <ul className="scenario__moved">
          {card.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {card.steps && <Steps steps={card.steps} />}
      <p className="small muted">{card.made}</p>
      <div className="row">
        {card.adopt && (
          <Form method="post" preventScrollReset>
            <input type="hidden" name={SCENARIO_ID} value={card.id} />
            <input type="hidden" name="revision" value={revision} />
            <NewCode code={newCode} />
            <button
              className="button button--quiet"
              type="submit"
              name="intent"
              value="adopt"
              aria-describedby={titleId}
            >
              {card.adopt}
            </button>
          </Form>
        )}
        <Link to={card.open.href} aria-describedby={titleId}>
          {card.open.text}
        </Link>
        <DropScenario id={card.id} text={card.drop} describedBy={titleId} />
      </div>
    </section>
  );
}

interface DropScenarioProps {
  readonly id: string;
  readonly text: string;
  readonly describedBy?: string;
}

/** Drops it for good; sent twice, it does nothing more. */
export function DropScenario({ id, text, describedBy }: DropScenarioProps) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name={SCENARIO_ID} value={id} />
      <button
        className="link-button link-button--danger"
        type="submit"
        name="intent"
        value="drop"
        aria-describedby={describedBy}
      >
        {text}
      </button>
    </Form>
  );
}

function Changes({ changes }: Pick<CardView, 'changes'>) {
  return (
    <dl className="facts scenario__changes">
      {changes.map(({ id, title, text, meaning, mark }) => (
        <div key={id}>
          <dt>{title}</dt>
          <dd>
            {text}{' '}
            {mark && (
              <span className={mark.isStale ? 'tag tag--warning' : 'tag tag--success'}>{mark.text}</span>
            )}
            {meaning && <span className="scenario__meaning">{meaning}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Steps({ steps }: { readonly steps: NonNullable<CardView['steps']> }) {
  if (steps.groups.length === 0) return <p>{steps.title}</p>;
  return (
    <details className="disclosure">
      <summary>{steps.title}</summary>
      <div className="disclosure__body stack stack--s">
        {steps.groups.map(({ title, names }) => (
          <div key={title}>
            <h4>{title}</h4>
            <ul>
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}
