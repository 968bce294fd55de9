import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';

const MAX_BODY_BYTES = 64 * 1024;
const MAX_DRAINED_BYTES = 1024 * 1024;

const isJson = (contentType: string | null): boolean =>
  /^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i.test(contentType?.trim() ?? '');

/** Null when the body is longer than allowed; the rest of it is dropped, so that the answer arrives. */
async function readLimited(request: Request): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return length > MAX_BODY_BYTES ? null : Buffer.concat(chunks);
    length += value.byteLength;
    if (length > MAX_DRAINED_BYTES) {
      await reader.cancel();
      return null;
    }
    if (length <= MAX_BODY_BYTES) chunks.push(value);
  }
}

/** The body of a request as JSON, or why not: content-type, body-too-large, not-json. */
export async function readJson(request: Request): Promise<Outcome<unknown>> {
  if (!isJson(request.headers.get('Content-Type'))) return fail({ code: 'content-type' });
  if (Number(request.headers.get('Content-Length') ?? 0) > MAX_BODY_BYTES) {
    return fail({ code: 'body-too-large' });
  }
  const bytes = await readLimited(request);
  if (bytes === null) return fail({ code: 'body-too-large' });
  try {
    return succeed(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown);
  } catch {
    return fail({ code: 'not-json' });
  }
}
