import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Mark } from '#app/report-model/plots/scene.ts';
import { drawPlot } from './draw-plot.server.tsx';
import { DrawnFigure } from './drawn-figure.tsx';
import { SceneFigure } from './scene-figure.tsx';

const TYPED = `</text><script>alert('1')</script> "so" & 'so'`;
const MARKS: readonly Mark[] = [
  { kind: 'rect', x: 1, y: 2, width: 3.5, height: 4, fill: 'accent' },
  { kind: 'line', x1: 0, y1: 0, x2: 9, y2: 9, stroke: 'line', width: 0.75, dash: '2 2' },
  { kind: 'path', d: 'M0,0L1,1', x: 2, y: 3, stroke: 'ink' },
  { kind: 'text', x: 5, y: 6, text: TYPED, size: 11, tone: 'ink', bold: true },
];
const scene = { width: 20, height: 10, marks: MARKS };
const plot = { name: 'Name', label: TYPED, wide: scene, narrow: { ...scene, width: 9 } };

/** As a browser reads it: which quotation marks stand around a value, and how an empty shape ends, makes no difference. */
const asRead = (markup: string): string =>
  markup.replaceAll('"', "'").replaceAll(/><\/(rect|line|path)>/g, '/>');

it('a drawn plot is what a plot is, word for word', () => {
  const drawn = renderToStaticMarkup(<DrawnFigure plot={drawPlot(plot)} />);
  expect(asRead(drawn)).toBe(asRead(renderToStaticMarkup(<SceneFigure scene={plot} />)));
});

it('nothing that somebody typed ends a mark or a value of it', () => {
  const { marks } = drawPlot(plot).wide;
  expect(marks).not.toContain('<script');
  expect(marks.match(/<[a-z]+/g)).toEqual(['<rect', '<line', '<path', '<text']);
  expect(marks).not.toContain('"');
  expect(marks).toContain('&quot;so&quot; &amp; &#x27;so&#x27;');
});
