import { Form } from '@remix-run/react';
import type { ListView } from '../list.view-model.ts';

type MailingsView = ListView['mailings'];

/** The letters of a list: what was sent, the files of the mailing under way, and what comes next. */
export function Mailings({ mailings }: { readonly mailings: MailingsView }) {
  const { title, notes, none, current, next } = mailings;
  return (
    <section className="stack stack--s">
      <h2>{title}</h2>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {none && <p className="notice">{none}</p>}
      {current && <Current current={current} />}
      {next && (
        <section className="panel stack stack--s">
          <h3>{next.title}</h3>
          {next.texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {next.submit && (
            <Form method="post">
              <button className="button" type="submit" name="intent" value="open">
                {next.submit}
              </button>
            </Form>
          )}
        </section>
      )}
    </section>
  );
}

/** Each file is asked for by a form of the plain kind: it is saved, and makes codes each time. */
function Current({ current }: { readonly current: NonNullable<MailingsView['current']> }) {
  const { mail } = current;
  return (
    <section className="panel stack stack--s">
      <h3>{current.title}</h3>
      {current.texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {current.languages.map(({ locale, language, files }) => (
        <form key={locale} method="post" action={current.action} className="stack stack--s">
          <h4>{language}</h4>
          <input type="hidden" name="language" value={locale} />
          <ul className="stack stack--s">
            {files.map(({ file, text }) => (
              <li key={file}>
                <button className="link-button" type="submit" name="file" value={file}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </form>
      ))}
      <h4>{mail.title}</h4>
      {mail.texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {mail.submit && (
        <Form method="post">
          <button className="button button--quiet" type="submit" name="intent" value="mail">
            {mail.submit}
          </button>
        </Form>
      )}
    </section>
  );
}
