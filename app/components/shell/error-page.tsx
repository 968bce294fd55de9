import {
  isRouteErrorResponse,
  Link,
  useLocation,
  useNavigate,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { useEffect } from 'react';
import { BridgeMark } from './bridge-mark.tsx';
import { ConnectionLost } from './page-requests.ts';
import type { ErrorWords, Shell } from './shell.view-model.ts';
import { passingWords } from './shell.view-model.ts';

interface RouteMatch {
  readonly id: string;
  readonly data?: unknown;
}

interface ErrorPageProps {
  readonly error: unknown;
  readonly shell: Shell | undefined;
  /** Under a code, "not found" means the code. */
  readonly underCode?: boolean;
}

/**
 * The error page with the words that stand around every page. The root has none to hand when a form was refused, so a
 * route that takes one has this as its boundary.
 */
export function PageError({ underCode = false }: Pick<ErrorPageProps, 'underCode'>) {
  return (
    <ErrorPage error={useRouteError()} shell={shellOf(useRouteLoaderData('root'))} underCode={underCode} />
  );
}

const shellOf = (data: unknown): Shell | undefined => (data as { shell?: Shell } | undefined)?.shell;

/** One page for everything that cannot be shown: what happened and where to go on. */
export function ErrorPage({ error, shell, underCode = false }: ErrorPageProps) {
  const { pathname } = useLocation();
  const status = statusOf(error);
  // Without words (the language itself could not be read) the mark and the number have to do.
  if (!shell) return <NumberOnly status={status} />;
  if (error instanceof ConnectionLost) return <OfflinePage shell={shell} />;
  const words = wordsFor(error, shell, underCode);
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

/** Nothing is wrong but the connection: the page is tried again within this document, which loses nothing. */
function OfflinePage({ shell }: { readonly shell: Shell }) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const here = pathname + search;
  useEffect(() => {
    const again = (): void => navigate(here, { replace: true });
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [navigate, here]);
  return (
    <div className="wrap wrap--text stack" role="alert">
      <h1>{shell.errors.offline.title}</h1>
      <p className="lead">{shell.errors.offline.text}</p>
      <p className="row row--actions">
        <Link className="button" to={here} replace>
          {shell.errors.again}
        </Link>
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

/** What the server says of itself, where it is a problem of the list. */
const codeOf = (error: unknown): unknown => (isRouteErrorResponse(error) ? error.data?.code : null);

/** The title of the document when a page cannot be shown, of its routes and what they read. */
export function errorTitleIn(
  matches: readonly RouteMatch[],
  error: unknown,
  underCode = false,
): string | null {
  const shell = shellOf(matches.find(({ id }) => id === 'root')?.data);
  return error && shell ? errorTitle(error, shell, underCode) : null;
}

export function errorTitle(error: unknown, shell: Shell, underCode = false): string {
  return `${wordsFor(error, shell, underCode).title} – ${shell.product}`;
}

function wordsFor(error: unknown, shell: Shell, underCode: boolean): ErrorWords {
  if (error instanceof ConnectionLost) return shell.errors.offline;
  const status = statusOf(error);
  if (status === 404 || status === 405) return underCode ? shell.errors.code : shell.errors.notFound;
  return status === 503 || status === 429 ? passingWords(shell.errors, codeOf(error)) : shell.errors.broken;
}
