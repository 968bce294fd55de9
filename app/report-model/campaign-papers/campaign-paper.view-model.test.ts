import { describe, expect, it } from 'vitest';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { toInvitationSource } from '#tests/factories/campaign-papers.ts';
import { toQrPath } from '../qr-path.server.ts';
import type { CampaignPaperKind, PublicPaper } from './campaign-paper-model.ts';
import type { InvitationSource } from './campaign-paper.view-model.ts';
import { toCampaignPaper } from './campaign-paper.view-model.ts';

const build = (kind: CampaignPaperKind, changed: Partial<InvitationSource> = {}): PublicPaper =>
  toCampaignPaper(translatorFor('de'), kind, toInvitationSource('de', changed));
const wordsOf = (paper: PublicPaper): string => JSON.stringify(paper);
function letterOf(changed: Partial<InvitationSource> = {}) {
  const paper = build('letter', changed);
  if (!('opening' in paper)) throw new Error('A letter was asked for');
  return paper;
}
function posterOf(changed: Partial<InvitationSource> = {}) {
  const paper = build('poster', changed);
  if (paper.kind !== 'poster') throw new Error('A poster was asked for');
  return paper;
}

describe('a paper of a campaign', () => {
  it('draws the code of the link it prints', () => {
    const { way } = build('poster');
    expect(way.qr).toEqual(toQrPath(way.url));
    expect(way.url).toBe(`https://${way.place}`);
    expect(way.code).toBe('K7M-2QX');
  });

  it('says the first day too where it is printed before', () => {
    expect(build('poster', { today: '2027-03-01' }).way.lastDayLabel).toBe('Mitmachen bis');
    expect(build('poster', { today: '2027-02-28' }).way.lastDayLabel).toBe(
      'Mitmachen vom 1.\u00a0März 2027 bis',
    );
    expect(wordsOf(letterOf({ today: '2027-02-28' }))).toContain(
      'vom 1.\u00a0März 2027 bis zum 31.\u00a0März 2027',
    );
  });

  it('says how many questions there are and how long they take', () => {
    const { gain } = posterOf({ minutes: 17 });
    expect(gain).toContain(`${String(ITEMS.length)} einfache Fragen, etwa 17 Minuten`);
  });

  it('names who runs the website only where that is somebody else', () => {
    const organisationName = 'Handwerkskammer Musterstadt';
    const { imprint } = posterOf({ operatorName: 'Muster-Rechenzentrum' });
    expect(imprint).toContain('Die Website betreibt Muster-Rechenzentrum.');
    for (const operatorName of [null, organisationName]) {
      expect(posterOf({ organisationName, operatorName }).imprint).toHaveLength(2);
    }
  });
});

describe('the letter', () => {
  it('says that it can be refused without loss, what the chamber sees and until when', () => {
    const words = wordsOf(letterOf());
    for (const said of [
      'haben Sie keinen Nachteil',
      'wir erfahren nichts davon',
      'nie Ihre Antworten, nie Ihr Ergebnis, nie den Namen Ihres Betriebs',
      'Zahlen unter 5 werden nicht genannt, Gruppen unter 10 Betrieben nicht gezeigt',
      'bis zum 31.\u00a0März 2027',
      'Erika Musterfrau, Telefon 0000 123456, erika@kammer.example',
    ]) {
      expect(words).toContain(said);
    }
  });

  it('names districts only where there are some, and the floor of the campaign', () => {
    const { campaign } = toInvitationSource('de');
    expect(wordsOf(letterOf())).not.toContain('Bezirk');
    const districts = [
      { id: 'd1', name: 'Nord', members: [] },
      { id: 'd2', name: 'Süd', members: [] },
    ];
    const words = wordsOf(letterOf({ campaign: { ...campaign, districts, floor: 10 } }));
    for (const said of ['welches Bezirks', 'unter 10', 'unter 20']) expect(words).toContain(said);
  });

  it('has the words of the chamber in its own language, as one paragraph, and none where there are none', () => {
    const { campaign } = toInvitationSource('de');
    expect(letterOf().opening[1]).toBe(
      'Wir wollen wissen, wobei wir Ihnen helfen können. Mit den Zahlen planen wir unsere Beratung.',
    );
    expect(letterOf({ campaign: { ...campaign, introduction: {} } }).opening).toHaveLength(1);
  });
});

describe('the questionnaire on paper', () => {
  it.each(LOCALES)(
    'asks for the country before the region, which is for firms in Germany alone, in %s',
    (locale) => {
      const translator = translatorFor(locale);
      const form = toCampaignPaper(translator, 'form', toInvitationSource(locale));
      if (form.kind !== 'form') throw new Error('A form was asked for');
      const asked = form.firm.questions.map(({ question }) => question);
      const [country, region] = (['country', 'region'] as const).map((name) =>
        asked.indexOf(translator.t(`questionnaire:profile.${name}.question`)),
      );
      expect(country).toBeGreaterThanOrEqual(0);
      expect(region).toBe(country! + 1);
      expect(form.firm.questions[country!]?.options).toEqual([]);
      expect(form.firm.questions[region!]?.hint).toBe(translator.t('paper:form.hints.region'));
    },
  );
});
