import type { TextMark } from './scene.ts';
import { wrapWords } from './scene.ts';

/**
 * How wide letters are in Source Sans 3, in thousandths of their size; each group is as wide as its widest. A drawing has
 * no layout engine, so this is what keeps one label out of another.
 */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [200, ' \u00a0\u202f'],
  [255, "|ij',.:;‚‘’·l"],
  [311, 'I!f()[]{}-'],
  [350, 'tr/\\'],
  [419, 's*'],
  [480, '?zcçx"„“”–vyYJ'],
  [497, '0123456789#$+<=>€×LFkeéè'],
  [516, 'agàäXV'],
  [544, 'ESTZoöAhuü'],
  [555, 'nñbdpq'],
  [588, 'PRCßKB'],
  [619, 'DG&→'],
  [664, 'NHOÖQUÜ'],
  [727, 'Mw'],
  [829, 'mW—%'],
  [948, '@…'],
];
const BY_LETTER = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((one) => [one, width])));
/** A letter that is not listed is as wide as the widest that are common. */
const UNLISTED = 829;
/** Strong type is at most so much wider. */
const STRONG = 1.06;

export type Lettering = Pick<TextMark, 'size' | 'bold'>;

/** How wide a text is at most when it is set. */
export function widthOf(text: string, { size, bold = false }: Lettering): number {
  const thousandths = [...text].reduce((sum, letter) => sum + (BY_LETTER.get(letter) ?? UNLISTED), 0);
  return (thousandths / 1000) * size * (bold ? STRONG : 1);
}

/** Breaks a label at spaces into lines no wider than `room`; a longer word keeps a line to itself. */
export const wrapToWidth = (label: string, room: number, lettering: Lettering): string[] =>
  wrapWords(label, (line) => widthOf(line, lettering) <= room);

/** The place a text takes, from the top of its capitals to the foot of its commas. */
export function boxOf(mark: TextMark) {
  const { x, y, text, size, anchor = 'start' } = mark;
  const width = widthOf(text, mark);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { left, right: left + width, top: y - size * 0.72, bottom: y + size * 0.22 };
}
