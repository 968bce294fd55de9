/** An answer of the interface, its body parsed where there is one. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
  readonly text: string;
}

export interface ApiRequest {
  readonly body?: unknown;
  /** Sent as it is, for what is not JSON. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type CallApi = (method: string, path: string, request?: ApiRequest) => Promise<ApiAnswer>;

export function createApiClient(origin: string): CallApi {
  return async (method, path, { body, raw, headers } = {}) => {
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: { ...(content !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(content !== undefined && { body: content }),
      redirect: 'manual',
    });
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
    const parsed: unknown = isJson ? JSON.parse(text) : {};
    return {
      status: response.status,
      headers: response.headers,
      body: typeof parsed === 'object' && parsed !== null ? { ...parsed } : {},
      text,
    };
  };
}
