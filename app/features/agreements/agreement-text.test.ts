import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { AGREEMENTS } from '#app/domain/agreement/agreement.ts';
import { isLocale, LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { toAgreementText, toPlainText } from './agreement-text.ts';

const NOBODY = {
  ...{ name: null, address: null, email: null, phone: null },
  ...{ representative: null, register: null, privacyContact: null, hosting: null },
};
const textOf = (agreement: (typeof AGREEMENTS)[number], locale: (typeof LOCALES)[number]) =>
  toPlainText(
    toAgreementText(translatorFor(locale), agreement, { organisation: 'Muster', operator: NOBODY }),
  );

/** Of the texts as they were published. One that changes gets another version in `CURRENT_AGREEMENT`, and a line here. */
const PUBLISHED = {
  'data-processing 2026-1 de': '1666d5fc5bbe4a31',
  'data-processing 2026-1 en': '82e0dbd41ce48aa6',
  'data-processing 2026-1 fr': '92caece8121f28bc',
  'data-processing 2026-1 nl': 'c97bda2695230b6c',
  'data-processing 2026-1 sv': '6297072740524502',
  'secrecy 2026-1 de': 'de5120448bc59ec2',
  'secrecy 2026-1 en': '6c2d4b909a7bacc8',
  'secrecy 2026-1 fr': '31afe229fc858a4b',
  'secrecy 2026-1 nl': '4105bc33dc61f8d1',
  'secrecy 2026-1 sv': 'eccf829f399c15e1',
};

it('stays as it was published: who agreed to a version agreed to these words', () => {
  const digests = AGREEMENTS.flatMap((agreement) =>
    LOCALES.map((locale) => {
      const text = textOf(agreement, locale);
      const [, version = ''] = text.split('\n');
      const name = `${agreement} ${version.split(' ').at(-1) ?? ''} ${locale}`;
      return [name, createHash('sha256').update(text).digest('hex').slice(0, 16)] as const;
    }),
  );
  // A language that is not offered at present keeps its line: people agreed to its words.
  const offered = Object.entries(PUBLISHED).filter(([name]) => isLocale(name.split(' ').at(-1)));
  expect(Object.fromEntries(digests)).toEqual(Object.fromEntries(offered));
});

it.each(AGREEMENTS)('says that it is a template, and what the operator has not said: %s', (agreement) => {
  const text = textOf(agreement, 'de');
  expect(text).toContain('Das ist keine Rechtsberatung');
  expect(text).toContain('(vom Betreiber noch nicht angegeben)');
});

it('holds all that Art. 28 (3) of the GDPR asks for', () => {
  const { clauses } = toAgreementText(translatorFor('en'), 'data-processing', {
    ...{ organisation: 'Muster', operator: NOBODY },
  });
  const words = clauses
    .flatMap(({ title, paragraphs }) => [title, ...paragraphs])
    .join(' ')
    .replaceAll('\u00a0', ' ');
  for (const said of [
    'Instructions',
    'Confidentiality',
    'Art. 32',
    'Further processors',
    'Rights of the people',
  ]) {
    expect(words).toContain(said);
  }
  for (const said of [
    'Art. 32 to 36',
    'erases them within',
    'inspections',
    'breaks the law',
    'within 24 hours',
  ]) {
    expect(words).toContain(said);
  }
});
