import { toSvg } from '#app/documents/pictures/scene-file.ts';
import { escapeXml } from '#app/documents/xml-text.ts';
import type { PictureModel } from '#app/report-model/statistics/picture.view-model.ts';
import type { TableModel } from '#app/report-model/table-model.ts';

const STYLES = {
  figure: 'margin:1.5em 0;max-width:54em',
  title: 'margin:0 0 0.5em;font-weight:bold',
  picture: 'display:block;width:100%;height:auto',
  box: 'margin:1em 0;overflow-x:auto',
  table: 'border-collapse:collapse;font-size:0.9em',
  cell: 'padding:0.25em 1em 0.25em 0;border-bottom:1px solid #c9ccca;text-align:left;vertical-align:top',
  number: 'padding:0.25em 1em 0.25em 0;border-bottom:1px solid #c9ccca;text-align:right;vertical-align:top',
  note: 'margin:0.5em 0;font-size:0.85em',
} as const;

type Cell = readonly [name: 'th' | 'td', scope: 'col' | 'row' | null];

function cellHtml([name, scope]: Cell, text: string, style: string): string {
  const head = scope === null ? '' : ` scope="${scope}"`;
  return `<${name}${head} style="${style}">${escapeXml(text)}</${name}>`;
}

function tableHtml({ caption, head, rows, numeric }: TableModel): string {
  const styleAt = (column: number): string => (numeric.includes(column) ? STYLES.number : STYLES.cell);
  const row = (cells: readonly string[], kinds: (column: number) => Cell): string =>
    `<tr>${cells.map((text, column) => cellHtml(kinds(column), text, styleAt(column))).join('')}</tr>`;
  return [
    `<div style="${STYLES.box}"><table style="${STYLES.table}">`,
    `<caption style="${STYLES.note};text-align:left">${escapeXml(caption)}</caption>`,
    `<thead>${row(head, () => ['th', 'col'])}</thead>`,
    '<tbody>',
    ...rows.map((cells) => row(cells, (column) => (column === 0 ? ['th', 'row'] : ['td', null]))),
    '</tbody></table></div>',
  ].join('\n');
}

/**
 * A picture with its table for the website of a chamber. The picture is part of the piece and in a box of its own, so that
 * nothing is loaded and neither page changes how the other looks.
 */
export function toWebsitePiece({ locale, title, said, figure, source }: PictureModel): string {
  const { plot, table, notes } = figure;
  if (plot === null) throw new RangeError(`${figure.id} is no picture`);
  const { wide } = plot;
  const svg = Buffer.from(toSvg(wide, { title, said, locale })).toString('base64');
  const note = (text: string): string => `<p style="${STYLES.note}">${escapeXml(text)}</p>`;
  return [
    `<figure lang="${locale}" style="${STYLES.figure}">`,
    `<figcaption style="${STYLES.title}">${escapeXml(title)}</figcaption>`,
    `<img src="data:image/svg+xml;base64,${svg}" alt="${escapeXml(said)}" width="${String(wide.width)}" ` +
      `height="${String(Math.ceil(wide.height))}" style="${STYLES.picture}">`,
    tableHtml(table),
    ...[...notes, source].map(note),
    '</figure>\n',
  ].join('\n');
}
