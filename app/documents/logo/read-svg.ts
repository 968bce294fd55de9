import type { SaxesTagNS } from 'saxes';
import { SaxesParser } from 'saxes';
import type { LogoFault } from '#app/domain/own-report/letterhead.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/** All that can be drawn: shapes, groups of them, and what they are filled with and cut to. */
const SHAPES = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'];
const DRAWN = [
  ...SHAPES,
  ...['svg', 'g', 'defs', 'linearGradient', 'radialGradient', 'stop', 'clipPath', 'use', 'style'],
];
/** What says something about a drawing and draws nothing: left out, with all that is in it. */
const SILENT = ['title', 'desc', 'metadata'];
const LETTERING = ['text', 'tspan', 'textPath', 'tref', 'font', 'altGlyph'];
/** What can run, move or show something from elsewhere. */
const ACTIVE = [
  ...['script', 'foreignObject', 'image', 'feImage', 'a', 'handler', 'listener', 'iframe', 'embed', 'object'],
  ...['animate', 'animateMotion', 'animateTransform', 'animateColor', 'set', 'discard', 'mpath', 'video'],
  ...['audio', 'canvas', 'source', 'link', 'cursor'],
];

/** What is kept of an element; all else is left out. */
const ATTRIBUTES = [
  ...['id', 'class', 'style', 'transform', 'd', 'x', 'y', 'width', 'height', 'rx', 'ry', 'cx', 'cy', 'r'],
  ...['x1', 'y1', 'x2', 'y2', 'fx', 'fy', 'points', 'viewBox', 'preserveAspectRatio', 'offset'],
  ...['fill', 'fill-rule', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap'],
  ...['stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset', 'opacity'],
  ...['color', 'stop-color', 'stop-opacity', 'clip-path', 'clip-rule', 'display', 'visibility'],
  ...['gradientUnits', 'gradientTransform', 'spreadMethod', 'clipPathUnits', 'href'],
];
const MOST_ELEMENTS = 5000;
const MOST_USES = 50;
const DEEPEST = 40;

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${String(sign.codePointAt(0))};`);

/** Where something else is fetched from, or a spelling that could hide that. */
const LEADS_AWAY = /url\(\s*(?!['"]?#)|@|\\|expression|javascript:|data:|https?:/i;
/** Within the file alone. */
const LOCAL = /^#[^\s"'()<>]+$/;

/** Thrown out of the parser, which knows no other way to stop. */
class Refused extends Error {
  readonly fault: LogoFault;
  constructor(fault: LogoFault) {
    super(fault);
    this.fault = fault;
  }
}

function refuse(fault: LogoFault): never {
  throw new Refused(fault);
}

function faultOf(name: string): LogoFault {
  if (ACTIVE.includes(name)) return 'active';
  return LETTERING.includes(name) ? 'lettering' : 'effects';
}

/** Writes anew what may be drawn, element by element; whatever stands on no list gets no further. */
class Rewriting {
  readonly #written: string[] = [];
  /** How deep in something that is left out; 0: in nothing. */
  #silent = 0;
  #depth = 0;
  #elements = 0;
  readonly #shapeIds = new Set<string>();
  readonly #uses: string[] = [];

  open({ local, uri, attributes, isSelfClosing }: SaxesTagNS): void {
    if (this.#silent > 0) return void (this.#silent += isSelfClosing ? 0 : 1);
    this.#elements += 1;
    if (this.#elements > MOST_ELEMENTS || this.#depth > DEEPEST) refuse('effects');
    if (this.#elements === 1 && (local !== 'svg' || uri !== SVG)) refuse('kind');
    // What editors note for themselves has a namespace of its own, and scripts can have one too.
    if (ACTIVE.includes(local)) refuse('active');
    if (uri !== SVG || SILENT.includes(local)) return void (this.#silent += isSelfClosing ? 0 : 1);
    if (!DRAWN.includes(local)) refuse(faultOf(local));
    this.#write(local, attributes, isSelfClosing);
    if (!isSelfClosing) this.#depth += 1;
  }

  #write(local: string, attributes: SaxesTagNS['attributes'], isSelfClosing: boolean): void {
    const kept = Object.values(attributes).flatMap((each) => this.#attribute(local, each));
    const space = this.#elements === 1 ? ` xmlns="${SVG}"` : '';
    this.#written.push(`<${local}${space}${kept.join('')}${isSelfClosing ? '/>' : '>'}`);
  }

  close({ local, isSelfClosing }: SaxesTagNS): void {
    if (isSelfClosing) return;
    if (this.#silent > 0) return void (this.#silent -= 1);
    this.#depth -= 1;
    this.#written.push(`</${local}>`);
  }

  /** Only rules of style are told in text. */
  text(text: string): void {
    if (this.#silent > 0 || text.trim() === '') return;
    if (LEADS_AWAY.test(text)) refuse('active');
    this.#written.push(escape(text));
  }

  /** The drawing as it is drawn. A piece that is used again is one shape, so that none is used in another without end. */
  end(): string {
    if (this.#uses.length > MOST_USES) refuse('effects');
    if (this.#uses.some((id) => !this.#shapeIds.has(id))) refuse('effects');
    return this.#written.join('');
  }

  #attribute(element: string, { local, uri, prefix, value }: SaxesTagNS['attributes'][string]): string[] {
    if (/^on/i.test(local)) refuse('active');
    const isOwn = prefix === '' || uri === XLINK;
    if (!isOwn || !ATTRIBUTES.includes(local)) return [];
    if (local === 'href') return this.#href(element, value);
    if (LEADS_AWAY.test(value)) refuse('active');
    if (local === 'id' && SHAPES.includes(element)) this.#shapeIds.add(value);
    return [` ${local}="${escape(value)}"`];
  }

  #href(element: string, value: string): string[] {
    if (!LOCAL.test(value)) refuse('active');
    if (element === 'use') this.#uses.push(value.slice(1));
    return [` href="${escape(value)}"`];
  }
}

/** Whether a file begins like XML, after a mark for byte order and blanks. */
export const looksLikeSvg = (bytes: Buffer): boolean =>
  /^\ufeff?\s*<(?:\?xml|!--|!DOCTYPE\s+svg|svg)/i.test(bytes.toString('utf8', 0, 512));

/** The drawing of a file, with shapes and colours and nothing else. */
export function readSvg(bytes: Buffer): { readonly svg: string } | LogoFault {
  const parser = new SaxesParser({ xmlns: true });
  const rewriting = new Rewriting();
  parser.on('error', () => refuse('broken'));
  // Entities can be written to unfold without end, and to fetch files.
  parser.on('doctype', (doctype) => void (doctype.includes('[') && refuse('active')));
  parser.on('processinginstruction', () => refuse('active'));
  parser.on('opentag', (tag) => rewriting.open(tag));
  parser.on('closetag', (tag) => rewriting.close(tag));
  parser.on('text', (text) => rewriting.text(text));
  parser.on('cdata', (text) => rewriting.text(text));
  try {
    parser.write(bytes.toString('utf8').replace(/^\ufeff/, '')).close();
    return { svg: rewriting.end() };
  } catch (error) {
    if (error instanceof Refused) return error.fault;
    throw error;
  }
}
