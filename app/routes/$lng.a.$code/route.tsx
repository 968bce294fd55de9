import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { errorTitleIn, PageError } from '#app/components/shell/error-page.tsx';
import { useScriptsOfAssessment } from '#app/components/shell/use-scripts-of-assessment.ts';
import { useSendingBeforeLeaving } from '#app/features/questionnaire/components/use-sending-before-leaving.ts';
import { useArrival } from '#app/features/questionnaire/components/way-back.ts';
import { requireAssessment } from './assessment-page.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { assessment, translator } = await requireAssessment(args);
  return { testRun: assessment.testRun ? translator.t('assess:testRun') : null };
}

export const meta: MetaFunction<typeof loader> = ({ error, matches }) => {
  const robots = { name: 'robots', content: 'noindex, nofollow' };
  const title = errorTitleIn(matches, error, true);
  return title === null ? [robots] : [robots, { title }];
};

export default function PagesOfOneAssessment() {
  const { testRun } = useLoaderData<typeof loader>();
  useArrival();
  useSendingBeforeLeaving();
  useScriptsOfAssessment();
  return (
    <>
      {testRun && (
        <div className="test-run" role="note">
          <p className="wrap">{testRun}</p>
        </div>
      )}
      <Outlet />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError underCode />;
}
