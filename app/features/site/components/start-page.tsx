import { Form, Link } from '@remix-run/react';
import { NewCode } from '#app/components/forms/new-code.tsx';
import type { StartView } from '../start.view-model.ts';
import { BridgePicture } from './bridge-picture.tsx';
import { StartDetails } from './start-details.tsx';

export function StartPage({ view }: { readonly view: StartView }) {
  return (
    <>
      <div className="hero">
        <div className="wrap hero__inner">
          <div className="stack">
            <h1 className="hero__title">{view.title}</h1>
            <p className="hero__lead">{view.lead}</p>
            <WaysIn view={view} />
          </div>
          <BridgePicture />
        </div>
      </div>
      <div className="wrap stack start-sections">
        <Gap gap={view.gap} />
        <StartDetails view={view} />
        <section className="panel panel--accent stack start-last">
          <h2>{view.last.title}</h2>
          <p>{view.last.text}</p>
          <WaysIn view={view} />
        </section>
      </div>
    </>
  );
}

function WaysIn({ view }: { readonly view: StartView }) {
  return (
    <div className="ways">
      <div className="way">
        <Link className="button" to={view.check.href}>
          {view.check.text}
        </Link>
        <p className="small muted">{view.check.note}</p>
      </div>
      <Form className="way" method="post" reloadDocument action={view.full.action}>
        <NewCode code={view.full.newCode} />
        <button className="button button--quiet" type="submit">
          {view.full.text}
        </button>
        <p className="small muted">{view.full.note}</p>
      </Form>
      <p className="way way--link">
        <Link to={view.resume.href}>{view.resume.text}</Link>
      </p>
    </div>
  );
}

function Gap({ gap }: { readonly gap: StartView['gap'] }) {
  return (
    <section className="stack">
      <h2>{gap.title}</h2>
      <p className="lead">{gap.lead}</p>
      <ul className="grid gap-figures">
        {gap.figures.map((figure) => (
          <li key={figure.id} className="panel stack stack--s">
            <p className="gap-figure">{figure.share}</p>
            <p>{figure.population}</p>
            <p className="small muted">{figure.survey}</p>
          </li>
        ))}
      </ul>
      <p className="source">
        {gap.source} <Link to={gap.sources.href}>{gap.sources.text}</Link>
      </p>
    </section>
  );
}
