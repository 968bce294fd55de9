import { afterAll, expect, it, vi } from 'vitest';
import { sendMail, trySending } from '#app/platform/mail/send-mail.server.ts';

/** It listens before the first module of the product reads where it is. */
const post = await vi.hoisted(async () => {
  const { startMailServer } = await import('#tests/setup/mail-server.ts');
  return startMailServer({}, (address) =>
    address.startsWith('full@') ? new Error(`The box of ${address} is full`) : null,
  );
});
let isEnded = false;
afterAll(async () => {
  if (!isEnded) await post.end();
});

const LETTER = { to: 'eva@k.example', subject: 'Prüfung', text: 'Guten Tag\n' };

it('hands a letter to the mail server, with the answer to whoever wrote it', async () => {
  expect(await sendMail({ ...LETTER, replyTo: 'ida@k.example' })).toBe(true);
  const [letter] = post.received;
  expect(letter?.to).toEqual(['eva@k.example']);
  expect(letter?.text).toMatch(/^From: .*<ki@kammer\.example>/m);
  expect(letter?.text).toMatch(/^Reply-To: .*ida@k\.example/m);
  expect(letter?.text).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
});

it('writes to nobody else, whatever stands in an address or a subject', async () => {
  const before = post.received.length;
  const subject = 'Einladung\r\nBcc: fremd@k.example';
  expect(await sendMail({ ...LETTER, subject })).toBe(true);
  expect(post.received.slice(before).map(({ to }) => to)).toEqual([['eva@k.example']]);
  expect(post.received.at(-1)?.text).not.toMatch(/^Bcc:/m);
});

it('tells whoever runs the installation why a mail server takes no letter', async () => {
  expect(await trySending(LETTER)).toBeNull();
  const refused = await trySending({ ...LETTER, to: 'full@k.example' });
  expect(refused).toMatchObject({ kind: 'refused', responseCode: 550 });
  expect(refused?.answer).toContain('The box of full@k.example is full');
});

it('says of letters that come again where they end, by one click only where the way there is sealed', async () => {
  const headersOf = async (endAddress?: string) => {
    expect(await sendMail({ ...LETTER, ...(endAddress !== undefined && { endAddress }) })).toBe(true);
    const [head = ''] = post.received.at(-1)?.text.split('\r\n\r\n') ?? [];
    return (
      head
        .replaceAll(/\r\n\s+/g, ' ')
        .match(/^List-Unsubscribe.*$/gm)
        ?.map((line) => line.trim()) ?? []
    );
  };
  expect(await headersOf()).toEqual([]);
  expect(await headersOf('http://localhost/de/l/X')).toEqual(['List-Unsubscribe: <http://localhost/de/l/X>']);
  expect(await headersOf('https://ki.k.example/de/l/X')).toEqual([
    'List-Unsubscribe: <https://ki.k.example/de/l/X>',
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  ]);
});

it('says that a letter is not on its way, and throws nothing', async () => {
  expect(await sendMail({ ...LETTER, to: 'full@k.example' })).toBe(false);
  await post.end();
  isEnded = true;
  expect(await sendMail(LETTER)).toBe(false);
  expect(await trySending(LETTER)).toMatchObject({ kind: 'unreachable' });
});
