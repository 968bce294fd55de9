import { Form, Link } from '@remix-run/react';
import { SelectField } from '#app/components/forms/select-field.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { PortfolioView } from '../portfolio.view-model.ts';
import { Clients, Remind } from './client-choice.tsx';

/** The clients of an organisation, with a search and a way to the rest of them. */
export function PortfolioPage({ view }: { readonly view: PortfolioView }) {
  return (
    <div className="wrap stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <div role="status">{view.state && <p className="notice notice--success">{view.state}</p>}</div>
      {view.organisations.length > 1 && <Organisations view={view} />}
      <div className="row">
        {view.add && (
          <Link className="button" to={view.add.href}>
            {view.add.text}
          </Link>
        )}
        {view.importing && <Link to={view.importing.href}>{view.importing.text}</Link>}
        <Link to={view.otherState.href}>{view.otherState.text}</Link>
        <a href={view.table.href}>{view.table.text}</a>
      </div>
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

/**
 * Names of clients never stand in an address, which others keep: what is looked for is sent like what is saved. A filter
 * without a name leads to an address of its own.
 */
function Search({ view: { here, search } }: { readonly view: PortfolioView }) {
  return (
    <Form className="client-search stack stack--s" method="post" action={here} role="search">
      <div className="grid client-search__fields">
        <TextField name="text" label={search.label} value={search.text} autoComplete="off" />
        {search.filters.map((filter) => (
          <SelectField key={filter.name} {...filter} empty={search.any} />
        ))}
      </div>
      <p className="row row--actions">
        <button className="button button--quiet" type="submit">
          {search.submit}
        </button>
        {search.all && <Link to={here}>{search.all}</Link>}
      </p>
    </Form>
  );
}

function Further({ view, after }: { readonly view: PortfolioView; readonly after: string }) {
  return (
    <Form method="post" action={view.here}>
      <input type="hidden" name="text" value={view.search.text} />
      {view.search.filters.map(({ name, selected }) => (
        <input key={name} type="hidden" name={name} value={selected ?? ''} />
      ))}
      <input type="hidden" name="after" value={after} />
      <button className="button button--quiet" type="submit">
        {view.more}
      </button>
    </Form>
  );
}
