import { accessOf } from '#app/features/assessment/access.server.ts';
import { openAssessment, toCompleted } from '#app/features/assessment/open-assessment.server.ts';
import { failWith } from '#app/features/assessment/parse-request.ts';
import type { CompletedAssessment } from '#app/domain/assessment/assessment.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { apiRoute, reply } from '#app/features/http-api/api-route.server.ts';
import { toComparisonDocument } from '#app/features/http-api/comparison-document.ts';
import { withToken } from './api.v1.clients/token-call.server.ts';

async function openCompleted(code: string | undefined): Promise<Outcome<CompletedAssessment>> {
  const opened = await openAssessment(accessOf(code));
  return opened.ok ? toCompleted(opened.value) : opened;
}

const handle = apiRoute({
  handlers: {
    // The codes open the assessments; the token says that a program may ask.
    GET: withToken('list-clients', async ({ params: { code }, query }) => {
      const other = query.get('with');
      if (other === null) return failWith([{ pointer: '/with', code: 'missing-field' }]);
      const present = await openCompleted(code);
      if (!present.ok) return present;
      const earlier = await openCompleted(other);
      if (!earlier.ok) return earlier;
      return reply({ body: toComparisonDocument(earlier.value, present.value) });
    }),
  },
});

export const loader = handle;
export const action = handle;
