import { Form, Link } from '@remix-run/react';
import { CopyButton } from '#app/components/copy-button.tsx';
import type { OwnHomeView } from '../own.view-model.ts';

/** While a voice is given: how far it is, the way on, and what was chosen so far. */
export function OwnVoiceHome({ home }: { readonly home: OwnHomeView }) {
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
        <strong>{home.progress}</strong>
        <br />
        {home.until}
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
