import { createElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { collectPage } from './collect-page.server.ts';

/** Many short texts, so that each buffer ends at another letter. */
const render = (texts: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    const page = createElement(
      'div',
      null,
      texts.map((text, key) => createElement('p', { key }, text)),
    );
    const { pipe } = renderToPipeableStream(page, {
      onAllReady: () => pipe(collectPage((whole) => resolve(whole.toString('utf8')))),
    });
  });

describe('a page as it is collected', () => {
  it('holds every letter and nothing else, wherever the buffers of the renderer end', async () => {
    for (let shift = 0; shift < 4; shift += 1) {
      const texts = Array.from(
        { length: 600 },
        (_, index) => `${'x'.repeat(shift)}${'ä€'.repeat(index % 5)}`,
      );
      const page = await render(texts);
      expect(page).toBe(`<div>${texts.map((text) => `<p>${text}</p>`).join('')}</div>`);
    }
  });
});
