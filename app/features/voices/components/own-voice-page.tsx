import { Form, Link } from '@remix-run/react';
import { CopyButton } from '#app/components/copy-button.tsx';
import { NEW_TOKEN } from '../voice-fields.ts';
import type { ClosedVoiceView, OwnHomeView, OwnView } from '../own.view-model.ts';

/** One voice: what to know before, the way to the questions, and how to take it back. */
export function OwnVoicePage({ view }: { readonly view: OwnView }) {
  return (
    <div className="wrap wrap--text stack voice">
      <h1>{view.title}</h1>
      <div role="status">
        {view.fault && <p className="notice notice--warning">{view.fault}</p>}
        {view.state && <p className="notice notice--success">{view.state}</p>}
      </div>
      {view.take && <Notice view={view} />}
      {view.take && (
        <Form method="post" className="stack stack--s" autoComplete="off">
          <input type="hidden" name={NEW_TOKEN} value={view.take.newToken} autoComplete="off" />
          <p>
            <button className="button" type="submit" name="intent" value="take" aria-describedby="take-once">
              {view.take.submit}
            </button>
          </p>
          <p className="small" id="take-once">
            {view.take.once}
          </p>
        </Form>
      )}
      {view.home && <Home home={view.home} />}
      {!view.take && (
        <details className="disclosure">
          <summary>{view.noticeTitle}</summary>
          <div className="disclosure__body stack">
            <Notice view={view} />
          </div>
        </details>
      )}
      {view.erase && <Erase erase={view.erase} />}
    </div>
  );
}

function Notice({ view: { notice } }: { readonly view: OwnView }) {
  return (
    <>
      <p className="lead">{notice.lead}</p>
      {notice.parts.map(({ name, title, texts }) => (
        <section key={name} className="stack stack--s">
          <h2 className="voice__heading">{title}</h2>
          {texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
      ))}
    </>
  );
}

function Home({ home }: { readonly home: OwnHomeView }) {
  return (
    <>
      <section className="panel stack stack--s">
        <p>{home.keep}</p>
        <p className="voice__address" id="own-address" translate="no">
          {home.address}
        </p>
        <CopyButton text={home.address} copy={home.copy} copied={home.copied} describedBy="own-address" />
      </section>
      <p>
        <strong>{home.progress}</strong> {home.until}
      </p>
      {home.next && (
        <p className="row row--actions">
          <Link className="button" to={home.next.href}>
            {home.next.text}
          </Link>
        </p>
      )}
      {home.finish && (
        <Form method="post" className="panel stack stack--s">
          <h2 className="voice__heading">{home.finish.title}</h2>
          <p id="finish-text">{home.finish.text}</p>
          <p>
            <button
              className="button"
              type="submit"
              name="intent"
              value="finish"
              aria-describedby="finish-text"
            >
              {home.finish.submit}
            </button>
          </p>
        </Form>
      )}
      <section className="stack stack--s" id={home.how.id}>
        <h2 className="voice__heading">{home.how.title}</h2>
        <p>{home.how.rule}</p>
        <p>{home.how.text}</p>
      </section>
      <details className="disclosure">
        <summary>{home.listTitle}</summary>
        <div className="disclosure__body stack stack--s">
          {home.dimensions.map(({ dimension, title, items }) => (
            <section key={dimension} className="stack stack--s">
              <h3 className="voice__heading">{title}</h3>
              <dl className="voice__answers">
                {items.map((item) => (
                  <div key={item.item}>
                    <dt>
                      <Link to={item.href}>{item.title}</Link>
                    </dt>
                    <dd>{item.answer}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </details>
    </>
  );
}

function Erase({ erase }: { readonly erase: NonNullable<OwnView['erase']> }) {
  return (
    <details className="disclosure">
      <summary>{erase.title}</summary>
      <Form method="post" className="disclosure__body stack stack--s">
        <p id="erase-text">{erase.text}</p>
        <p>
          <button
            className="button button--danger"
            type="submit"
            name="intent"
            value="erase"
            aria-describedby="erase-text"
          >
            {erase.submit}
          </button>
        </p>
      </Form>
    </details>
  );
}

/** The same page for every address that shows nothing. */
export function ClosedVoice({ view }: { readonly view: ClosedVoiceView }) {
  return (
    <div className="wrap wrap--text stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.text}</p>
    </div>
  );
}
