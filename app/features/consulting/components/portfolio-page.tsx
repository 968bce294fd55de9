import { Form, Link } from '@remix-run/react';
import { TextField } from '#app/components/forms/text-field.tsx';
import { ScrollBox } from '#app/components/scroll-box.tsx';
import type { PortfolioView } from '../portfolio.view-model.ts';

/** The clients of an organisation, with a search and a way to the rest of them. */
export function PortfolioPage({ view }: { readonly view: PortfolioView }) {
  return (
    <div className="wrap stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <div role="status">{view.state && <p className="notice notice--success">{view.state}</p>}</div>
      {view.organisations.length > 1 && <Organisations view={view} />}
      <p className="row">
        {view.add && (
          <Link className="button" to={view.add.href}>
            {view.add.text}
          </Link>
        )}
        {view.importing && <Link to={view.importing.href}>{view.importing.text}</Link>}
        <Link to={view.otherState.href}>{view.otherState.text}</Link>
        <a href={view.table.href}>{view.table.text}</a>
      </p>
      <Search view={view} />
      {view.rows.length === 0 ? <p>{view.empty}</p> : <Clients view={view} />}
      {view.reminding && view.rows.length > 0 && <Remind reminding={view.reminding} />}
      {view.next && <Further view={view} after={view.next} />}
    </div>
  );
}

function Organisations({ view }: { readonly view: PortfolioView }) {
  return (
    <nav aria-label={view.organisationsTitle}>
      <ul>
        {view.organisations.map(({ href, text, isCurrent }) => (
          <li key={href}>
            <Link to={href} aria-current={isCurrent ? 'page' : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Names of clients never stand in an address, which others keep: what is looked for is sent like what is saved. */
function Search({ view: { here, search } }: { readonly view: PortfolioView }) {
  return (
    <Form className="form" method="post" action={here} role="search">
      <TextField name="text" label={search.label} value={search.text} autoComplete="off" />
      <p className="row row--actions">
        <button className="button button--quiet" type="submit">
          {search.submit}
        </button>
        {search.all && <Link to={here}>{search.all}</Link>}
      </p>
    </Form>
  );
}

const REMIND = 'remind';

/** What was ticked in the table, which stands outside of the form so that it can be read as a table. */
function Remind({ reminding }: { readonly reminding: NonNullable<PortfolioView['reminding']> }) {
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

function Clients({ view: { title, head, rows, reminding } }: { readonly view: PortfolioView }) {
  return (
    <ScrollBox label={title}>
      <table className="table">
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
              <td>{row.sector}</td>
              <td>{row.sizeClass}</td>
              <td>
                {row.last} {row.lastTag && <span className="tag">{row.lastTag}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Further({ view, after }: { readonly view: PortfolioView; readonly after: string }) {
  return (
    <Form method="post" action={view.here}>
      <input type="hidden" name="text" value={view.search.text} />
      <input type="hidden" name="after" value={after} />
      <button className="button button--quiet" type="submit">
        {view.more}
      </button>
    </Form>
  );
}
