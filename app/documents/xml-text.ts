/** What no XML may hold, and breaks: a text is one line, as on paper. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]+/gu;

/** A text as XML can hold it, on one line. */
export const toWritable = (text: string): string => text.normalize('NFC').replace(UNWRITABLE, ' ');

const SIGNS: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
};

/** A text as XML can hold it, between marks or in one. */
export const escapeXml = (text: string): string =>
  toWritable(text).replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
