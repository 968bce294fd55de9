import { OFFICE_TYPES } from '#app/platform/office-types.ts';
import fresh from 'fresh';
import type { RenderedReport, ReportForm } from './render-report.server.ts';

const TYPES: Readonly<Record<ReportForm, string>> = {
  pdf: 'application/pdf',
  docx: OFFICE_TYPES.docx,
};

/** The document as it is sent: private, checked again each time, and not sent twice to who has it. */
export function toReportAnswer(
  request: Request,
  { bytes, etag, asOf, form, hasOwnWords }: RenderedReport,
): Response {
  const name = `ki-bruecke-${asOf}${hasOwnWords ? '-own' : ''}.${form}`;
  const headers = {
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    'Content-Disposition': `attachment; filename="${name}"`,
  };
  const isKnown = fresh(Object.fromEntries(request.headers), { etag });
  if (isKnown) return new Response(null, { status: 304, headers });
  const body = request.method === 'HEAD' ? null : Uint8Array.from(bytes);
  return new Response(body, {
    headers: { ...headers, 'Content-Type': TYPES[form], 'Content-Length': String(bytes.byteLength) },
  });
}
