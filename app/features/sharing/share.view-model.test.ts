import { describe, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { LONGEST_DRAFT } from '#app/platform/mail-draft.ts';
import { toShareView } from './share.view-model.ts';

const link = { id: 'i', token: 'A'.repeat(21), madeOn: '2026-11-26', lastDay: '2026-12-26' };
const source = { home: '/de/a/x', newId: 'n', state: null, fault: null } as const;
/** As long as a name of a host may be. */
const LONG_ORIGIN = `https://${'a'.repeat(249)}.de:65535`;

describe.each(LOCALES)('the e-mail draft in %s', (locale) => {
  const draftFor = (origin: string) =>
    toShareView(translatorFor(locale), { ...source, origin, links: [link] }).links[0]?.known?.mail ?? '';

  it('is one address that every mail program takes, with subject, link and last day', () => {
    const draft = draftFor('https://ki.example');
    expect(draft).toMatch(/^mailto:\?subject=[\w.!~*'()%-]+&body=[\w.!~*'()%-]+$/);
    const { searchParams } = new URL(draft);
    expect(searchParams.get('subject')).toContain('KI-Brücke');
    const lines = (searchParams.get('body') ?? '').split('\r\n');
    expect(lines).toContain(`https://ki.example/${locale}/r/${link.token}`);
    expect(lines.join(' ')).toContain(translatorFor(locale).format.date(link.lastDay));
    expect(draft).not.toMatch(/%0A(?<!%0D%0A)|%0D(?!%0A)/);
  });

  it('stays below what they cut off, under the longest host too', () => {
    expect(draftFor(LONG_ORIGIN).length).toBeLessThan(LONGEST_DRAFT);
  });
});

it.each(LOCALES)('the form below a link speaks of another one, in %s', (locale) => {
  const formBelow = (links: readonly (typeof link)[]) =>
    toShareView(translatorFor(locale), { ...source, origin: 'https://ki.example', links }).form;
  const [first, next] = [formBelow([]), formBelow([link])];
  expect(next?.legend).not.toBe(first?.legend);
  expect(next?.submit).not.toBe(first?.submit);
});
