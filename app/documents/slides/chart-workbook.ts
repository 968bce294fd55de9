import type { CellObject, Row } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import type { ChartModel } from '#app/report-model/plots/chart-model.ts';
import { withoutTimes } from '../zip-times.ts';
import { SHEET, unitOf } from './chart-xml.ts';

/** The sheet of numbers behind a chart: labels downwards, a column for each series, an empty cell where nothing is told. */
export async function toChartWorkbook(chart: ChartModel, language: string): Promise<Uint8Array> {
  const { format, of } = unitOf(chart, language);
  const text = (value: string): CellObject => ({ type: String, value });
  const number = (value: number | null): CellObject | null =>
    value === null ? null : { type: Number, value: of(value), format };
  const data: Row[] = [
    [null, ...chart.series.map(({ name }) => text(name))],
    ...chart.labels.map((label, row) => [
      text(label),
      ...chart.series.map(({ values }) => number(values[row] ?? null)),
    ]),
  ];
  const file = writeExcelFile([{ sheet: SHEET, columns: [{ width: 56 }], data }]);
  return withoutTimes(new Uint8Array(await file.toBuffer()));
}
