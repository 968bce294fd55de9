import { describe, expect, it } from 'vitest';
import { toReportAnswer } from './report-answer.server.ts';
import type { RenderedReport } from './render-report.server.ts';

const REPORT: RenderedReport = {
  ...{ bytes: Buffer.from('%PDF-1.7'), etag: '"abc"', asOf: '2026-12-01', locale: 'de', form: 'pdf' },
  hasOwnWords: false,
};
const answer = (headers: Record<string, string>, method = 'GET'): Response =>
  toReportAnswer(new Request('http://localhost/report.pdf', { method, headers }), REPORT);

describe('the answer with a report', () => {
  it('is not sent again to who has it, in whatever way that is said', async () => {
    for (const known of ['"abc"', 'W/"abc"', '"old", "abc"', '*']) {
      const { status, headers, body } = answer({ 'If-None-Match': known });
      expect([known, status, body]).toEqual([known, 304, null]);
      expect(headers.get('ETag')).toBe('"abc"');
      expect(headers.get('Cache-Control')).toBe('private, no-cache');
    }
  });

  it('is sent to who has another, has none, or wants it anew', async () => {
    const cases: readonly Record<string, string>[] = [
      {},
      { 'If-None-Match': '"old"' },
      { 'If-None-Match': '"abc"', 'Cache-Control': 'no-cache' },
    ];
    for (const headers of cases) {
      const sent = answer(headers);
      expect(sent.status).toBe(200);
      expect(Buffer.from(await sent.arrayBuffer())).toEqual(REPORT.bytes);
    }
  });

  it('names its kind, so that the right program opens it', () => {
    const sent = toReportAnswer(new Request('http://localhost/report.docx'), { ...REPORT, form: 'docx' });
    expect(sent.headers.get('Content-Type')).toMatch(/wordprocessingml\.document$/);
    expect(sent.headers.get('Content-Disposition')).toBe('attachment; filename="ki-bruecke-2026-12-01.docx"');
    expect(answer({}).headers.get('Content-Type')).toBe('application/pdf');
  });

  it('says on HEAD how long it would be', async () => {
    const { status, headers, body } = answer({}, 'HEAD');
    expect([status, headers.get('Content-Length'), body]).toEqual([200, '8', null]);
  });
});
