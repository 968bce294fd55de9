import { Form, Link } from '@remix-run/react';
import type { LeadView } from '../lead.view-model.ts';
import { AgendaPart } from './agenda-part.tsx';
import { AskedPart } from './asked-part.tsx';
import { MadeLinks } from './made-links.tsx';
import { RoundForm } from './round-form.tsx';
import { ShowingPanel } from './showing-panel.tsx';

/** Where an adviser asks several people, sees who is finished, and reveals what they said. */
export function LeadPage({ view }: { readonly view: LeadView }) {
  const { asked, agenda, form, again, discard } = view;
  return (
    <div className="wrap stack voices">
      <p className="no-print">
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{view.title}</h1>
      <p className="lead no-print">{view.intro}</p>
      <div role="status">{view.said && <p className="notice notice--warning">{view.said}</p>}</div>
      {view.closed && <p className="notice">{view.closed}</p>}
      {view.made && <MadeLinks made={view.made} />}
      {asked && <AskedPart asked={asked} />}
      {agenda && <AgendaPart agenda={agenda} />}
      {view.showing && <ShowingPanel view={view.showing} />}
      {form && again === null && <RoundForm form={form} />}
      {form && again && (
        <details className="disclosure no-print" open={again.isOpen}>
          <summary>{again.title}</summary>
          <div className="disclosure__body stack">
            <p>{again.text}</p>
            <RoundForm form={form} />
          </div>
        </details>
      )}
      {discard && (
        <details className="disclosure no-print">
          <summary>{discard.title}</summary>
          <Form method="post" className="disclosure__body stack stack--s">
            <p id="discard-text">{discard.text}</p>
            <p>
              <button
                className="button button--danger"
                type="submit"
                name="intent"
                value="discard"
                aria-describedby="discard-text"
              >
                {discard.submit}
              </button>
            </p>
          </Form>
        </details>
      )}
    </div>
  );
}
