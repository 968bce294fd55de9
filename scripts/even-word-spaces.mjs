import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/**
 * The typesetter of the PDF breaks lines as for justified text: a line may be longer than its column by a third of its
 * word spaces, which are squeezed afterwards, left-aligned text included. There is no option against it, so the one
 * line that says how far a space gives way is replaced while the worker is bundled.
 */
const SQUEEZED = 'const shrink = (width * opts.width) / opts.shrink;';
/** Not nothing: a width that was rounded must still hold the text it was measured from. */
const EVEN = 'const shrink = width / 1000;';

/** What lies between the document and the line breaker has to come along, or it would import the one as it is. */
const BUNDLED = /^@react-pdf\/(?:renderer|layout|textkit)$/;

export const evenWordSpaces = {
  name: 'even-word-spaces',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: BUNDLED }, ({ path }) => ({ path: resolve(path) }));
    onLoad({ filter: /textkit\/lib\/textkit\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (source.split(SQUEEZED).length !== 2) throw new Error('The line breaker of the PDF has changed');
      return { contents: source.replace(SQUEEZED, EVEN), loader: 'js' };
    });
  },
};
