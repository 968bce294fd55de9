import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ClosedPage } from '#app/components/closed-page.tsx';
import { toCompleted } from '#app/features/assessment/open-assessment.server.ts';
import { SharedReport } from '#app/features/report/components/shared-report.tsx';
import { toEndedNotice } from '#app/features/report/ended-since.ts';
import { buildReport } from '#app/features/report/render-report.server.ts';
import { toReaderView } from '#app/features/report/handout.view-model.ts';
import { listDisclosures } from '#app/features/own-report/disclosures.server.ts';
import { plainTokenOf, sharedAccessOf } from '#app/features/sharing/access.server.ts';
import { findShared, openShared } from '#app/features/sharing/open-shared.server.ts';
import { sharedPath, toClosedView } from '#app/features/sharing/share.view-model.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { takeTurn } from '#app/platform/turns.server.ts';
import styles from '#app/styles/report.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** The report by a link, or one page for every link that shows none. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const translator = translatorFor(locale);
  const token = params['token'] ?? '';
  const plain = plainTokenOf(token);
  if (plain !== null) throw redirect(sharedPath(locale, plain));
  const access = sharedAccessOf(token);
  const shared = await findShared(access);
  const isClosed = !shared.ok && shared.problem.code === 'not-found';
  if (isClosed) return data({ closed: toClosedView(translator), view: null }, { status: 404 });
  const { lastDay, owner } = requireValue(shared);
  await takeTurn();
  request.signal.throwIfAborted();
  const completed = requireValue(toCompleted(requireValue(await openShared(access))));
  const origin = context.publicOrigin;
  const today = toIsoDay(now());
  const report = requireValue(
    await buildReport({ completed, locale, origin, check: null, lookedAtOn: today }),
  );
  const ended = toEndedNotice(completed.result, today, translator);
  const pdf = `${sharedPath(locale, token)}/report.pdf`;
  const { firmName } = completed.assessment;
  const disclosures = requireValue(await listDisclosures(owner, translator));
  const view = toReaderView({ report, firmName, pdf, ended, lastDay, disclosures }, translator);
  return data({ closed: null, view }, { status: 200 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.closed?.documentTitle ?? loaded?.view?.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Shared() {
  const { closed, view } = useLoaderData<typeof loader>();
  return closed === null ? <SharedReport view={view} /> : <ClosedPage view={closed} />;
}
