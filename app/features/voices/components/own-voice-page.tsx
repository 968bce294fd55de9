import { Form } from '@remix-run/react';
import type { ClosedVoiceView, OwnView } from '../own.view-model.ts';
import { NEW_TOKEN } from '../voice-fields.ts';
import { OwnVoiceHome } from './own-voice-home.tsx';

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
      {view.home && <OwnVoiceHome home={view.home} />}
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
