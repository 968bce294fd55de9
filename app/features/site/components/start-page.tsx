import { Link } from '@remix-run/react';
import type { StartView } from '../start.view-model.ts';
import { BridgePicture } from './bridge-picture.tsx';
import { HundredFirms } from './hundred-firms.tsx';
import { StartDetails } from './start-details.tsx';
import { WaysIn } from './ways-in.tsx';

export function StartPage({ view }: { readonly view: StartView }) {
  return (
    <>
      <div className="hero">
        <div className="wrap hero__inner">
          <div className="stack">
            <h1 className="hero__title">{view.title}</h1>
            <p className="hero__lead">{view.lead}</p>
            <WaysIn ways={view.ways} />
          </div>
          <BridgePicture />
        </div>
      </div>
      <div className="wrap stack start-sections">
        {view.demonstration && <p className="notice notice--warning">{view.demonstration}</p>}
        <div className="start-pair">
          {view.figure && <Figure figure={view.figure} />}
          <section className="stack stack--s">
            <h2>{view.sample.title}</h2>
            <p>{view.sample.text}</p>
            <p>
              <Link className="button button--quiet" to={view.sample.link.href}>
                {view.sample.link.text}
              </Link>
            </p>
          </section>
        </div>
        <StartDetails view={view} />
      </div>
    </>
  );
}

function Figure({ figure }: { readonly figure: NonNullable<StartView['figure']> }) {
  return (
    <section className="stack stack--s">
      <h2>{figure.title}</h2>
      <p className="start-figure">
        <span className="start-figure__share">{figure.share}</span> {figure.text}
      </p>
      <HundredFirms filled={figure.inHundred} />
      <p>{figure.calm}</p>
      <p className="source">
        {figure.source.url ? <a href={figure.source.url}>{figure.source.text}</a> : figure.source.text}
      </p>
    </section>
  );
}
