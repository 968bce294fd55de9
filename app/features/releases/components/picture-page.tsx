import { Link } from '@remix-run/react';
import { CopyButton } from '#app/components/copy-button.tsx';
import { SceneFigure } from '#app/components/scene-figure.tsx';
import type { PictureView } from '../picture.view-model.ts';

/** One picture as files, and as a piece for a website: to be marked and copied by hand, or by a button where there is one. */
export function PicturePage({ view }: { readonly view: PictureView }) {
  const { title, scene, source, files, website, back } = view;
  return (
    <div className="wrap wrap--text stack">
      <p>
        <Link to={back.href}>{back.text}</Link>
      </p>
      <h1>{title}</h1>
      {scene && <SceneFigure scene={scene} />}
      <p className="statistics__note">{source}</p>
      <section className="stack stack--s">
        <h2>{files.title}</h2>
        <ul>
          {files.list.map(({ href, text }) => (
            <li key={href}>
              <a href={href} download>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack stack--s">
        <h2>{website.title}</h2>
        <p id="website-text">{website.text}</p>
        <div className="field">
          <label className="field__label" htmlFor="website-html">
            {website.label}
          </label>
          <textarea
            id="website-html"
            className="input statistics__html"
            readOnly
            rows={10}
            aria-describedby="website-text"
            translate="no"
            spellCheck={false}
            defaultValue={website.html}
          />
        </div>
        <p>
          <CopyButton
            text={website.html}
            copy={website.copy}
            copied={website.copied}
            describedBy="website-text"
          />
        </p>
        <p className="muted">{website.stripped}</p>
      </section>
    </div>
  );
}
