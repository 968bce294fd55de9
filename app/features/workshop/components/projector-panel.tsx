import { Form } from '@remix-run/react';
import { QrCode } from '#app/components/qr-code.tsx';
import type { WorkshopView } from '../workshop.view-model.ts';

/** The way to the view for everybody in the room. Its address is shown once, since only its hash is kept. */
export function ProjectorPanel({
  projector,
}: {
  readonly projector: NonNullable<WorkshopView['projector']>;
}) {
  const { title, text, hint, submit, made } = projector;
  return (
    <section className="panel stack stack--s" aria-labelledby="projector-title">
      <h2 id="projector-title">{title}</h2>
      <p>{text}</p>
      {made && (
        <div className="workshop-projector">
          <QrCode {...made.qr} />
          <div className="stack stack--s">
            <p className="workshop-address" translate="no">
              {made.address}
            </p>
            <p>
              <a href={made.address} target="_blank" rel="noreferrer">
                {made.open}
              </a>
            </p>
            <p className="small">{made.once}</p>
          </div>
        </div>
      )}
      <Form method="post" preventScrollReset>
        <button
          className="button button--quiet"
          type="submit"
          name="intent"
          value="projector"
          aria-describedby={hint ? 'projector-hint' : undefined}
        >
          {submit}
        </button>
      </Form>
      {hint && (
        <p className="small" id="projector-hint">
          {hint}
        </p>
      )}
    </section>
  );
}
