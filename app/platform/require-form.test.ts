import { describe, expect, it } from 'vitest';
import { requireForm } from './require-form.ts';

const sent = (contentType: string | null, body: string): Request => {
  const headers = new Headers(contentType === null ? {} : { 'Content-Type': contentType });
  return new Request('http://localhost/', { method: 'POST', headers, body: Buffer.from(body) });
};

describe('a form', () => {
  it.each(['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded;charset=UTF-8'])(
    'is read as it was sent: %s',
    async (contentType) => expect((await requireForm(sent(contentType, 'a=1'))).get('a')).toBe('1'),
  );

  it.each([
    ['application/json', '{}', 415],
    ['text/plain', 'a=1', 415],
    [null, '', 415],
    ['multipart/form-data', 'a=1', 400],
    ['multipart/form-data; boundary=x', '--y\r\nbroken', 400],
  ])('is none, and that is no fault of ours: %s %s', async (contentType, body, status) => {
    const refused: unknown = await requireForm(sent(contentType, body)).catch((thrown: unknown) => thrown);
    expect(refused).toMatchObject({ status });
  });
});
