import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { isWorkbook, readWorkbook } from './read-workbook.server.ts';

const sheetOf = (cells: string): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="B" r:id="rId7"/><sheet name="A" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/other.xml"/>' +
        '<Relationship Id="rId7" Target="/xl/worksheets/first.xml"/></Relationships>',
    ),
    'xl/worksheets/other.xml': strToU8('<worksheet/>'),
    'xl/worksheets/first.xml': strToU8(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': strToU8(
      '<sst><si><t>Firma</t></si><si><r><t>Mü</t></r><r><t>ller &amp; Sohn</t></r><rPh><t>x</t></rPh></si></sst>',
    ),
  });

describe('a workbook', () => {
  it('is read as it was written', async () => {
    const rows = [
      ['Firma', 'PlzOrt'],
      ['=Müller & Söhne', '01067 Musterstadt'],
      ['', 'nur Ort'],
    ];
    const data = rows.map((row) => row.map((value) => ({ type: String, value })));
    const file = await writeExcelFile([{ sheet: 'Liste', data }]).toBuffer();
    const bytes = new Uint8Array(file);
    expect(isWorkbook(bytes)).toBe(true);
    expect(readWorkbook(bytes, 100)).toEqual(rows);
  });

  it('is read from its first sheet, with shared texts, texts in place, numbers and what formulas came to', () => {
    const cells =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Ort</t></is></c></row>' +
      '<row r="3"><c t="s"><v>1</v></c><c><v>1067</v></c><c t="str"><f>A1</f><v>Firma</v></c></row>';
    expect(readWorkbook(sheetOf(cells), 100)).toEqual([
      ['Firma', '', 'Ort'],
      [],
      ['Müller & Sohn', '1067', 'Firma'],
    ]);
    expect(readWorkbook(sheetOf(cells), 1)).toHaveLength(1);
  });

  it('is none where it is damaged, something else, or made to fill the memory', () => {
    const whole = sheetOf('<row r="1"/>');
    expect(readWorkbook(whole.subarray(0, whole.length / 2), 100)).toBeNull();
    expect(readWorkbook(strToU8('Firma;Ort'), 100)).toBeNull();
    expect(readWorkbook(zipSync({ 'a.txt': strToU8('a') }), 100)).toBeNull();
    expect(readWorkbook(sheetOf('<row r="1"><c>'), 100)).toBeNull();
    // A sheet that could be read, if there were no end to what a workbook may unpack to.
    const bomb = sheetOf(' '.repeat(17 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(200_000);
    expect(readWorkbook(bomb, 100)).toBeNull();
    // As many empty rows as a place far below would leave.
    expect(readWorkbook(sheetOf('<row r="1048576"/>'), 100)).toHaveLength(100);
  });

  it('is told from a table by its first bytes', () => {
    expect(isWorkbook(strToU8('PK;Firma'))).toBe(false);
  });
});
