import { beforeAll, describe, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { LOGO } from '#tests/factories/campaign-papers.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { useAdvisers } from '#tests/setup/use-advisers.ts';

const advisers = useAdvisers([]);
const at = (organisation: string, campaign: string): string =>
  `/de/account/organisations/${organisation}/campaigns/${campaign}`;
const DAY = { past: '2020-01-31', today: toIsoDay(new Date()), far: '2998-01-31' };

beforeAll(async () => {
  const { store, signIn } = advisers;
  await store.write(async ({ organisations, campaigns, letterheads }) => {
    for (const id of ['kammer', 'land']) {
      await organisations.create({ id, name: `Kammer ${id}`, kind: 'chamber' }, new Date());
    }
    const words = { introduction: { de: 'Danke!' }, contact: 'Erika Musterfrau', floor: 5, districts: [] };
    const make = (id: string, shortCode: string, days: { firstDay: string; lastDay: string }) =>
      campaigns.create(
        'kammer',
        {
          ...{ ...words, id, shortCode, name: id, languages: ['de'] },
          waves: [{ id: `wave-${id}`, number: 1, label: '2998-1', ...days }],
        },
        new Date(),
      );
    await make('open', 'K7M2QX', { firstDay: DAY.today, lastDay: DAY.far });
    await make('planned', 'K7M2QY', { firstDay: '2998-01-01', lastDay: DAY.far });
    await make('over', 'K7M2QZ', { firstDay: '2020-01-01', lastDay: DAY.past });
    await make('closed', 'K7M2Q0', { firstDay: DAY.today, lastDay: DAY.far });
    await campaigns.close('kammer', 'closed', new Date());
    const letterhead = { accent: '#7a1f1f', contact: '', introduction: '', conclusion: '', logo: LOGO };
    await letterheads.save('kammer', letterhead);
    return succeed(null);
  });
  await signIn('eva', 'kammer', 'owner');
  await signIn('ada', 'kammer', 'analyst');
  await signIn('max', 'kammer', 'member');
  await signIn('ben', 'land', 'owner');
});

async function download(who: string, path: string) {
  const answer = await fetch(`${advisers.product.origin}${path}`, {
    headers: { Cookie: advisers.cookieOf(who) },
  });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}
const statusFor = async (who: string, path: string): Promise<number> =>
  (await advisers.get(who, path)).status;

describe('the papers of a campaign', () => {
  it.each(['open', 'planned'])('are offered on its page while firms can be invited: %s', async (campaign) => {
    const { text } = await advisers.get('ada', at('kammer', campaign));
    for (const file of ['poster.pdf', 'flyer.pdf', 'letter.pdf', 'letter.docx', 'form.pdf']) {
      expect(text).toContain(`href="${at('kammer', campaign)}/papers/de/${file}"`);
    }
    expect(text).not.toContain('/papers/en/');
  });

  it.each(['poster', 'flyer', 'letter'])('come as a file that leads to it: %s', async (paper) => {
    const { answer, bytes } = await download('ada', `${at('kammer', 'open')}/papers/de/${paper}.pdf`);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
    const name = { poster: 'plakat', flyer: 'handzettel', letter: 'brief' }[paper];
    expect(answer.headers.get('Content-Disposition')).toContain(`"${name ?? ''}-k7m-2qx-2998-1.pdf"`);
    const { textOnPages, tags } = readPdf(bytes);
    const text = textOnPages.join('').replace(/\s+/gu, '');
    for (const said of ['K7M-2QX', '/de/join/K7M-2QX', '31.Januar2998', 'ErikaMusterfrau']) {
      expect(text).toContain(said);
    }
    expect(tags.map(({ alt }) => alt)).toContain('Logo von Kammer kammer');
  });

  it('come for word processors', async () => {
    const { answer, bytes } = await download('eva', `${at('kammer', 'open')}/papers/de/letter.docx`);
    expect(answer.status).toBe(200);
    expect(readDocx(bytes).addresses[0]).toMatch(/\/de\/join\/K7M-2QX$/);
  });

  it('are for owners and analysts of the chamber alone, in its languages', async () => {
    const poster = `${at('kammer', 'open')}/papers/de/poster.pdf`;
    expect(await statusFor('max', poster)).toBe(404);
    expect(await statusFor('ben', poster)).toBe(404);
    expect(await statusFor('ben', `${at('land', 'open')}/papers/de/poster.pdf`)).toBe(404);
    for (const wrong of ['en/poster.pdf', 'fr/poster.pdf', 'de/poster.docx']) {
      expect(await statusFor('eva', `${at('kammer', 'open')}/papers/${wrong}`)).toBe(404);
    }
  });

  it.each([
    ['closed', 'Auszudrucken gibt es deshalb nichts mehr.'],
    ['over', 'Alle Runden sind vorbei.'],
  ])('are gone once nobody can be invited: %s', async (campaign, said) => {
    const { text } = await advisers.get('eva', at('kammer', campaign));
    expect(text).toContain(said);
    expect(text).not.toContain('/papers/');
    expect(await statusFor('eva', `${at('kammer', campaign)}/papers/de/poster.pdf`)).toBe(409);
  });
});
