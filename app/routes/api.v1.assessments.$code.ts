import { apiRoute, reply, toSuccess } from '#app/features/http-api/api-route.server.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { toAssessmentDocument } from '#app/features/http-api/assessment-document.ts';
import { eraseAssessment } from '#app/features/assessment/erase-assessment.server.ts';
import { visitAssessment } from '#app/features/assessment/open-assessment.server.ts';
import { patchFromBody } from '#app/features/assessment/patch-assessment.server.ts';
import { findStoredLocale } from '#app/features/assessment/find-version.server.ts';
import { requireKnownLocale } from '#app/i18n/locales.ts';

const handle = apiRoute({
  storedLocale: ({ code }) => findStoredLocale(accessOf(code)),
  handlers: {
    GET: async ({ params: { code = '' } }) => {
      const opened = await visitAssessment(accessOf(code));
      if (!opened.ok) return opened;
      const { assessment, remarks } = opened.value;
      return reply({
        body: toAssessmentDocument(assessment, remarks, code),
        locale: requireKnownLocale(assessment.locale),
      });
    },
    PATCH: async ({ params: { code }, body, idempotencyKey }) => {
      const key = idempotencyKey();
      if (!key.ok) return key;
      const read = await body();
      if (!read.ok) return read;
      return toSuccess(await patchFromBody(accessOf(code), read.value, { idempotencyKey: key.value }));
    },
    DELETE: async ({ params: { code } }) => {
      const erased = await eraseAssessment(accessOf(code));
      return erased.ok ? reply({ status: 204 }) : erased;
    },
  },
});

export const loader = handle;
export const action = handle;
