import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { HintBox } from '#app/features/questionnaire/components/answer-hints.tsx';
import { ReviewFilterBar } from '#app/features/questionnaire/components/review-filter.tsx';
import { ReviewSection } from '#app/features/questionnaire/components/review-section.tsx';
import { toReviewPage } from '#app/features/questionnaire/review.view-model.ts';
import { toDraft } from '#app/features/questionnaire/draft.ts';
import { requireDraft } from './$lng.a.$code/assessment-page.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { translator, paths, assessment, opened } = await requireDraft(args);
  const filter = new URL(args.request.url).searchParams.get('show') === 'changed' ? 'changed' : 'all';
  return toReviewPage(translator, { draft: toDraft(assessment, opened.follows), paths, filter });
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
      {view.missing && (
        <div className="notice notice--warning stack stack--s">
          <p>{view.missing}</p>
          <p className="no-print">
            <Link to={view.next.href}>{view.next.text}</Link>
          </p>
        </div>
      )}
      {view.hints && <HintBox box={view.hints} />}
      {view.again && <ReviewFilterBar again={view.again} />}
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
