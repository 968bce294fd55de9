import { createElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { collectPage } from './collect-page.server.ts';

const render = (text: string): Promise<string> =>
  new Promise((resolve) => {
    const { pipe } = renderToPipeableStream(createElement('p', { title: text }, text), {
      onAllReady: () => pipe(collectPage((page) => resolve(page.toString('utf8')))),
    });
  });

describe('a page as it is collected', () => {
  it('holds every letter and nothing else, wherever the buffers of the renderer end', async () => {
    for (let shift = 0; shift < 8; shift += 1) {
      const text = `${'x'.repeat(shift)}${'äö€😀'.repeat(900)}`;
      expect(await render(text)).toBe(`<p title="${text}">${text}</p>`);
    }
  });
});
