/**
 * One baseline grid and one scale of type for the whole document, in points. Every line of text is whole halves of the
 * grid high and every space between blocks too, so that lines of neighbouring columns stand level. Small print alone is
 * set closer, in blocks of its own.
 */
export const GRID = 12;
export const HALF = GRID / 2;

interface Cut {
  readonly fontSize: number;
  /** How far apart its lines are. */
  readonly leading: number;
  readonly fontWeight: 400 | 600 | 700;
}

/** From small print to the cover; nothing is set in any other size. */
export const SCALE = {
  note: { fontSize: 8, leading: GRID, fontWeight: 400 },
  /** Small print: sources, rules, the answers. */
  fine: { fontSize: 8, leading: 10, fontWeight: 400 },
  text: { fontSize: 9.5, leading: GRID, fontWeight: 400 },
  lead: { fontSize: 11.5, leading: 18, fontWeight: 400 },
  title: { fontSize: 11, leading: GRID, fontWeight: 700 },
  heading: { fontSize: 13, leading: 18, fontWeight: 700 },
  chapter: { fontSize: 21, leading: 24, fontWeight: 700 },
  verdict: { fontSize: 25, leading: 30, fontWeight: 700 },
  figure: { fontSize: 12, leading: 18, fontWeight: 700 },
  share: { fontSize: 40, leading: 42, fontWeight: 700 },
  cover: { fontSize: 44, leading: 48, fontWeight: 700 },
} as const satisfies Readonly<Record<string, Cut>>;

/** A cut as a style: the renderer counts line height in sizes of type. */
export const set = (name: keyof typeof SCALE) => {
  const { fontSize, leading, fontWeight }: Cut = SCALE[name];
  return { fontSize, lineHeight: leading / fontSize, fontWeight };
};

const WIDTH = 595.28;
const HEIGHT = 841.89;
/** Lines of text a page holds. */
const LINES = 62;
const [SIDE, TOP] = [48, 54];

/** A4. */
export const PAGE = {
  width: WIDTH,
  height: HEIGHT,
  side: SIDE,
  top: TOP,
  bottom: HEIGHT - TOP - LINES * GRID,
} as const;
export const CONTENT_WIDTH = WIDTH - 2 * SIDE;
export const GUTTER = 18;
/** One of two columns. */
export const COLUMN = (CONTENT_WIDTH - GUTTER) / 2;

/** How many lines texts take, where a line holds about so many signs. */
export const linesOf = (texts: readonly string[], signs: number): number =>
  texts.reduce((sum, text) => sum + Math.ceil(text.length / signs), 0);

/** The next line of the grid, for pictures. */
export const toGrid = (height: number): number => Math.ceil(height / HALF) * HALF;
