import { isRouteErrorResponse, useLocation } from '@remix-run/react';
import { BridgeMark } from './bridge-mark.tsx';
import type { ErrorWords, Shell } from './shell.view-model.ts';

interface ErrorPageProps {
  readonly error: unknown;
  readonly shell: Shell | undefined;
  /** Under a code, "not found" means the code. */
  readonly underCode?: boolean;
}

/** One page for everything that cannot be shown: what happened and where to go on. */
export function ErrorPage({ error, shell, underCode = false }: ErrorPageProps) {
  const { pathname } = useLocation();
  const status = statusOf(error);
  // Without words (the language itself could not be read) the mark and the number have to do.
  if (!shell) return <NumberOnly status={status} />;
  const words = wordsFor(status, shell, underCode);
  const home = { href: `/${shell.locale}`, text: shell.errors.home };
  const resume = { href: `/${shell.locale}/resume`, text: shell.errors.resume };
  const ways = underCode ? [resume, home] : [home, resume];
  const comesBack = status >= 500 || status === 429;
  return (
    <div className="wrap wrap--text stack">
      <p className="error-page__status">{status}</p>
      <h1>{words.title}</h1>
      <p className="lead">{words.text}</p>
      <p className="row row--actions">
        {comesBack && (
          <a className="button" href={pathname}>
            {shell.errors.again}
          </a>
        )}
        {ways.map(({ href, text }, index) => (
          <a key={href} className={index === 0 && !comesBack ? 'button' : 'button button--quiet'} href={href}>
            {text}
          </a>
        ))}
      </p>
    </div>
  );
}

function NumberOnly({ status }: { readonly status: number }) {
  return (
    <div className="wrap stack">
      <BridgeMark size={48} />
      <h1>{status}</h1>
    </div>
  );
}

const statusOf = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500);

/** The title of the document when a page cannot be shown. */
export function errorTitle(error: unknown, shell: Shell, underCode = false): string {
  return `${wordsFor(statusOf(error), shell, underCode).title} – ${shell.product}`;
}

function wordsFor(status: number, shell: Shell, underCode: boolean): ErrorWords {
  if (status === 404 || status === 405) return underCode ? shell.errors.code : shell.errors.notFound;
  return status === 503 || status === 429 ? shell.errors.busy : shell.errors.broken;
}
