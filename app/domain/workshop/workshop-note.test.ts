import { describe, expect, it } from 'vitest';
import { isEvidenceLink, isStillAgreed } from './workshop-note.ts';

describe('a link to evidence', () => {
  it.each(['https://example.de/a?b=c#d', 'https://ä.de'])('may be %s', (text) =>
    expect(isEvidenceLink(text)).toBe(true),
  );
  it.each([
    'http://example.de',
    'javascript:alert(1)',
    'data:text/html,x',
    'example.de',
    'https://a:b@c.de',
    '',
  ])('is not %s', (text) => expect(isEvidenceLink(text)).toBe(false));
});

describe('an agreement', () => {
  it('stands while the answer is the one that was agreed on', () => {
    const agreed = { choice: '2', at: new Date(0), by: [] };
    expect(isStillAgreed(agreed, '2')).toBe(true);
    expect(isStillAgreed(agreed, '3')).toBe(false);
    expect(isStillAgreed(agreed, null)).toBe(false);
    expect(isStillAgreed(null, null)).toBe(false);
  });
});
