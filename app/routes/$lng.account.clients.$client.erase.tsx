import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { eraseClient } from '#app/features/consulting/change-client.server.ts';
import { toEraseClientView } from '#app/features/consulting/client.view-model.ts';
import { openClient } from '#app/features/consulting/portfolio.server.ts';
import { erasedPath } from '#app/features/consulting/paths.ts';
import { requireValue, toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireAdviser } from './$lng.account.clients._index/adviser-page.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { translator, adviser } = await requireAdviser(args);
  return toEraseClientView(
    translator,
    requireValue(await openClient(adviser, args.params['client'] ?? '', 'erase')),
  );
}

/** A second click finds nothing left to erase, which is what it wanted. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { locale, adviser } = await requireAdviser(args);
  const erased = await eraseClient({ adviser, id: args.params['client'] ?? '' });
  if (erased.ok || erased.problem.code === 'not-found') return redirect(erasedPath(locale));
  throw toErrorAnswer(erased.problem);
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function EraseClient() {
  const view = useLoaderData<typeof loader>();
  return (
    <div className="wrap wrap--text stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.text}</p>
      <p>{view.assessments}</p>
      <Form method="post" className="row row--actions">
        <button className="button button--danger" type="submit">
          {view.submit}
        </button>
        <Link className="button button--quiet" to={view.cancel.href}>
          {view.cancel.text}
        </Link>
      </Form>
    </div>
  );
}
