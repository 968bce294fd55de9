import {
  MAX_EXTRA_STEPS,
  MAX_OPENING,
  MAX_REMARK,
  MAX_STEP_TEXT,
  MAX_STEP_TITLE,
  MAX_STEP_WHO,
  REMARK_CHAPTERS,
} from '#app/domain/own-report/own-report.ts';
import { PROVIDERS } from '#app/domain/providers/register.ts';
import type { OwnWordsInput } from '#app/report-model/own-words.view-model.ts';

/** A picture of one dot, which is drawn as large as its size says. */
export const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** What somebody says around a report who says a little of everything. */
export const SOME_WORDS: OwnWordsInput = {
  organisation: { name: 'Musterberatung' },
  adviser: 'Eva Muster',
  words: {
    introduction: 'Vielen Dank für die offenen Worte.\n\nDieser Bericht ist Ihrer.',
    conclusion: 'Wir sehen uns im Frühjahr.',
    remarks: { plan: 'Beginnen Sie im Büro.', help: 'Fragen Sie zuerst die Kammer.' },
    extraSteps: [
      { title: 'Werkstatt zeigen', month: '2027-02', who: 'Meister', text: 'Ein Nachmittag genügt.' },
      { title: 'Nachfragen', month: '', who: '', text: '' },
    ],
    paidBy: [],
  },
  letterhead: {
    ...{ accent: '#7a1f3d', contact: 'Musterweg 1, 12345 Musterort\nTelefon 0123 456', introduction: '' },
    ...{ conclusion: '', logo: { png: DOT, width: 600, height: 200 } },
  },
};

const filled = (length: number): string =>
  'Diese Zeile steht hier, um den Platz zu füllen, den sie bekommen kann. '
    .repeat(Math.ceil(length / 60))
    .slice(0, length - 1)
    .concat('.');

/** A text of as many characters, in as many paragraphs. */
const inParagraphs = (length: number, count: number): string =>
  Array.from({ length: count }, () => filled(Math.floor(length / count) - 1)).join('\n');

/** As much as anybody can say, paid by everybody there is. */
export const MOST_WORDS: OwnWordsInput = {
  organisation: { name: 'Musterberatung für Handwerk und Mittelstand Musterregion' },
  adviser: 'Eva-Maria Mustermann-Beispiel',
  words: {
    introduction: inParagraphs(MAX_OPENING, 5),
    conclusion: inParagraphs(MAX_OPENING, 5),
    remarks: Object.fromEntries(REMARK_CHAPTERS.map((id) => [id, filled(MAX_REMARK)])),
    extraSteps: Array.from({ length: MAX_EXTRA_STEPS }, () => ({
      ...{ title: filled(MAX_STEP_TITLE), month: '2027-02', who: filled(MAX_STEP_WHO) },
      text: filled(MAX_STEP_TEXT),
    })),
    paidBy: PROVIDERS.map(({ id }) => id),
  },
  letterhead: {
    ...{ accent: '#0c5a72', contact: inParagraphs(300, 5), introduction: '', conclusion: '' },
    logo: { png: DOT, width: 900, height: 300 },
  },
};
