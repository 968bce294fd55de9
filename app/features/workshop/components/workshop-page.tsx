import { Form, Link } from '@remix-run/react';
import { SelectField } from '#app/components/forms/select-field.tsx';
import type { WorkshopView } from '../workshop.view-model.ts';
import { ProjectorPanel } from './projector-panel.tsx';
import { WorkshopItems } from './workshop-items.tsx';

/** The page of who leads a workshop: the time, every question with what is said of it, and how it ends. */
export function WorkshopPage({ view }: { readonly view: WorkshopView }) {
  return (
    <div className="wrap stack">
      <p className="workshop-top">
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{view.title}</h1>
      {view.intro && <p className="lead">{view.intro}</p>}
      <div role="status">
        {view.fault && <p className="notice notice--warning">{view.fault}</p>}
        {view.state && <p className="notice">{view.state}</p>}
      </div>
      {view.time && <Clock time={view.time} />}
      <p className="row row--actions">
        {view.next && (
          <Link className="button" to={view.next.href}>
            {view.next.text}
          </Link>
        )}
        <span>{view.agreed}</span>
      </p>
      {view.projector && <ProjectorPanel projector={view.projector} />}
      {view.voices && (
        <section className="panel stack stack--s" aria-labelledby="voices-title">
          <h2 id="voices-title">{view.voices.title}</h2>
          <p>{view.voices.text}</p>
          <p>
            <Link to={view.voices.link.href}>{view.voices.link.text}</Link>
          </p>
        </section>
      )}
      {view.dimensions.map(({ dimension, title, items }) => (
        <section key={dimension} className="stack stack--s" aria-labelledby={`dimension-${dimension}`}>
          <h2 id={`dimension-${dimension}`}>{title}</h2>
          <WorkshopItems items={items} />
        </section>
      ))}
      {view.more && <Links section={view.more} />}
      <Links section={view.beside} />
      {view.end && <End end={view.end} />}
    </div>
  );
}

/** Quiet: nobody is to be hurried by a number that jumps. */
function Clock({ time }: { readonly time: NonNullable<WorkshopView['time']> }) {
  return (
    <Form method="post" className="workshop-clock" preventScrollReset>
      <p>
        {time.text} {time.paused && <span className="tag tag--accent">{time.paused}</span>}
      </p>
      <button className="button button--quiet" type="submit" name="intent" value={time.intent}>
        {time.submit}
      </button>
      <SelectField name="minutes" {...time.plan} />
      <button className="button button--quiet" type="submit" name="intent" value="plan">
        {time.plan.submit}
      </button>
    </Form>
  );
}

function Links({ section }: { readonly section: WorkshopView['beside'] }) {
  return (
    <section className="stack stack--s">
      <h2>{section.title}</h2>
      <ul>
        {section.links.map(({ href, text }) => (
          <li key={href}>
            <Link to={href}>{text}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function End({ end }: { readonly end: NonNullable<WorkshopView['end']> }) {
  return (
    <section className="stack stack--s">
      <h2>{end.title}</h2>
      <ul className="workshop-ends">
        {end.steps.map(({ intent, submit, hint }) => (
          <li key={intent}>
            <Form method="post">
              <button
                className="button button--quiet"
                type="submit"
                name="intent"
                value={intent}
                aria-describedby={hint ? `end-${intent}` : undefined}
              >
                {submit}
              </button>
            </Form>
            {hint && (
              <p className="small" id={`end-${intent}`}>
                {hint}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
