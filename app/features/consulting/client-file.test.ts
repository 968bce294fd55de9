import { describe, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { duplicatesIn, MOST_ROWS, readClientFile, readClientTable } from './client-file.server.ts';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a table of clients', () => {
  it.each([
    ['commas', utf8('name,country,region,note\nWeiß GmbH,DE,DE2,"a, b"\n')],
    [
      'semicolons and the mark of UTF-8',
      utf8('\ufeffName;Land;Bundesland;Notiz\r\nWeiß GmbH;Deutschland;Bayern;a, b\r\n'),
    ],
    ['tabs', utf8('Name\tcountry\tregion\tnote\nWeiß GmbH\tGermany\tBavaria\ta, b\n')],
    ['UTF-16 and its mark', utf16('\ufeffname;country;region;note\nWeiß GmbH;DE;DE2;a, b\n')],
    ['UTF-16 without a mark', utf16('name;country;region;note\nWeiß GmbH;DE;DE2;a, b\n')],
    ['UTF-16 the other way round', utf16('\ufeffname;country;region;note\nWeiß GmbH;DE;DE2;a, b\n').swap16()],
    ['Windows-1252', Buffer.from('name;country;region;note\nWeiß GmbH;DE;DE2;a, b\n', 'latin1')],
  ])('is read with %s', (_name, bytes) => {
    const { clients, faults } = readClientFile(bytes);
    expect(faults).toEqual([]);
    expect(clients).toEqual([
      {
        name: 'Weiß GmbH',
        sector: null,
        sizeClass: null,
        country: 'DE',
        region: 'DE2',
        note: 'a, b',
        email: null,
        isShared: false,
      },
    ]);
  });

  it.each(LOCALES)('is read with the words of our own tables in %s', (locale) => {
    const { t } = translatorFor(locale);
    const columns = ['name', 'sector', 'sizeClass', 'country', 'shared'].map((id) =>
      t(`consulting:table.${id}`),
    );
    const options = ['sector.options.construction', 'sizeClass.options.10-49', 'country.options.AT'];
    const cells = options.map((key) => t(`questionnaire:profile.${key}`));
    const quoted = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(';');
    const yes = { de: 'ja', en: 'yes', fr: 'oui', nl: 'ja', sv: 'ja' }[locale];
    const { clients, faults } = readClientFile(
      utf8(`${quoted(columns)}\n${quoted(['Weiß GmbH', ...cells, yes])}\n`),
    );
    expect(faults).toEqual([]);
    expect(clients).toMatchObject([
      { name: 'Weiß GmbH', sector: 'construction', sizeClass: '10-49', country: 'AT', isShared: true },
    ]);
  });

  it('says of each row what is wrong in it, and takes the others', () => {
    const { clients, faults } = readClientFile(
      utf8(`name;country;region;sector\nGut;DE;;\n;DE;;\nX;AT;DE2;\nY;Narnia;;magic\n${'z'.repeat(81)};;;\n`),
    );
    expect(clients.map(({ name }) => name)).toEqual(['Gut']);
    expect(faults).toEqual([
      { row: 3, column: 'name', code: 'missing-field' },
      { row: 4, column: 'region', code: 'region-country-mismatch' },
      { row: 5, column: 'sector', code: 'unknown-option' },
      { row: 5, column: 'country', code: 'unknown-option' },
      { row: 6, column: 'name', code: 'out-of-range' },
    ]);
  });

  it.each([
    ['\n', 'LF'],
    ['\r\n', 'CRLF'],
  ])('counts rows as a spreadsheet does, whatever stands in a cell (%j)', (end) => {
    const lines = [
      'name;country;note',
      'Gut;DE;"zwei',
      'Zeilen"',
      '',
      ';DE;"drei',
      '',
      'Zeilen"',
      'X;Narnia;',
    ];
    const { clients, faults } = readClientFile(utf8(lines.join(end)));
    expect(clients.map(({ note }) => note)).toEqual(['zwei\nZeilen']);
    expect(faults.map(({ row, column }) => [row, column])).toEqual([
      [4, 'name'],
      [5, 'country'],
    ]);
  });

  it('takes a formula as the text it is, also out of a table of ours', () => {
    const { clients } = readClientFile(utf8("name\n=1+1\n'=1+1\n'quoted\n"));
    expect(clients.map(({ name }) => name)).toEqual(['=1+1', '=1+1', "'quoted"]);
  });

  it('is refused as a whole where it is none, too long, or has columns nobody knows', () => {
    const codeOf = (text: string) => readClientFile(utf8(text)).faults[0]?.code;
    expect(codeOf('name\n"open')).toBe('wrong-type');
    expect(codeOf('name,firm\nx,y')).toBe('unknown-field');
    expect(codeOf('firm\nx')).toBe('missing-field');
    expect(codeOf('note\nx')).toBe('missing-field');
    expect(codeOf('')).toBe('missing-field');
    expect(codeOf(`name\n${'x\n'.repeat(MOST_ROWS + 1)}`)).toBe('body-too-large');
    expect(readClientFile(utf8(`name\n${'x\n'.repeat(MOST_ROWS)}`)).clients.length).toBe(MOST_ROWS);
  });

  it('takes addresses for letters in their one spelling', () => {
    const { clients, faults } = readClientFile(
      utf8('Name;E-Mail\nA;Werkstatt@K.example\nB;\nC;am Telefon\n'),
    );
    expect(clients.map(({ email }) => email)).toEqual(['werkstatt@k.example', null]);
    expect(faults).toEqual([{ row: 4, column: 'email', code: 'wrong-type' }]);
  });

  it('names columns nobody knows, and takes the rest', () => {
    const table = readClientTable('name,Umsatz\nA,1\n,2\n');
    expect(table).toMatchObject({
      ...{ header: ['name', 'Umsatz'], unknown: ['Umsatz'] },
      rows: [
        { line: 2, cells: ['A', '1'], client: { name: 'A' }, faults: [] },
        { line: 3, client: null, faults: [{ column: 'name', code: 'missing-field', read: '' }] },
      ],
    });
  });

  it('tells firms that are there already, in the portfolio or further up', () => {
    const table = readClientTable('name\nMüller\nMaier\nMAIER.\n***\n***\n');
    if (typeof table === 'string') throw new Error(table);
    const duplicates = duplicatesIn(table.rows, new Set(['muller']));
    expect([...duplicates].map(({ line }) => line)).toEqual([2, 4]);
  });
});
