import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { forgetKept } from '#app/components/shell/kept.ts';
import { toErasedView } from '#app/features/questionnaire/erase.view-model.ts';
import { answersOfPage } from '#app/features/questionnaire/unsent-answers/answers-of-page.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return toErasedView(translatorFor(requireLocale(params)));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.documentTitle },
  { name: 'robots', content: 'noindex' },
];

export default function Erased() {
  const view = useLoaderData<typeof loader>();
  useEffect(() => {
    answersOfPage().dropAll();
    forgetKept();
  }, []);
  return (
    <div className="wrap wrap--text stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.text}</p>
      <p className="row row--actions">
        <Link className="button" to={view.home.href}>
          {view.home.text}
        </Link>
      </p>
    </div>
  );
}
