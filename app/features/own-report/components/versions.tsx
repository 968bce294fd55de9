import type { VersionsView } from '../versions.view-model.ts';

/** What advisers have written around the report, for the owner of the firm. */
export function Versions({ view }: { readonly view: VersionsView }) {
  return (
    <section className="stack stack--s" aria-labelledby="versions-title">
      <h2 id="versions-title">{view.title}</h2>
      <p>{view.text}</p>
      {view.draft && <p>{view.draft}</p>}
      <ul>
        {view.entries.map(({ id, text, links }) => (
          <li key={id}>
            <p id={`version-${id}`}>{text}</p>
            {links.length > 0 && (
              <p className="row row--actions no-print">
                {links.map((link) => (
                  <a key={link.href} href={link.href} download aria-describedby={`version-${id}`}>
                    {link.text}
                  </a>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
