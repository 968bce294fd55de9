import { Agent, request } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly milliseconds: number;
}

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** Sent as a browser sends a form, in the place of a body. */
  readonly form?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HttpClient {
  readonly send: (path: string, call?: Call) => Promise<Reply>;
  readonly close: () => void;
}

const TIMEOUT_MS = 60_000;

/** A client with connections of its own that stay open, as a browser's would. */
export function createHttpClient(origin: string): HttpClient {
  const agent = new Agent({ keepAlive: true });
  const send = (path: string, { method = 'GET', body, form, headers = {} }: Call = {}) =>
    new Promise<Reply>((resolve, reject) => {
      const text = form?.toString() ?? (body === undefined ? undefined : JSON.stringify(body));
      const payload = text === undefined ? null : Buffer.from(text);
      const typed = payload
        ? { 'content-type': 'application/json', 'content-length': String(payload.length) }
        : {};
      const begun = performance.now();
      const options = { agent, method, timeout: TIMEOUT_MS, headers: { ...typed, ...headers } };
      const call = request(new URL(path, origin), options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const milliseconds = performance.now() - begun;
          const { statusCode = 0, headers: received } = response;
          resolve({ status: statusCode, headers: received, body: Buffer.concat(chunks), milliseconds });
        });
      });
      call.on('error', reject);
      call.on('timeout', () =>
        call.destroy(new Error(`No answer to ${method} within ${String(TIMEOUT_MS)} ms`)),
      );
      call.end(payload);
    });
  return { send, close: () => agent.destroy() };
}

/** The body of a reply that must have this status. */
export function requireJson(reply: Reply, status: number): Readonly<Record<string, unknown>> {
  const text = reply.body.toString('utf8');
  if (reply.status !== status)
    throw new Error(`Expected ${String(status)}, got ${String(reply.status)}: ${text.slice(0, 300)}`);
  const content: unknown = JSON.parse(text);
  if (typeof content !== 'object' || content === null) throw new Error('Expected a JSON object');
  return { ...content };
}
