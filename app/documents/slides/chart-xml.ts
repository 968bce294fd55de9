import type { Range } from '#app/domain/shared/range.ts';
import type { ChartLook, ChartModel, ChartSeries } from '#app/report-model/plots/chart-model.ts';
import { escapeXml } from '../xml-text.ts';
import { XML_HEAD } from './package-parts.ts';
import { faded, schemeColour } from './slide-shapes.ts';

/** The sheet of numbers behind each chart, as its formulas name it. */
export const SHEET = 'Sheet1';

const FILLS: Readonly<Record<ChartLook, string>> = {
  own: schemeColour('accent1'),
  mark: schemeColour('accent1'),
  open: faded('accent1', 22),
  other: schemeColour('bg1'),
  first: schemeColour('bg1'),
  second:
    '<a:pattFill prst="ltUpDiag"><a:fgClr><a:schemeClr val="accent1"/></a:fgClr>' +
    '<a:bgClr><a:schemeClr val="bg1"/></a:bgClr></a:pattFill>',
  third: faded('accent1', 22),
  fourth: schemeColour('accent1'),
  fifth: schemeColour('tx1'),
  outside: schemeColour('bg1', '<a:lumMod val="80000"/>'),
};
/** Parts dark enough that numbers on them are light. */
const DARK: readonly ChartLook[] = ['fourth', 'fifth'];

const columnName = (place: number): string => String.fromCharCode('A'.charCodeAt(0) + place);

const lineXml = (colour: string, width: number): string =>
  `<a:ln w="${String(Math.round(width * 12_700))}">${colour}</a:ln>`;

interface TextLook {
  readonly size: number;
  readonly colour: string;
}

const textXml = ({ size, colour }: TextLook): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(size * 100)}">${schemeColour(colour)}` +
  '</a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>';

interface Points {
  readonly formula: string;
  readonly values: readonly (string | number | null)[];
}

