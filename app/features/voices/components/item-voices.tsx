import { Form } from '@remix-run/react';
import { SpreadPlot } from '#app/components/spread-plot.tsx';
import type { ItemVoicesView } from '../item-voices.view-model.ts';

/** Beside a question: what the voices said of it, or the button that reveals it. */
export function ItemVoices({ view }: { readonly view: ItemVoicesView }) {
  const { spread, covered } = view;
  return (
    <section className="panel stack stack--s item-voices" aria-labelledby="voices-title">
      <h2 className="workshop-notes__title" id="voices-title">
        {view.title}
      </h2>
      {spread && (
        <>
          <p>{spread.summary}</p>
          <SpreadPlot rows={spread.rows} />
        </>
      )}
      {covered && (
        <Form method="post" action={covered.action} className="stack stack--s">
          <p id="covered-text">{covered.text}</p>
          <input type="hidden" name="item" value={covered.item} />
          <input type="hidden" name="from" value="question" />
          <p>
            <button
              className="button button--quiet"
              type="submit"
              name="intent"
              value="reveal"
              aria-describedby="covered-text covered-hint"
            >
              {covered.submit}
            </button>
          </p>
          <p className="small" id="covered-hint">
            {covered.hint}
          </p>
        </Form>
      )}
    </section>
  );
}
