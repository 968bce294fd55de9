import { gzipSync } from 'node:zlib';
import { createDraft } from './firm.ts';
import { createHttpClient } from './http-client.ts';
import { questionPath } from './measure-pages.ts';

/** Bytes on the wire for the first question, compressed as the server sends them. */
export interface Transfer {
  readonly html: number;
  readonly script: number;
  readonly style: number;
  readonly font: number;
  readonly files: number;
}

const ADDRESS = /["'(](\/[^"'()\s]+\.(?:js|css|woff2))["')]/g;
// The browser loads a face only where the page uses its letters; German needs the Latin one.
const IS_OTHER_FACE = /(latin-ext|cyrillic|greek|vietnamese|symbols)/;

const addressesIn = (text: string): readonly string[] =>
  [...text.matchAll(ADDRESS)].flatMap(([, address]) => (address ? [address] : []));

type Kind = 'script' | 'style' | 'font';

function kindOf(address: string): Kind {
  if (address.endsWith('.js')) return 'script';
  return address.endsWith('.css') ? 'style' : 'font';
}

export async function measureTransfer(origin: string): Promise<Transfer> {
  const client = createHttpClient(origin);
  const fetchPlain = async (path: string): Promise<Buffer> => {
    const reply = await client.send(path, { headers: { accept: '*/*' } });
    if (reply.status !== 200) throw new Error(`${path}: ${String(reply.status)}`);
    return reply.body;
  };
  const { code } = await createDraft(client, true);
  const html = await fetchPlain(questionPath(code));
  const sizes = { script: 0, style: 0, font: 0 };
  const pending = [...addressesIn(html.toString('utf8'))];
  const seen = new Set<string>();
  for (let address = pending.shift(); address !== undefined; address = pending.shift()) {
    if (seen.has(address) || IS_OTHER_FACE.test(address)) continue;
    seen.add(address);
    const kind = kindOf(address);
    const body = await fetchPlain(address);
    sizes[kind] += kind === 'font' ? body.length : gzipSync(body).length;
    if (kind === 'style') pending.push(...addressesIn(body.toString('utf8')));
  }
  client.close();
  return { html: gzipSync(html).length, ...sizes, files: seen.size };
}
