import { Form, Link } from '@remix-run/react';
import type { ReleasesView } from '../releases.view-model.ts';

type WaveView = ReleasesView['waves'][number];

/** The waves of a campaign: what was released of each, and the button for the next release. */
export function ReleasesPage({ view }: { readonly view: ReleasesView }) {
  return (
    <div className="wrap wrap--text stack">
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{view.title}</h1>
      <p className="lead">{view.campaign}</p>
      <p>{view.intro}</p>
      {view.advised && (
        <div className="notice notice--warning stack stack--s">
          <h2>{view.advised.title}</h2>
          <p>{view.advised.text}</p>
        </div>
      )}
      {view.waves.map((wave) => (
        <WavePanel key={wave.id} wave={wave} here={view.here} />
      ))}
      <section className="stack stack--s">
        <h2>{view.rules.title}</h2>
        <ul>
          {view.rules.texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function WavePanel({ wave, here }: { readonly wave: WaveView; readonly here: string }) {
  const titleId = `wave-${wave.id}`;
  return (
    <section className="panel stack stack--s" aria-labelledby={titleId}>
      <h2 id={titleId}>{wave.title}</h2>
      <p className="muted">{wave.days}</p>
      {wave.none && <p>{wave.none}</p>}
      {wave.releases.length > 0 && (
        <ul>
          {wave.releases.map(({ id, href, title, firms, state }) => (
            <li key={id}>
              <Link to={href}>{title}</Link>
              <br />
              <span className="muted">
                {firms} {state}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div role="status">
        {wave.said && (
          <div className="notice stack stack--s">
            <p>
              <strong>{wave.said.title}</strong>
            </p>
            <p>{wave.said.text}</p>
            {wave.progress && (
              <p>
                <progress
                  className="progress"
                  max={100}
                  value={wave.progress.value}
                  aria-label={wave.said.title}
                />
                {wave.progress.text}
              </p>
            )}
          </div>
        )}
      </div>
      <NextRelease wave={wave} here={here} titleId={titleId} />
    </section>
  );
}

interface NextReleaseProps {
  readonly wave: WaveView;
  readonly here: string;
  readonly titleId: string;
}

/** While it is computed the page is looked at again; nothing on it moves by itself. */
function NextRelease({ wave, here, titleId }: NextReleaseProps) {
  if (wave.reload !== null) {
    return (
      <Form method="post" className="row row--actions">
        <Link className="button button--quiet" to={here} aria-describedby={titleId}>
          {wave.reload}
        </Link>
        <input type="hidden" name="wave" value={wave.id} />
        {wave.cancel !== null && (
          <button
            className="button button--quiet"
            type="submit"
            name="intent"
            value="cancel"
            aria-describedby={titleId}
          >
            {wave.cancel}
          </button>
        )}
      </Form>
    );
  }
  if (wave.compute === null) return null;
  return (
    <Form method="post" className="row row--actions">
      <input type="hidden" name="wave" value={wave.id} />
      <button className="button" type="submit" aria-describedby={titleId}>
        {wave.compute}
      </button>
    </Form>
  );
}
