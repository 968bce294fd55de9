import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve as resolvePath } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** Says what each block of the document is, while it is drawn. */
const TAGS = resolvePath('app/documents/pdf/tags.ts');

/**
 * What the renderer has no option for is replaced while the worker is bundled.
 *
 * Word spaces: lines are broken as for justified text, where a line may be longer than its column by a third of its word
 * spaces, which are squeezed afterwards, left-aligned text included. Not by nothing: a width that was rounded must still
 * hold the text it was measured from.
 *
 * Tags: the writer below the renderer can say what is a heading, a paragraph or a table, but nobody asks it to.
 */
const PATCHES = [
  {
    file: /textkit\/lib\/textkit\.js$/,
    lines: [['const shrink = (width * opts.width) / opts.shrink;', 'const shrink = width / 1000;']],
  },
  {
    file: /renderer\/lib\/react-pdf\.js$/,
    lines: [['displayTitle: true,', 'displayTitle: true, tagged: true,']],
  },
  {
    file: /render\/lib\/index\.js$/,
    imports: `import { drawDecoration, drawTagged } from ${JSON.stringify(TAGS)};\n`,
    lines: [
      [
        'const renderNode = (ctx, node, options) => {',
        'const renderNode = (ctx, node, options) => drawTagged(ctx, node, () => renderUntagged(ctx, node, options));\n' +
          'const renderUntagged = (ctx, node, options) => {',
      ],
      [
        '    renderBackground(ctx, node);\n    renderBorders(ctx, node);\n',
        '    drawDecoration(ctx, node, () => {\n        renderBackground(ctx, node);\n        renderBorders(ctx, node);\n    });\n',
      ],
    ],
  },
];

/** What lies between the document and what is replaced has to come along, or it would import the one as it is. */
const BUNDLED = /^@react-pdf\/(?:renderer|layout|textkit|render)$/;

function patched(source, [line, instead]) {
  if (source.split(line).length !== 2) throw new Error(`The renderer of the PDF has changed: ${line}`);
  return source.replace(line, instead);
}

export const pdfRenderer = {
  name: 'pdf-renderer',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: BUNDLED }, ({ path }) => ({ path: resolve(path) }));
    for (const { file, imports = '', lines } of PATCHES) {
      onLoad({ filter: file }, ({ path }) => ({
        contents: imports + lines.reduce(patched, readFileSync(path, 'utf8')),
        loader: 'js',
      }));
    }
  },
};
