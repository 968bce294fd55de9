/**
 * A picture as a list of marks. The geometry is computed once; two thin renderers draw the same marks, one as
 * SVG in the page, one in the PDF. Tones are named, so that each renderer keeps its own palette and prints in grey.
 */
export type Tone = 'ink' | 'muted' | 'line' | 'faint' | 'accent' | 'soft' | 'paper' | 'warm' | 'good';

export interface RectMark {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill?: Tone;
  readonly stroke?: Tone;
}
export interface LineMark {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Tone;
  readonly width: number;
  readonly dash?: string;
}
export interface PathMark {
  readonly kind: 'path';
  readonly d: string;
  /** The path is drawn around this point. */
  readonly x: number;
  readonly y: number;
  readonly fill?: Tone;
  readonly stroke?: Tone;
  readonly width?: number;
}
export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly tone: Tone;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
}
export type Mark = RectMark | LineMark | PathMark | TextMark;

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Below this width a picture is drawn for a phone, where it is shown at its own size. */
export const isNarrow = (width: number): boolean => width < 480;

/** The size of type that is read: on a phone as large as small print beside it, wider pictures are shown enlarged. */
export const labelSize = (width: number): number => (isNarrow(width) ? 11.5 : 9.5);

/** Two decimals are more than any screen or printer shows, and keep the same bytes on every machine. */
export const fixed = (value: number): number => Math.round(value * 100) / 100;

export const rect = (box: Omit<RectMark, 'kind'>): RectMark => ({
  kind: 'rect',
  ...box,
  x: fixed(box.x),
  y: fixed(box.y),
  width: fixed(box.width),
  height: fixed(box.height),
});

export const line = (mark: Omit<LineMark, 'kind'>): LineMark => ({
  kind: 'line',
  ...mark,
  x1: fixed(mark.x1),
  y1: fixed(mark.y1),
  x2: fixed(mark.x2),
  y2: fixed(mark.y2),
});

export const path = (mark: Omit<PathMark, 'kind'>): PathMark => ({
  kind: 'path',
  ...mark,
  x: fixed(mark.x),
  y: fixed(mark.y),
});

export const text = (mark: Omit<TextMark, 'kind'>): TextMark => ({
  kind: 'text',
  ...mark,
  x: fixed(mark.x),
  y: fixed(mark.y),
});

interface Filling {
  readonly stroke?: Tone;
  /** Slanted the other way too: darker, and another form. */
  readonly isCrossed?: boolean;
}

/** Slanted lines inside a box: a filling that survives a grey printer. All of them are one mark, as a plan has hundreds. */
export function hatch(
  box: { x: number; y: number; width: number; height: number },
  gap: number,
  { stroke = 'accent', isCrossed = false }: Filling = {},
): PathMark {
  const { width, height } = box;
  const lines: string[] = [];
  for (let offset = gap / 2; offset < width + height; offset += gap) {
    const [startX, endY] = [Math.min(offset, width), Math.min(offset, height)];
    const slant = (x: (from: number) => number): string =>
      `M${fixed(x(startX))},${fixed(offset - startX)}L${fixed(x(offset - endY))},${fixed(endY)}`;
    lines.push(slant((x) => x));
    if (isCrossed) lines.push(slant((x) => width - x));
  }
  return path({ d: lines.join(''), x: box.x, y: box.y, stroke, width: 0.8 });
}

/** Breaks a label at spaces into lines that fit; a word that does not keeps a line to itself. */
export function wrapWords(label: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of label.split(/[ \n]+/)) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Breaks a label into lines of at most `maxChars`: a plot has no layout engine, so the width is counted in characters. */
export const wrapLabel = (label: string, maxChars: number): string[] =>
  wrapWords(label, (line) => line.length <= maxChars);
