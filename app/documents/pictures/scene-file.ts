import type { Locale } from '#app/i18n/locales.ts';
import { widthOf } from '#app/report-model/plots/lettering.ts';
import type { Mark, Scene, TextMark, Tone } from '#app/report-model/plots/scene.ts';
import { fixed } from '#app/report-model/plots/scene.ts';
import { FONT, TONES } from '../pdf/theme.ts';
import { escapeXml } from '../xml-text.ts';

/** What stands beside a drawing for who does not see it. */
interface Words {
  readonly title: string;
  readonly said: string;
  readonly locale: Locale;
}

interface SceneFileOptions {
  /**
   * Whether the typeface is there for certain. Where it is not, each text is told how wide the drawing was measured for, so
   * that in any other typeface nothing runs into anything.
   */
  readonly hasTypeface: boolean;
}

/** On most machines one of them is there. */
const FAMILIES = `'${FONT}', 'Source Sans Pro', Arial, Helvetica, sans-serif`;
const STROKE = 0.9;

type Attributes = Readonly<Record<string, string | number | undefined>>;

const attributesIn = (attributes: Attributes): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(String(value))}"`]))
    .join('');

const toneOf = (tone: Tone | undefined): string => (tone === undefined ? 'none' : TONES[tone]);

const strokeOf = (stroke: Tone | undefined, width: number): Attributes =>
  stroke === undefined ? {} : { stroke: TONES[stroke], 'stroke-width': width };

function textXml(mark: TextMark, { hasTypeface }: SceneFileOptions): string {
  const { x, y, text, size, tone, anchor, bold } = mark;
  const fitted = hasTypeface
    ? {}
    : { textLength: fixed(widthOf(text, mark)), lengthAdjust: 'spacingAndGlyphs' };
  const look = { 'font-size': size, 'font-weight': bold ? 600 : undefined, 'text-anchor': anchor };
  return `<text${attributesIn({ x, y, fill: TONES[tone], ...look, ...fitted })}>${escapeXml(text)}</text>`;
}

function markXml(mark: Mark, options: SceneFileOptions): string {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, radius, fill, stroke } = mark;
      const box = { x, y, width, height, rx: radius, fill: toneOf(fill) };
      return `<rect${attributesIn({ ...box, ...strokeOf(stroke, STROKE) })}/>`;
    }
    case 'line': {
      const { x1, y1, x2, y2, stroke, width, dash } = mark;
      return `<line${attributesIn({ x1, y1, x2, y2, ...strokeOf(stroke, width), 'stroke-dasharray': dash })}/>`;
    }
    case 'path': {
      const { d, x, y, fill, stroke, width = 1 } = mark;
      const place = ['translate(', x, ' ', y, ')'].join('');
      return `<path${attributesIn({ d, transform: place, fill: toneOf(fill), ...strokeOf(stroke, width) })}/>`;
    }
    case 'text':
      return textXml(mark, options);
  }
}

/** A drawing as a file of its own: loads nothing, and says in words what it shows. */
export function toSvg(
  scene: Scene,
  { title, said, locale }: Words,
  options: SceneFileOptions = { hasTypeface: false },
): string {
  const [width, height] = [fixed(scene.width), fixed(scene.height)];
  const frame = { xmlns: 'http://www.w3.org/2000/svg', width, height, 'xml:lang': locale, role: 'img' };
  const box = { viewBox: `0 0 ${String(width)} ${String(height)}`, 'font-family': FAMILIES };
  return [
    `<svg${attributesIn({ ...frame, ...box })}>`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(said)}</desc>`,
    ...scene.marks.map((mark) => markXml(mark, options)),
    '</svg>\n',
  ].join('');
}
