import { apiRoute, reply } from '#app/features/http-api/api-route.server.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { openAssessment, toCompleted } from '#app/features/assessment/open-assessment.server.ts';
import { findStoredLocale } from '#app/features/assessment/find-version.server.ts';
import { requireKnownLocale } from '#app/i18n/locales.ts';

const handle = apiRoute({
  storedLocale: ({ code }) => findStoredLocale(accessOf(code)),
  handlers: {
    GET: async ({ params: { code } }) => {
      const opened = await openAssessment(accessOf(code));
      if (!opened.ok) return opened;
      const completed = toCompleted(opened.value);
      if (!completed.ok) return completed;
      const { result, assessment } = completed.value;
      return reply({ body: result, locale: requireKnownLocale(assessment.locale) });
    },
  },
});

export const loader = handle;
export const action = handle;
