/**
 * What a block is, in the words of tagged PDF. What is named here once holds others; every other role holds what is drawn.
 * Source: ISO 32000-1, section 14.8.4.
 */
const HOLDERS = ['L', 'LI', 'Table', 'TR'] as const;
type Holder = (typeof HOLDERS)[number];
type Content = 'H1' | 'H2' | 'H3' | 'P' | 'LBody' | 'TH' | 'TD' | 'Figure';
type Role = Holder | Content;

interface Tag {
  readonly role: Role;
  /** What a picture says, in words. */
  readonly alt?: string;
  /** What a cell of a head is the head of. */
  readonly scope?: 'Column' | 'Row';
}

/** Given to a block, says what it is. The renderer keeps what it does not know; its types do not know it either. */
export const tagged = (role: Role, more: Omit<Tag, 'role'> = {}): { readonly tag: Tag } => ({
  tag: { role, ...more },
});

interface StructureElement {
  add(child: unknown): unknown;
  end(): void;
}

type Annotate = (
  ...args: readonly [x: number, y: number, width: number, height: number, options: Annotation]
) => unknown;

interface Annotation {
  readonly Subtype?: string;
  readonly A?: { readonly data: { readonly URI?: object } };
  readonly Contents?: object;
  readonly structParent?: StructureElement;
}

/** As much of the writer of the document as tags need. */
interface TaggedDocument {
  struct(role: string, options?: Omit<Tag, 'role'>): StructureElement;
  addStructure(element: StructureElement): unknown;
  markStructureContent(role: string): unknown;
  markContent(tag: 'Artifact', options: { readonly type: 'Layout' | 'Pagination' }): unknown;
  endMarkedContent(): unknown;
  annotate: Annotate;
}

/** As much of a block as says what it is. */
interface DrawnNode {
  readonly type: string;
  readonly props?: { readonly tag?: Tag; readonly fixed?: boolean };
  readonly style?: Readonly<Record<string, unknown>>;
}

/** How far the structure of a document has come. */
interface Progress {
  /** From the whole document down to what is being drawn. */
  readonly open: StructureElement[];
  /** Whether what is drawn belongs to a piece of content, or to none: either way it is marked already. */
  isMarked: boolean;
}

const progresses = new WeakMap<TaggedDocument, Progress>();

function progressOf(document: TaggedDocument): Progress {
  const known = progresses.get(document);
  if (known !== undefined) return known;
  const whole = document.struct('Document');
  document.addStructure(whole);
  const progress: Progress = { open: [whole], isMarked: false };
  progresses.set(document, progress);
  tagLinks(document, progress);
  return progress;
}

const innermost = ({ open }: Progress): StructureElement => open.at(-1) as StructureElement;

/** A link that can be followed is told as one, with where it leads. */
function tagLinks(document: TaggedDocument, progress: Progress): void {
  const annotate = document.annotate.bind(document);
  document.annotate = (...args) => {
    const [x, y, width, height, options] = args;
    if (options.Subtype !== 'Link') return annotate(...args);
    const link = document.struct('Link');
    innermost(progress).add(link);
    const place = options.A?.data.URI;
    annotate(x, y, width, height, {
      ...options,
      ...(place !== undefined && { Contents: place }),
      structParent: link,
    });
    link.end();
    return document;
  };
}

/** Text is a paragraph unless something else is said; a picture without words beside it is decoration. */
function tagOf({ type, props }: DrawnNode): Tag | 'decoration' | null {
  if (props?.tag !== undefined) return props.tag;
  if (type === 'TEXT') return { role: 'P' };
  return type === 'SVG' ? 'decoration' : null;
}

/** Draws a block as what it is: read aloud in this order, by this name. */
export function drawTagged(document: TaggedDocument, node: DrawnNode, draw: () => void): void {
  const progress = progressOf(document);
  if (progress.isMarked) return draw();
  if (node.props?.fixed === true) return drawUnread(document, 'Pagination', draw);
  const tag = tagOf(node);
  if (tag === null) return draw();
  if (tag === 'decoration') return drawUnread(document, 'Layout', draw);
  const { role, ...options } = tag;
  const element = document.struct(role, options);
  innermost(progress).add(element);
  progress.open.push(element);
  if (HOLDERS.includes(role as Holder)) draw();
  else {
    element.add(document.markStructureContent(role));
    drawMarked(document, draw);
  }
  progress.open.pop();
  element.end();
}

const isDecorated = ({ style = {} }: DrawnNode): boolean =>
  style.backgroundColor !== undefined || Object.keys(style).some((name) => name.startsWith('border'));

/** Draws what a block has behind and around it, which is never read. */
export function drawDecoration(document: TaggedDocument, node: DrawnNode, draw: () => void): void {
  if (progressOf(document).isMarked || !isDecorated(node)) draw();
  else drawUnread(document, 'Layout', draw);
}

function drawUnread(document: TaggedDocument, type: 'Layout' | 'Pagination', draw: () => void): void {
  document.markContent('Artifact', { type });
  drawMarked(document, draw);
}

function drawMarked(document: TaggedDocument, draw: () => void): void {
  const progress = progressOf(document);
  progress.isMarked = true;
  draw();
  progress.isMarked = false;
  document.endMarkedContent();
}
