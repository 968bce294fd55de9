import type { RenderedReport } from './render-report.server.ts';

/** The PDF as it is sent: private, checked again each time, and not sent twice to who has it. */
export function toReportAnswer(request: Request, { bytes, etag, asOf }: RenderedReport): Response {
  const headers = {
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    'Content-Disposition': `attachment; filename="ki-bruecke-${asOf}.pdf"`,
  };
  const known = (request.headers.get('If-None-Match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  const body = request.method === 'HEAD' ? null : Uint8Array.from(bytes);
  return new Response(body, {
    headers: { ...headers, 'Content-Type': 'application/pdf', 'Content-Length': String(bytes.byteLength) },
  });
}
