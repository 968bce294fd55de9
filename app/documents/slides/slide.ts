import type { Part, PartLink } from './package-parts.ts';
import type { LayoutName } from './slide-master.ts';
import type { Box, Language, Paragraph, Place } from './slide-shapes.ts';
import { paragraphsXml, textShapeXml } from './slide-shapes.ts';

/** A slide before it has its number. */
export interface Slide {
  readonly layout: LayoutName;
  readonly shapes: readonly string[];
  /** What is said while it is shown; nothing: no page of notes. */
  readonly spoken: readonly string[];
  readonly links: readonly PartLink[];
  /** Parts of its own, such as a chart. */
  readonly parts: readonly Part[];
}

interface Placed {
  readonly id: number;
  readonly place: Place;
  readonly paragraphs: readonly Paragraph[];
  readonly box?: Box;
  readonly frame?: string;
}

/** A text in a place of the layout. */
export const placed = ({ tag }: Language, { id, place, paragraphs, box, frame }: Placed): string =>
  textShapeXml({
    ...{ id, name: `${place.kind ?? 'text'} ${String(id)}`, place, box: box ?? null },
    paragraphs: paragraphsXml(paragraphs, { tag }),
    ...(frame !== undefined && { frame }),
  });

export const plain = (text: string): Paragraph => [{ text }];

/** The number of the slide, counted by whoever shows it. */
export const NUMBER =
  `<p:sp><p:nvSpPr><p:cNvPr id="9" name="number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
  '<p:nvPr><p:ph type="sldNum" idx="12"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>' +
  '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>';
