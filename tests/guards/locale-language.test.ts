import { describe, expect, it } from 'vitest';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { wordsOf } from './words.ts';

// Proper names that keep their letters in every language.
const GERMAN_NAMES =
  /KI-Brücke|Länder|Jülich|München|Köln|Düsseldorf|Nürnberg|Baden-Württemberg|Thüringen|Forschungszulage|Qualifizierungsgeld|Förderung\w*|für Wirtschaft|BAFA-\w+|Österreich\w*|Zürich|Málaga|Bundesamt für \S+|Gaia-X|Türkiye|Göttingen|Linköping|Lüneburg/gu;
const GERMAN_LETTERS = /[äöüÄÖÜß]/u;

/** What a language is known by: everyday words, of which a sentence has two that no other language has. */
const EVERYDAY: Readonly<Record<Locale, RegExp>> = {
  de: /\b(der|das|und|nicht|mit|für|ist|eine|einen|werden|sind|auf|oder|wird|Sie)\b/gu,
  en: /\b(the|and|with|your|you|this|that|which|from|are|have|been|their|should|what)\b/giu,
  fr: /\b(le|la|les|des|une|est|pour|vous|votre|dans|avec|sont|qui|cette|pas)\b/giu,
  nl: /\b(het|een|van|niet|voor|jouw|worden|zijn|wordt|deze|naar|bij|ook|geen|hebt)\b/giu,
  sv: /(?<!\p{L})(och|att|är|inte|för|som|det|ett|på|av|till|från|eller|ska|kan)(?!\p{L})/giu,
};

/** What nobody says in a workshop. */
const JARGON: Readonly<Record<Locale, RegExp>> = {
  de: /\b(Use[- ]Cases?|Roadmaps?|Workflows?|Enabler|Stakeholder\w*|Mindset|Dashboards?|Onboarding|Roll-?outs?|Business[- ]Case\w*|Compliance|Change[- ]Management|Deployments?|Data[- ]Lakes?|End-to-End|Blueprints?|Insights?|Learnings?|Commitments?|Ownership|Skills?|Quick[- ]Wins?|Deep[- ]Dives?|Best[- ]Practices?|Buy-in|Scope|Benchmarks?|Assessments?|Tools?|Tooling|Readiness|Score|Scores|Gates?|Items?|Level|Features?|User|Provider|Maturity|Asset|State of the Art)\b/u,
  en: /\b(leverag(e|es|ing)|synerg\w+|stakeholders?|holistic\w*|seamless\w*|cutting-edge|empower\w*|game-changer|best-in-class|best practices?|deep dive|low-hanging fruit|utili[sz]e\w*|mindset|enablers?|actionable|paradigm|robust|streamline\w*|state-of-the-art)\b/iu,
  fr: /\b(use[- ]cases?|(?<!en )cas d’usage|roadmaps?|workflows?|stakeholders?|parties prenantes|mindset|dashboards?|onboarding|roll-?outs?|business[- ]cases?|compliance|deep dives?|best practices?|quick[- ]wins?|insights?|learnings?|process|feed-?back|reporting|benchmarks?|assessments?|readiness|features?|scope|skills?|holistique\w*|synergies?|disrupti\w+|maturité|digitalisation)\b/iu,
  nl: /\b(use[- ]cases?|roadmaps?|workflows?|stakeholders?|mindset|dashboards?|onboarding|roll-?outs?|uitrollen|business[- ]cases?|compliance|deep dives?|best practices?|quick[- ]wins?|insights?|learnings?|benchmarks?|assessments?|readiness|features?|scope|skills?|tooling|volwassenheid\w*|holistisch\w*|synergie\w*|borgen|implementer\w+|stappenplan op maat)\b/iu,
  sv: /\b(use[- ]cases?|roadmaps?|workflows?|stakeholders?|mindset|dashboards?|onboarding|roll-?outs?|utrullning\w*|business[- ]cases?|compliance|deep dives?|best practices?|quick[- ]wins?|insights?|learnings?|benchmarks?|assessments?|readiness|features?|scope|skills?|holistisk\w*|synergi\w*|implementer\w+|digitaliseringsresa\w*)\b/iu,
};

/** Opening and closing. */
const QUOTES: Readonly<Record<Locale, readonly [string, string]>> = {
  de: ['„', '“'],
  en: ['“', '”'],
  fr: ['«', '»'],
  nl: ['“', '”'],
  sv: ['”', '”'],
};

const UNFINISHED =
  /lorem|ipsum|\bTBD\b|\bTODO\b|\bFIXME\b|\bxxx+\b|coming soon|folgt in Kürze|Platzhaltertext|nog in te vullen|kommer snart/iu;
