import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ReviewSection } from '#app/features/questionnaire/components/review-section.tsx';
import { toReviewPage } from '#app/features/questionnaire/review.view-model.ts';
import { requireDraft } from './$lng.a.$code/draft-page.server.ts';

export async function loader({ params }: LoaderFunctionArgs) {
  const { translator, assessment, paths } = await requireDraft(params);
  return toReviewPage(translator, assessment, paths);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.documentTitle }];

export default function Review() {
  const view = useLoaderData<typeof loader>();
  return (
    <div className="wrap wrap--text stack">
      <p className="question-place">
        <Link to={view.home.href}>{view.home.text}</Link>
      </p>
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      {view.missing && <p className="notice notice--warning">{view.missing}</p>}
      {view.sections.map((section) => (
        <ReviewSection key={section.id} section={section} words={view.words} />
      ))}
      <p className="row row--actions no-print">
        <Link className="button" to={view.next.href}>
          {view.next.text}
        </Link>
        <Link className="button button--quiet" to={view.home.href}>
          {view.home.text}
        </Link>
      </p>
    </div>
  );
}
