import type { Feature, Image, Sheet } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility';

/** A sheet with how many of its columns are printed: those behind them hold codes, which only programs read. */
export interface PrintedSheet extends Sheet<never> {
  readonly sheet: string;
  readonly printed: number;
}

const SHEET = 'xl/worksheets/sheet{id}.xml';

/** As many pages as it takes, each as wide as the paper. */
const FITTED = { pageSetup: { fitToWidth: 1, fitToHeight: 0 } } as const;
/** In inches. */
const MARGINS = { pageMargins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.7 } } as const;
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, number>>>> = { ...FITTED, ...MARGINS };

const PARTS = [
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
  // Below each page: the name of the sheet, and which page of how many.
  '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
] as const;

/** "A1" as a place that stays where it is when cells move. */
const fixed = (row: number, column: number): string =>
  getCellAddress(row, column).replace(/^([A-Z]+)(\d+)$/u, (_, letters: string, digits: string) =>
    ['', letters, digits].join('$'),
  );

function namesOf({ sheet, data, printed, stickyRowsCount = 0 }: PrintedSheet, index: number): string {
  const place = `'${sheet.replaceAll("'", "''")}'!`;
  const name = (what: string, where: string): string =>
    `<definedName name="_xlnm.${what}" localSheetId="${String(index)}">${sanitizeTextContent(place + where)}</definedName>`;
  const area = name('Print_Area', `${fixed(0, 0)}:${fixed(data.length - 1, printed - 1)}`);
  const heads = `$1:$${String(stickyRowsCount)}`;
  return stickyRowsCount === 0 ? area : area + name('Print_Titles', heads);
}

/** Makes a workbook print as it is read: one page wide, and the head of a sheet again on each of its pages. */
export function onPages(sheets: readonly PrintedSheet[]): Feature<Image['content']> {
  const names = `<definedNames>${sheets.map(namesOf).join('')}</definedNames>`;
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', () => names) },
        [SHEET]: {
          transform: (xml) =>
            PARTS.reduce(
              (all, part) =>
                insertElementMarkupAccordingToOrderOfSiblings(
                  ...[all, part, getOrderOfSiblings(SHEET, 'worksheet') ?? [], 'worksheet'],
                ),
              xml,
            ),
          transformElementAttributes: (tag, attributes) => ({ ...attributes, ...ATTRIBUTES[tag] }),
        },
      },
    },
  };
}
