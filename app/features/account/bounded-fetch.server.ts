import type { CustomFetch } from 'openid-client';

/** Many times what an identity provider has to say. */
const MOST_BYTES = 256 * 1024;

async function readBounded({ body }: Response): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  let bytes = 0;
  for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
    bytes += read.value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader?.cancel();
      throw new Error('The identity provider answers without end');
    }
    parts.push(read.value);
  }
  return new Blob(parts);
}

/** Fetches whole answers of a sensible size, all of them before the signal ends it. */
export const boundedFetch =
  (signal: AbortSignal): CustomFetch =>
  async (url, { method, headers, redirect, body }) => {
    const sent = body === undefined || body === null ? {} : { body: body as BodyInit };
    const response = await fetch(url, { method, headers, redirect, signal, ...sent });
    const { status } = response;
    return new Response(await readBounded(response), { status, headers: response.headers });
  };
