import { Form, Link } from '@remix-run/react';
import { ScrollBox } from '#app/components/scroll-box.tsx';
import type { PortfolioView } from '../portfolio.view-model.ts';

const REMIND = 'remind';

/** What was ticked in the table, which stands outside of the form so that it can be read as a table. */
export function Remind({ reminding }: { readonly reminding: NonNullable<PortfolioView['reminding']> }) {
  return (
    <Form id={REMIND} className="row row--actions" method="get" action={reminding.action}>
      <input type="hidden" name="of" value={reminding.organisation} />
      <button className="button button--quiet" type="submit">
        {reminding.submit}
      </button>
      <Link to={reminding.due.href}>{reminding.due.text}</Link>
    </Form>
  );
}

/** The clients, each with a tick where somebody may remind it. */
export function Clients({ view: { title, head, rows, reminding } }: { readonly view: PortfolioView }) {
  return (
    <ScrollBox label={title}>
      <table className="table table--lines">
        <thead>
          <tr>
            {reminding && (
              <td>
                <span className="visually-hidden">{reminding.column}</span>
              </td>
            )}
            <th scope="col">{head.name}</th>
            <th scope="col">{head.sector}</th>
            <th scope="col">{head.sizeClass}</th>
            <th scope="col">{head.last}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {reminding && (
                <td>
                  {row.choose && (
                    <input
                      className="tick"
                      type="checkbox"
                      name="client"
                      value={row.id}
                      form={REMIND}
                      aria-label={row.choose}
                    />
                  )}
                </td>
              )}
              <th scope="row">
                <Link to={row.href}>{row.name}</Link> {row.tag && <span className="tag">{row.tag}</span>}
              </th>
              <td data-label={head.sector}>{row.sector}</td>
              <td className="short" data-label={head.sizeClass}>
                {row.sizeClass}
              </td>
              <td data-label={head.last}>
                {row.last} {row.lastTag && <span className="tag">{row.lastTag}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
