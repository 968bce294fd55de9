import type { IContext, IRunOptions, IXmlableObject, ParagraphChild } from 'docx';
import { ConcreteHyperlink, TextRun, hashedId } from 'docx';
import type { Piece } from '#app/i18n/punctuation.ts';
import { toWritable } from '../xml-text.ts';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

const RIGHT_TO_LEFT = /([\p{Script=Hebrew}\p{Script=Arabic}][\p{Script=Hebrew}\p{Script=Arabic}\p{M}\s]*)/u;

type Look = Pick<IRunOptions, 'bold' | 'color'>;

/** A text as it was typed. What is written from the right gets a run of its own that says so. */
export function runs(text: string, look: Look = {}): TextRun[] {
  const parts = toWritable(text).split(RIGHT_TO_LEFT);
  return parts.flatMap((part, index) =>
    part === '' ? [] : [new TextRun({ ...look, text: part, ...(index % 2 === 1 && { rightToLeft: true }) })],
  );
}

export const strongRuns = (text: string): TextRun[] => runs(text, { bold: true });

/** A label and the text that follows it in the same line. */
export const runIn = (label: string, text: string): TextRun[] => [...strongRuns(`${label} `), ...runs(text)];

/**
 * A link whose id is made of its address. The library numbers links by chance, and the same content must give the same
 * bytes.
 */
class StableLink extends ConcreteHyperlink {
  static readonly #known = new WeakMap<object, Set<string>>();
  readonly #url: string;

  constructor(text: string, url: string) {
    super([new TextRun({ text, style: 'Hyperlink' })], hashedId(url));
    this.#url = url;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const { viewWrapper } = context;
    const known = StableLink.#known.get(viewWrapper) ?? new Set();
    StableLink.#known.set(viewWrapper, known);
    if (!known.has(this.#url)) {
      viewWrapper.Relationships.addRelationship(this.linkId, HYPERLINK, this.#url, 'External');
    }
    known.add(this.#url);
    return super.prepForXml(context);
  }
}

export const link = (text: string, url: string): ParagraphChild => new StableLink(text, url);

/** A text of which parts stand out or lead somewhere. */
export const pieces = (parts: readonly Piece[]): ParagraphChild[] =>
  parts.flatMap(({ text, isStrong, url }) =>
    url === null ? runs(text, isStrong ? { bold: true } : {}) : [link(text, url)],
  );
