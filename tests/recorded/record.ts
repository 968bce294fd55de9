import { createHash } from 'node:crypto';
import type { CallApi } from '#tests/setup/api-client.ts';
import type { RecordedFirm } from './firms.ts';

/** One line for each thing looked at, and the digest of what came. */
export type Recording = Readonly<Record<string, string>>;

const OPEN = '/api/v1/assessments';
const PAGES = ['', '/profile', '/q/data.digital', '/goals', '/money', '/review'] as const;
const PAGES_AFTER = ['/result', '/what-if', '/consent', '/verification'] as const;

const digest = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 24);

/**
 * What a person sees of a page: without scripts, nonces, the hashed names of files, and what the renderer leaves where
 * two texts or two of its buffers meet.
 */
function visible(html: string, origin: string): string {
  return html
    .replaceAll(origin, '')
    .replaceAll(/<script\b[^>]*>.*?<\/script>/gs, '')
    .replaceAll(/<!-- -->|\0/g, '')
    .replaceAll(/<link\b[^>]*>/g, '')
    .replaceAll(/\snonce="[^"]*"/g, '')
    .replaceAll(/localhost:\d+/g, 'localhost');
}

const withoutNoise = (text: string, origin: string): string => text.replaceAll(origin, '');

export interface Recorder {
  readonly origin: string;
  readonly call: CallApi;
  /** What was seen, in words, for who wants to compare two recordings that differ. */
  readonly seen?: Map<string, string>;
}

/** Takes a firm through everything that is shown, sent and drawn of it. */
export async function recordFirm({ origin, call, seen }: Recorder, firm: RecordedFirm): Promise<Recording> {
  const { name, code, body } = firm;
  const path = `${OPEN}/${code}`;
  const found: Record<string, string> = {};
  const keep = (what: string, text: string): void => {
    found[`${name} ${what}`] = digest(text);
    seen?.set(`${name} ${what}`, text);
  };
  const api = async (what: string, ...request: Parameters<CallApi>) => {
    const answer = await call(...request);
    keep(what, `${String(answer.status)} ${withoutNoise(answer.text, origin)}`);
    return answer;
  };
  const page = async (at: string, when: string): Promise<void> => {
    for (const locale of ['de', 'en']) {
      const answer = await fetch(`${origin}/${locale}/a/${code}${at}`, { redirect: 'manual' });
      keep(
        `page ${locale} ${at} ${when}`,
        `${String(answer.status)} ${visible(await answer.text(), origin)}`,
      );
    }
  };
  const paper = async (when: string): Promise<void> => {
    for (const locale of ['de', 'en']) {
      const answer = await fetch(`${origin}${path}/report.pdf?locale=${locale}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      found[`${name} pdf ${locale} ${when}`] = `${String(answer.status)} ${digest(bytes)}`;
    }
  };
  await api('evaluation', 'POST', '/api/v1/evaluations', { body });
  await api('created', 'POST', OPEN, { body: { ...body, code, locale: 'de' } });
  await api('draft', 'GET', path);
  for (const at of PAGES) await page(at, 'draft');
  const done = await api('completion', 'POST', `${path}/completion`, { body: { revision: 1 } });
  await api('completed', 'GET', path);
  await api('result', 'GET', `${path}/result`);
  for (const at of PAGES_AFTER) await page(at, 'completed');
  await paper('completed');
  const { steps = [] } = (done.body['roadmap'] ?? {}) as { steps?: readonly { measure: string }[] };
  const reports = [{ state: 'done' }, { state: 'dropped' }, { state: 'stuck', reason: 'no-time' }];
  for (const [index, report] of reports.entries()) {
    const step = steps[index * 2];
    if (step) await api(`step ${String(index)}`, 'PUT', `${path}/steps/${step.measure}`, { body: report });
  }
  await page('/result', 'reported');
  await paper('reported');
  await api('next wave', 'POST', OPEN, { body: { from: code, code: `${code}-next` } });
  await api('next draft', 'GET', `${path}-next`);
  return found;
}
