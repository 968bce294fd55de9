import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { TableModel } from '#app/report-model/table-model.ts';
import { DataTable } from './data-table.tsx';

const table = (...rows: readonly (readonly string[])[]): TableModel => {
  const head = ['Fall', 'vorsichtig', 'mittel', 'günstig'].slice(0, rows[0]?.length);
  return { caption: 'Tabelle', head, rows, numeric: head.map((_, index) => index).slice(1) };
};
const draw = (model: TableModel, isTyped = false): string =>
  renderToStaticMarkup(<DataTable table={model} isTyped={isTyped} />);
const isLines = (drawn: string): boolean => drawn.includes('table--lines');

describe('a table on a phone', () => {
  it('keeps columns that are compared beside each other as long as they fit', () => {
    expect(isLines(draw(table(['Nutzen im Jahr', '4.500\u00a0€', '9.000\u00a0€', '32.000\u00a0€'])))).toBe(
      false,
    );
    expect(isLines(draw(table(['Anbieter wechseln können', 'zu'])))).toBe(false);
  });

  it('sets a row as lines with what each is called where amounts are too long, where words stand beside words, and where people typed', () => {
    const amount = '1.100.000.000\u00a0€';
    expect(isLines(draw(table(['Versuch', amount, amount, amount])))).toBe(true);
    const words = { ...table(['Hochschule', 'kostenlos', 'Rufen Sie an']), numeric: [] };
    expect(draw(words)).toContain('<td data-label="mittel">Rufen Sie an</td>');
    expect(isLines(draw(table(['Frage', 'Antwort']), true))).toBe(true);
  });
});
