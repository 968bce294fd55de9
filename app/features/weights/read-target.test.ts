import { describe, expect, it } from 'vitest';
import { readTargetTable } from './read-target.server.ts';

const SIZES = '1 bis 9 Personen;900\n10-49;70\n50-249;20\n250-499;7\n500+;3';
const faultsIn = (text: string) =>
  readTargetTable(text).rows.map(({ line, fault }) => [line, fault] as const);

describe('a table of classes and numbers of firms', () => {
  it('is read with a heading and without, by ids and by words of both languages', () => {
    const firms = { sizeClass: { '1-9': 900, '10-49': 70, '50-249': 20, '250-499': 7, '500+': 3 } };
    expect(readTargetTable(SIZES)).toMatchObject({ firms, missing: [], fault: null });
    expect(readTargetTable(`Klasse;Betriebe\n${SIZES}`)).toMatchObject({ firms, fault: null });
    const english = 'class\tfirms\nIndustry and production\t10\nConstruction\t20\n';
    expect(readTargetTable(english).firms).toEqual({ sectorGroup: { industry: 10, construction: 20 } });
  });

  it.each(['1.200', '1,200', '1 200', '1\u00a0200', "1'200", '1200'])('reads %j as 1200', (typed) => {
    expect(readTargetTable(`1-9;"${typed}"`).firms).toEqual({ sizeClass: { '1-9': 1200 } });
  });

  it.each([
    ['', 'not-a-number'],
    ['viele', 'not-a-number'],
    ['1.5', 'not-a-number'],
    ['12,5', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['12345678901', 'not-a-number'],
    ['-3', 'negative'],
    ['\u22123', 'negative'],
    ['=SUM(A1:A3)', 'formula'],
    ['+3', 'formula'],
    ['@x', 'formula'],
  ])('names what is wrong with %j', (typed, fault) => {
    expect(faultsIn(`10-49;7\n1-9;"${typed}"`)).toEqual([
      [1, null],
      [2, fault],
    ]);
    expect(readTargetTable(`10-49;7\n1-9;"${typed}"`).fault).toBe('rows-wrong');
  });

  it('names unknown classes and those that stand there twice, by their rows', () => {
    expect(faultsIn('Klasse;Betriebe\n1-9;1\nRiesen;2\n1-9;3')).toEqual([
      [2, null],
      [3, 'unknown-class'],
      [4, 'class-twice'],
    ]);
  });

  it('names the classes that miss a number', () => {
    expect(readTargetTable('1-9;1\n10-49;2')).toMatchObject({
      missing: ['50-249', '250-499', '500+'],
      fault: 'class-missing',
    });
  });

  it.each([
    ['  ', 'table-missing'],
    ['Klasse;Betriebe', 'no-table'],
    ['1-9;"1', 'no-table'],
    ['1-9;1\n'.repeat(101), 'table-long'],
    [SIZES.replaceAll(/;\d+/g, ';0'), 'all-zero'],
  ])('refuses what is none: %j', (text, fault) => {
    expect(readTargetTable(text).fault).toBe(fault);
  });
});