const STRAIGHT = /["']/u;

/** A mark that French sets a narrow space before, without it; a time, an address and a file name have none. */
const FRENCH_MARK = /(?<![\u202f\d])[;:!?%](?=\s|$)|(?<=\d)[%;!?](?=\s|$)|«(?!\u00a0)|(?<!\u00a0)»/u;
const withoutPlaces = (text: string): string => text.replace(/Authorization: Bearer|https?:\S+/gu, '');
/** Decimals with the mark of another language. */
const POINT = /\d\.\d{1,2}(?!\d|\.)/u;
const COMMA = /\d,\d{1,2}(?!\d)/u;
/** Versions and paragraphs of a law keep their point in every language. */
const VERSIONS =
  /OpenAPI 3\.1|\(WCAG\) 2\.2|(?<=[\p{L})] )\d\.0(?!\d)|(?:artikel|§) \d+\.\d+(?: och \d+\.\d+)?/gu;

/**
 * What goes out to a firm or a bank in the name of a chamber, an adviser or a firm is a business letter, and Dutch says u
 * in it. KI-Brücke itself says je: on its pages, in its reports and questionnaires, in the mails it writes of its own.
 */
const LETTERS =
  /^(agreements:|campaign-papers:(sheet|poster|flyer|letter)\.|members:(letter|mail)\.|reminder:letter\.|(hand-over|share):mail\.|progress:checkIns\.mail\.)/u;
const DUTCH_YOU = {
  u: /(?<!\p{L})(u|uw|uzelf)(?!\p{L})/iu,
  je: /(?<!\p{L})(je|jij|jou|jouw|jullie|jezelf)(?!\p{L})/iu,
};
const dutchYouBroken = (key: string, text: string): boolean =>
  DUTCH_YOU[LETTERS.test(key) ? 'je' : 'u'].test(text);

const distinct = (text: string, pattern: RegExp): number =>
  new Set([...text.matchAll(pattern)].map(([word]) => word.toLowerCase())).size;

function isIn(locale: Locale, text: string): boolean {
  const rest = text.replace(GERMAN_NAMES, '');
  return distinct(rest, EVERYDAY[locale]) >= 2;
}

const isGermanByLetters = (text: string): boolean => GERMAN_LETTERS.test(text.replace(GERMAN_NAMES, ''));

/** Quotation marks that do not pair as the language writes them. */
function quotesBroken(text: string, [open, close]: readonly [string, string]): boolean {
  const marks = [...text.matchAll(/[„“”«»]/gu)].map(([mark]) => mark);
  return marks.some((mark, place) => mark !== (place % 2 === 0 ? open : close)) || marks.length % 2 !== 0;
}

const decimalsBroken = (locale: Locale, text: string): boolean =>
  (locale === 'en' ? COMMA : POINT).test(text.replace(VERSIONS, ''));

// Titles of sources and names of offers stand as their makers wrote them.
const isQuotedTitle = (key: string): boolean => /(^|\.)(sourceTitle|originalTitle|name)$/u.test(key);
/** Of the German states some have a name of their own in each language, some not. */
const isState = (key: string): boolean => key.startsWith('questionnaire:profile.region.options.');

function offending(locale: Locale, isBad: (text: string) => boolean): readonly string[] {
  return [...wordsOf(locale)]
    .filter(([key, text]) => !isQuotedTitle(key) && isBad(text))
    .map(([key, text]) => `${key}: ${text}`);
}

const jargonIn = (pattern: RegExp) => (text: string) =>
  pattern.test(text.replace(/European Cloud Sovereignty Framework|compliance-kit\.eu|\{scope\}/gu, ''));

/** Names, which are the same everywhere; only these may be. */
const SAME_EVERYWHERE = /^KI-Brücke$/u;

/** Without what is put in and chosen, whatever it is nested in. */
function withoutChoices(text: string): string {
  const outer = text.replace(/\{[^{}]*\}/gu, '');
  return outer === text ? text : withoutChoices(outer);
}

