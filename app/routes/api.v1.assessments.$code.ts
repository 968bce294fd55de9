import { apiRoute, reply, toSuccess } from '#app/features/api/api-route.server.ts';
import { toAssessmentDocument } from '#app/features/assessment/assessment-document.ts';
import { eraseAssessment } from '#app/features/assessment/erase-assessment.server.ts';
import { findAssessment } from '#app/features/assessment/find-assessment.server.ts';
import { findSteps } from '#app/features/assessment/find-steps.server.ts';
import { patchFromBody } from '#app/features/assessment/patch-assessment.server.ts';
import { storedLocale } from '#app/features/assessment/stored-locale.server.ts';

const handle = apiRoute({
  storedLocale,
  handlers: {
    GET: async ({ params: { code = '' } }) => {
      const found = await findAssessment(code);
      if (!found.ok) return found;
      return reply({
        body: toAssessmentDocument(found.value, await findSteps(code), code),
        locale: found.value.locale,
      });
    },
    PATCH: async ({ params: { code = '' }, body, idempotencyKey }) => {
      const key = idempotencyKey();
      if (!key.ok) return key;
      const read = await body();
      if (!read.ok) return read;
      return toSuccess(await patchFromBody(code, read.value, { idempotencyKey: key.value }));
    },
    DELETE: async ({ params: { code = '' } }) => {
      const erased = await eraseAssessment(code);
      return erased.ok ? reply({ status: 204 }) : erased;
    },
  },
});

export const loader = handle;
export const action = handle;
