import { Document, Page, renderToBuffer, Text } from '@react-pdf/renderer';
import { createElement } from 'react';

/** A layout that never ends: a margin taller than the page pushes its text ahead of itself for ever. */
export default function renderForEver() {
  const text = createElement(Text, { style: { marginTop: 1000 } }, 'Text');
  return renderToBuffer(createElement(Document, null, createElement(Page, { size: 'A4' }, text)));
}