const pointsXml = (values: Points['values']): string =>
  `<c:ptCount val="${String(values.length)}"/>` +
  values
    .map((value, index) =>
      value === null ? '' : `<c:pt idx="${String(index)}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
    )
    .join('');

const textsXml = ({ formula, values }: Points): string =>
  `<c:strRef><c:f>${formula}</c:f><c:strCache>${pointsXml(values)}</c:strCache></c:strRef>`;

/** A place that holds nothing is left out, so that a gap stays a gap. */
const numbersXml = ({ formula, values }: Points, format: string): string =>
  `<c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>` +
  `${pointsXml(values)}</c:numCache></c:numRef>`;

interface Unit {
  readonly format: string;
  /** What a whole per cent or point is in the sheet. */
  readonly of: (value: number) => number;
}
/** As the sentences beside it are written: most languages leave a gap before the sign. */
function percentFormat(language: string): string {
  const parts = new Intl.NumberFormat(language, { style: 'percent' }).formatToParts(0);
  const gap = parts.find(({ type }) => type === 'literal')?.value ?? '';
  return gap === '' ? '0%' : `0\\${gap}%`;
}

export const unitOf = ({ unit }: ChartModel, language: string): Unit =>
  unit === 'percent'
    ? { format: percentFormat(language), of: (value) => Math.round(value * 100) / 10_000 }
    : { format: '0', of: (value) => value };

/** Parts narrower than this have no room for their number. */
const LEAST_PERCENT = 4;

function labelsXml({ look, values }: ChartSeries, isParted: boolean): string {
  const none =
    '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>';
  if (!isParted) return `<c:dLbls>${none}</c:dLbls>`;
  const left = values.flatMap((value, index) =>
    value !== null && value < LEAST_PERCENT
      ? [`<c:dLbl><c:idx val="${String(index)}"/><c:delete val="1"/></c:dLbl>`]
      : [],
  );
  // A box of its own keeps the number readable on a pattern.
  const ground = look === 'second' ? `<c:spPr>${schemeColour('bg1')}</c:spPr>` : '';
  const text = textXml({ size: 10, colour: DARK.includes(look) ? 'bg1' : 'tx1' });
  return `<c:dLbls>${left.join('')}${ground}${text}<c:dLblPos val="ctr"/>${none.replace('showVal val="0"', 'showVal val="1"')}</c:dLbls>`;
}

/** How far each end lies from its value, on one side. */
function reachXml(name: 'plus' | 'minus', reaches: readonly (number | null)[]): string {
  return `<c:${name}><c:numLit><c:formatCode>General</c:formatCode>${pointsXml(reaches)}</c:numLit></c:${name}>`;
}

function endsXml({ values, ends }: ChartSeries, { of }: Unit): string {
  if (ends.every((end) => end === null)) return '';
  const reach = (far: (end: Range, value: number) => number): readonly (number | null)[] =>
    ends.map((end, index) => {
      const value = values[index] ?? null;
      return end === null || value === null ? null : of(Math.max(0, far(end, value)));
    });
  return [
    '<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>',
    reachXml(
      'plus',
      reach((end, value) => end.high - value),
    ),
    reachXml(
      'minus',
      reach((end, value) => value - end.low),
    ),
    `<c:spPr>${lineXml(schemeColour('tx1'), 1.25)}</c:spPr></c:errBars>`,
  ].join('');
}

/** Answers told apart in one bar; else each row is one bar. */
const isParted = ({ series }: ChartModel): boolean => series.some(({ look }) => look === 'first');

interface Measured {
  readonly chart: ChartModel;
  readonly unit: Unit;
}

function seriesXml({ chart, unit }: Measured, series: ChartSeries, place: number): string {
  const [column, last] = [columnName(place + 1), String(chart.labels.length + 1)];
  const cells = (name: string): string => `${SHEET}!$${name}$2:$${name}$${last}`;
  const values = series.values.map((value) => (value === null ? null : unit.of(value)));
  return [
    `<c:ser><c:idx val="${String(place)}"/><c:order val="${String(place)}"/>`,
    `<c:tx>${textsXml({ formula: `${SHEET}!$${column}$1`, values: [series.name] })}</c:tx>`,
    `<c:spPr>${FILLS[series.look]}${lineXml(faded('tx1', 70), 0.75)}</c:spPr><c:invertIfNegative val="0"/>`,
    labelsXml(series, isParted(chart)),
    endsXml(series, unit),
    `<c:cat>${textsXml({ formula: cells('A'), values: chart.labels })}</c:cat>`,
    `<c:val>${numbersXml({ formula: cells(column), values }, unit.format)}</c:val></c:ser>`,
  ].join('');
}

const [CATEGORIES, VALUES] = ['111111111', '222222222'] as const;

/** With many rows letters are smaller. */
const MANY_ROWS = 10;

function axesXml({ chart, unit: { format, of } }: Measured): string {
  const none = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
  const size = chart.labels.length > MANY_ROWS ? 10 : 12;
  return [
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>${none}<c:tickLblPos val="low"/>`,
    `<c:spPr>${lineXml(faded('tx1', 70), 0.75)}</c:spPr>${textXml({ size, colour: 'tx1' })}`,
    `<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>`,
    '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>',
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/>`,
    `<c:max val="${String(of(chart.most))}"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`,
    `<c:majorGridlines><c:spPr>${lineXml(schemeColour('bg1', '<a:lumMod val="80000"/>'), 0.75)}</c:spPr></c:majorGridlines>`,
    `<c:numFmt formatCode="${format}" sourceLinked="0"/>${none}<c:tickLblPos val="nextTo"/>`,
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml({ size: 10, colour: 'tx1' })}`,
    `<c:crossAx val="${CATEGORIES}"/><c:crosses val="max"/><c:crossBetween val="between"/>`,
    `<c:majorUnit val="${String(of(chart.step))}"/></c:valAx>`,
  ].join('');
}

const legendXml = ({ series }: ChartModel): string =>
  series.length < 2
    ? ''
    : `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textXml({ size: 11, colour: 'tx1' })}</c:legend>`;

/** Room between bars, in per cent of their height: of a few bars none becomes a wall. */
const GAP = { least: 45, most: 500 } as const;
const BARS_OF_A_FULL_CHART = 4;
function gapOf({ labels }: ChartModel): number {
  const share = (BARS_OF_A_FULL_CHART * (100 + GAP.least)) / Math.max(1, labels.length);
  return Math.round(Math.min(GAP.most, Math.max(GAP.least, share - 100)));
}

/** A chart that programs for slides draw themselves: bars from a sheet of numbers, which whoever opens it can change. */
export function toChartXml(chart: ChartModel, language: string): string {
  const measured = { chart, unit: unitOf(chart, language) };
  return [
    `${XML_HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"`,
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<c:date1904 val="0"/><c:lang val="${language}"/><c:roundedCorners val="0"/>`,
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>',
    '<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>',
    ...chart.series.map((series, place) => seriesXml(measured, series, place)),
    `<c:gapWidth val="${String(gapOf(chart))}"/><c:overlap val="100"/>`,
    `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:barChart>`,
    `${axesXml(measured)}</c:plotArea>${legendXml(chart)}`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:externalData r:id="numbers"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('');
}
