import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { findProblemPage } from '#app/features/http-api/problem-page.view-model.ts';
import { negotiateLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';

export function loader({ request, params }: LoaderFunctionArgs) {
  const page = findProblemPage(params['code'] ?? '', translatorFor(negotiateLocale(request.headers)));
  if (page === null) throw new Response(null, { status: 404 });
  return page;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.documentTitle }];

export default function Problem() {
  const page = useLoaderData<typeof loader>();
  return (
    <div className="wrap wrap--text stack">
      <h1>{page.title}</h1>
      <p className="lead">{page.text}</p>
      <p>
        {page.statusAndLabel} <code>{page.code}</code>
      </p>
      <p>
        <Link to="/api">{page.all}</Link>
      </p>
    </div>
  );
}
