import { expect, it } from 'vitest';
import { toButtonHtml, toLinkHtml } from './website-html.ts';

const ADDRESS = 'https://ki.example/de/join/K7M-2QX';

it('holds one address, that of the campaign', () => {
  for (const html of [toLinkHtml(ADDRESS, 'Mitmachen'), toButtonHtml(ADDRESS, 'Mitmachen')]) {
    expect(html.match(/https?:/g)).toHaveLength(1);
    expect(html).toContain(`href="${ADDRESS}"`);
    expect(html).not.toMatch(/<(script|img|link|style|iframe)|url\(|@import/i);
  }
});

it('lets the name of a campaign be nothing but text', () => {
  expect(toLinkHtml(ADDRESS, '<script>"&</script>')).toBe(
    `<a href="${ADDRESS}">&lt;script&gt;&quot;&amp;&lt;/script&gt;</a>`,
  );
});
