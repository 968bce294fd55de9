import type { PapersPanelView } from '../papers-panel.view-model.ts';

/** What can be printed for a campaign. */
export function PapersPanel({ view }: { readonly view: PapersPanelView }) {
  return (
    <section className="stack stack--s">
      <h2>{view.title}</h2>
      {view.texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {view.languages.map(({ locale, language, links, merge }) => (
        <section key={locale} className="stack stack--s">
          <h3>{language}</h3>
          <ul>
            {links.map(({ href, text }) => (
              <li key={href}>
                <a href={href} hrefLang={locale} download>
                  {text}
                </a>
              </li>
            ))}
          </ul>
          <p className="muted">{merge}</p>
        </section>
      ))}
    </section>
  );
}
