import type { Campaign } from '#app/domain/campaign/campaign.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { InvitationSource } from '#app/report-model/campaign-papers/campaign-paper.view-model.ts';

const WAVE = { id: 'w1', number: 1, label: '2027-1', firstDay: '2027-03-01', lastDay: '2027-03-31' };

export const CAMPAIGN: Campaign = {
  ...{ id: 'campaign', organisation: 'chamber', shortCode: 'K7M2QX', name: 'Handwerk und KI 2027' },
  ...{ languages: ['de', 'en'], floor: 5, districts: [], waves: [WAVE], closedAt: null },
  introduction: {
    de: 'Wir wollen wissen, wobei wir Ihnen helfen können.\nMit den Zahlen planen wir unsere Beratung.',
    en: 'We want to know how we can help you.\nWith the figures we plan our advice.',
  },
  contact: 'Erika Musterfrau\nTelefon 0000 123456\nerika@kammer.example',
};

/** A grey bar. */
export const LOGO = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAAFoAAAAeCAAAAACJClakAAAAJUlEQVR42mOwoRlgGDV61OhRo0eNHjV61OhRo0eNHjV61GjyAQD9bHjvjM9AFwAAAABJRU5ErkJggg==',
  ...{ width: 90, height: 30 },
};

/** An invitation of a chamber to one of its campaigns, while it asks. */
export const toInvitationSource = (
  locale: Locale,
  changed: Partial<InvitationSource> = {},
): InvitationSource => ({
  ...{ campaign: CAMPAIGN, wave: WAVE, organisationName: 'Handwerkskammer Musterstadt' },
  ...{ letterhead: { logo: null, accent: null }, operatorName: null, minutes: 24, today: '2027-03-05' },
  url: `https://ki.example.org/${locale}/join/K7M-2QX`,
  ...changed,
});

const LONG_NAME =
  'Arbeitsgemeinschaft der Handwerkskammern und Kreishandwerkerschaften in Musterland-Nord-Ost und West';
const LONG_CAMPAIGN =
  'Digitalisierungsbarometer 2027: Wie weit sind Ihre Metallbauer und Feinwerkmechaniker mit KI schon?';

/** Every text as long as its field takes it, and an address as long as any chamber has. */
export const toLongestSource = (locale: Locale): InvitationSource => {
  const words = 'Wir planen unsere Beratungsangebote mit Ihnen. ';
  return toInvitationSource(locale, {
    campaign: {
      ...{
        ...CAMPAIGN,
        name: LONG_CAMPAIGN,
        contact: 'Beratungsstelle Musterstadt '.repeat(11).slice(0, 300),
      },
      introduction: { de: words.repeat(26).slice(0, 1200), en: words.repeat(26).slice(0, 1200) },
      districts: [
        { id: 'd1', name: 'Nord', members: [] },
        { id: 'd2', name: 'Süd', members: [] },
      ],
    },
    ...{
      organisationName: LONG_NAME,
      operatorName: `${LONG_NAME} eG`,
      today: '2027-01-15',
    },
    url: `https://ein-recht-langer-name-fuer-eine-kammer.example/${locale}/join/K7M-2QX`,
  });
};
