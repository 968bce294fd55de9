import { TextField } from '#app/components/forms/text-field.tsx';
import type { FolderView } from '../folder-page.view-model.ts';

/** A form for each document. Plain forms: what comes back is a file, and the page stays where it is. */
export function DrawPanel({ draw }: { readonly draw: FolderView['draw'] }) {
  return (
    <section className="stack stack--s" aria-labelledby="documents">
      <h2 id="documents">{draw.title}</h2>
      {draw.documents.map(({ kind, title, text, more, code, forms }) => (
        <form key={kind} className="panel stack stack--s" method="post" action={draw.action}>
          <h3 id={`document-${kind}`}>{title}</h3>
          <p>{text}</p>
          {more && <p className="small">{more}</p>}
          <input type="hidden" name="kind" value={kind} />
          {code && <TextField {...code} value="" look="code" autoComplete="off" />}
          <p className="row row--actions">
            {forms.map(({ form, text: words }) => (
              <button
                key={form}
                className="button button--quiet"
                type="submit"
                name="form"
                value={form}
                aria-describedby={`document-${kind}`}
              >
                {words}
              </button>
            ))}
          </p>
        </form>
      ))}
    </section>
  );
}
