import { describe, expect, it } from 'vitest';
import { LIST_COLUMNS } from '#app/domain/campaign/listed-firm.ts';
import { languageNameIn } from '#app/i18n/language-name.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { readList, toTableText, twiceIn } from './read-list.server.ts';

const COLUMNS = [...LIST_COLUMNS, 'postcode', 'code', 'link', 'fault'] as const;

const firmsIn = (text: string, languages: readonly string[] = ['de', 'en']) => {
  const list = readList(text, languages);
  if (typeof list === 'string') throw new Error(list);
  return list;
};

describe('a list', () => {
  it.each([
    'Firma;Mitgliedsnummer;Straße;PLZ;Ort;Sprache\nMuster;7;Weg 1;00001;Musterstadt;Englisch',
    'company,number,street,PlzOrt,language\nMuster,7,Weg 1,00001 Musterstadt,en',
    'Unternehmen\tNr.\tAnschrift\tPostleitzahl\tStadt\tlocale\nMuster\t7\tWeg 1\t00001\tMusterstadt\tEnglish',
  ])('is read by the words people put above their columns: %s', (text) => {
    const { rows, unknown } = firmsIn(text);
    expect(unknown).toEqual([]);
    expect(rows.map(({ firm }) => firm)).toEqual([
      {
        ...{ name: 'Muster', number: '7', street: 'Weg 1', town: '00001 Musterstadt', locale: 'en' },
        ...{ person: '', salutation: '', email: null },
      },
    ]);
  });

  it.each(LOCALES)('may name any language in the words of %s', (reader) => {
    const names = LOCALES.map((locale) => languageNameIn(reader, locale));
    const { rows } = firmsIn(['Firma;Sprache', ...names.map((name) => `Muster;${name}`)].join('\n'), LOCALES);
    expect(rows.map(({ firm }) => firm?.locale)).toEqual(LOCALES);
  });

  it('has no heading that means one column in one language and another in the next', () => {
    const headed = LOCALES.flatMap((locale) =>
      COLUMNS.flatMap((column) =>
        translatorFor(locale)
          .t(`members:titles.${column}`)
          .split('|')
          .map((title) => [title, column] as const),
      ),
    );
    const meant = new Map<string, Set<string>>();
    for (const [title, column] of headed) {
      const key = title.toLowerCase();
      meant.set(key, (meant.get(key) ?? new Set<string>()).add(column));
    }
    expect([...meant].filter(([, columns]) => columns.size > 1)).toEqual([]);
  });

  it('takes the first language of the campaign where a row names none, and no other than its own', () => {
    const text = 'Firma;Sprache\nEins;\nZwei;Deutsch';
    expect(firmsIn(text, ['en']).rows.map(({ firm, faults }) => firm?.locale ?? faults[0]?.code)).toEqual([
      'en',
      'language',
    ]);
  });

  it('names what it does not know, and is none without names', () => {
    expect(firmsIn('Firma;Umsatz\nMuster;9').unknown).toEqual(['Umsatz']);
    expect(readList('Umsatz;Ort\n9;x', ['de'])).toBe('missing-field');
    expect(readList('"Firma;Ort\nx', ['de'])).toBe('wrong-type');
    expect(readList(`Firma\n${'x\n'.repeat(10_001)}`, ['de'])).toBe('body-too-large');
  });

  it('comes out of a workbook with the rows that it has there', () => {
    const text = toTableText([['Firma', 'Ort'], [], ['"Muster", GmbH', 'a\nb'], ['Zwei']]);
    const { rows } = firmsIn(text);
    expect(rows.map(({ line, firm }) => [line, firm?.name, firm?.town])).toEqual([
      [3, '"Muster", GmbH', 'a b'],
      [4, 'Zwei', ''],
    ]);
  });

  it('tells rows that are there twice, not those in which something is wrong', () => {
    const { rows } = firmsIn('Firma;Nr.\nMuster;1\nAnders;1\n;2\n;2\nMuster;3');
    expect([...twiceIn(rows, [])].map(({ line }) => line)).toEqual([3, 6]);
    const listed = rows.flatMap(({ firm }) => firm ?? []);
    expect(twiceIn(rows, listed).size).toBe(3);
  });
});
