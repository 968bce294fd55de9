import type { LoaderFunctionArgs } from '@remix-run/node';
import type { OpenedAssessment } from '#app/features/assessment/open-assessment.server.ts';
import { openOwnData } from '#app/features/hand-over/own-data.server.ts';
import type { OwnData } from '#app/features/hand-over/own-data.server.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireAssessment } from './assessment-page.server.ts';
import { toAttachment } from './attachment.server.ts';

interface OwnDataFile {
  readonly extension: 'json' | 'csv';
  readonly type: string;
  readonly write: (opened: OpenedAssessment, data: OwnData, translator: Translator) => string;
}

/** What is kept under a code, as a file to be taken along. */
export function ownDataFile({ extension, type, write }: OwnDataFile) {
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    const { access, opened, locale, translator } = await requireAssessment(args);
    const data = requireValue(await openOwnData(access));
    return toAttachment(args.request, {
      ...{ name: toIsoDay(now()), extension, type, locale },
      write: () => write(opened, data, translator),
    });
  };
}