/** The sentences of a message that have at least two words beside what is put in. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?…])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => {
      const own = withoutChoices(sentence).replace(/^[\s–]+|[\s–]+$/gu, '');
      return (own.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 && !SAME_EVERYWHERE.test(own);
    });

/** Sentences that are the same in two languages: one of them was not translated. */
function sharedSentences(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly string[] {
  const said = (words: ReadonlyMap<string, string>) =>
    [...words]
      .filter(([key]) => !isQuotedTitle(key) && !isState(key))
      .flatMap(([, text]) => sentencesOf(text));
  const there = new Set(said(other));
  return said(one).filter((sentence) => there.has(sentence));
}

const pairs = LOCALES.flatMap((one, index) => LOCALES.slice(index + 1).map((other) => [one, other] as const));

describe.each(LOCALES)('%s', (locale) => {
  it.each(LOCALES.filter((other) => other !== locale))('holds no sentence in %s', (other) =>
    expect(offending(locale, (text) => isIn(other, text))).toEqual([]),
  );
  it('holds no jargon', () => expect(offending(locale, jargonIn(JARGON[locale]))).toEqual([]));
  it('pairs its quotation marks', () =>
    expect(offending(locale, (text) => quotesBroken(text, QUOTES[locale]))).toEqual([]));
  it('has no straight quotation mark or apostrophe', () =>
    expect(offending(locale, (text) => STRAIGHT.test(text))).toEqual([]));
  it('is finished', () => expect(offending(locale, (text) => UNFINISHED.test(text))).toEqual([]));
  it('writes decimals with its own mark', () =>
    expect(offending(locale, (text) => decimalsBroken(locale, text))).toEqual([]));
});

describe('English', () => {
  it('holds no German letters', () => expect(offending('en', isGermanByLetters)).toEqual([]));
});

// Where French is not offered yet, its words are read all the same.
describe('French', () => {
  it('sets its narrow spaces', () =>
    expect(offending('fr', (text) => FRENCH_MARK.test(withoutPlaces(text)))).toEqual([]));
});

describe('Dutch', () => {
  it('says u in letters and je everywhere else', () => {
    expect([...wordsOf('nl')].filter(([key, text]) => dutchYouBroken(key, text))).toEqual([]);
  });
});

describe.each(pairs)('%s and %s', (one, other) => {
  it('share no sentence', () => expect(sharedSentences(wordsOf(one), wordsOf(other))).toEqual([]));
});

describe('the language checks themselves', () => {
  it('tell the languages apart', () => {
    expect(isIn('en', 'Keep the orders and your stock in one list')).toBe(true);
    expect(isIn('en', 'Die Auftragsliste wird am Rechner geführt')).toBe(false);
    expect(isIn('de', 'Wer ist das und was tut er')).toBe(true);
    expect(isIn('fr', 'Notez les commandes dans une liste')).toBe(true);
    expect(isIn('nl', 'Houd de lijst van het bedrijf bij')).toBe(true);
    expect(isIn('sv', 'Det är listan som gäller för er')).toBe(true);
    expect(isIn('nl', 'Det är listan som gäller för er')).toBe(false);
    expect(isGermanByLetters('Zum Fräsen')).toBe(true);
    expect(isGermanByLetters('KI-Brücke works in all sixteen Länder')).toBe(false);
  });

  it('see jargon, unfinished words and wrong quotes', () => {
    expect(JARGON.de.test('Ihr erster Use Case')).toBe(true);
    expect(JARGON.de.test('Ihre Werkstatt')).toBe(false);
    expect(JARGON.en.test('Leverage synergies')).toBe(true);
    expect(UNFINISHED.test('Text folgt in Kürze')).toBe(true);
    expect(quotesBroken('Das „Beispiel“ hier', QUOTES.de)).toBe(false);
    expect(quotesBroken('Das “Beispiel” hier', QUOTES.de)).toBe(true);
    expect(quotesBroken('The “example hier', QUOTES.en)).toBe(true);
    expect(quotesBroken('Ett ”exempel” här', QUOTES.sv)).toBe(false);
  });

  it('see marks that stand wrong', () => {
    expect(FRENCH_MARK.test('Combien\u202f? 5\u202f% à 10:30, «\u00a0oui\u00a0»\u202f: c’est tout.')).toBe(
      false,
    );
    for (const text of ['Combien?', 'Combien ?', '5%', '« oui »', 'Voici: un', 'Voici\u00a0: un']) {
      expect(FRENCH_MARK.test(text), text).toBe(true);
    }
    expect(decimalsBroken('de', 'um 2.5 Punkte')).toBe(true);
    expect(decimalsBroken('de', 'um 2,5 von 10.000 am 1.12.2026, WCAG 2.0')).toBe(false);
    expect(decimalsBroken('en', '2,5 of 10,000')).toBe(true);
  });

  it('see who says what to whom in Dutch', () => {
    expect(dutchYouBroken('mail:known.text', 'Hier logt u in')).toBe(true);
    expect(dutchYouBroken('mail:known.text', 'Hier log je in')).toBe(false);
    expect(dutchYouBroken('members:mail.end', 'Wil je geen brieven meer?')).toBe(true);
    expect(dutchYouBroken('members:mailings.once', 'Uw code')).toBe(true);
  });

  it('see a sentence that was not translated, and leave names alone', () => {
    const here = new Map([
      ['a', 'Bonjour. See your plan.'],
      ['b', '{page} – KI-Brücke'],
    ]);
    const there = new Map([
      ['a', 'See your plan.'],
      ['b', '{page} – KI-Brücke'],
    ]);
    expect(sharedSentences(here, there)).toEqual(['See your plan.']);
  });
});
