import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answerText } from '#app/features/questionnaire/answer-words.ts';
import { ClosedProjection, ProjectionPage } from '#app/features/workshop/components/projection-page.tsx';
import { projectionPath } from '#app/features/workshop/paths.ts';
import { openProjection } from '#app/features/workshop/projection.server.ts';
import { toClosedProjection, toProjectionView } from '#app/features/workshop/projection.view-model.ts';
import { projectionAccessOf } from '#app/features/workshop/projector-token.server.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { now } from '#app/platform/clock.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import styles from '#app/styles/projection.css?url';
import voicesStyles from '#app/styles/voices.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: voicesStyles },
];

/** The view for everybody in the room, or one page for every address that shows none. */
export async function loader({ params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const translator = translatorFor(locale);
  const token = params['token'] ?? '';
  const opened = await openProjection(projectionAccessOf(token));
  const isClosed = !opened.ok && opened.problem.code === 'not-found';
  if (isClosed) return data({ closed: toClosedProjection(translator), view: null }, { status: 404 });
  const projection = requireValue(opened);
  const view = toProjectionView(translator, {
    projection,
    answerText: (item) => answerText(translator, item, projection.assessment.answers[item]),
    versionHref: `${projectionPath(locale, token)}/version`,
    at: now(),
  });
  return data({ closed: null, view }, { status: 200 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.closed?.documentTitle ?? loaded?.view?.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Projection() {
  const { closed, view } = useLoaderData<typeof loader>();
  return closed === null ? <ProjectionPage view={view} /> : <ClosedProjection view={closed} />;
}
