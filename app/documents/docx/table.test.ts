import { Document, Packer } from 'docx';
import { describe, expect, it } from 'vitest';
import { readDocx } from '#tests/factories/read-docx.ts';
import { table } from './table.ts';

/** Of each row of a table, its head among them, whether the next one has to stand on the same page. */
async function rowsHeldTogether(count: number): Promise<readonly boolean[]> {
  const rows = Array.from({ length: count }, (_, index) => [String(index)]);
  const children = table({ head: ['Zahl'], rows, numeric: [] }, [1]);
  const packed = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const xml = readDocx(packed).files.get('word/document.xml') ?? '';
  return xml
    .split('<w:tr>')
    .slice(1)
    .map((row) => row.includes('<w:keepNext/>'));
}

describe('a table in a document for word processors', () => {
  it('stands whole on a page while it is short', async () => {
    expect(await rowsHeldTogether(1)).toEqual([true, false]);
    expect(await rowsHeldTogether(8)).toEqual([...Array.from({ length: 8 }, () => true), false]);
  });

  it('runs over when it is long, and leaves no row alone', async () => {
    expect(await rowsHeldTogether(9)).toEqual([
      true,
      true,
      ...Array.from({ length: 6 }, () => false),
      true,
      false,
    ]);
  });
});
