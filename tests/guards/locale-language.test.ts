import { describe, expect, it } from 'vitest';
import { wordsOf } from './words.ts';

// Proper names that keep their letters in every language.
const GERMAN_NAMES =
  /KI-Brücke|Länder|Jülich|München|Köln|Düsseldorf|Nürnberg|Baden-Württemberg|Thüringen|Forschungszulage|Qualifizierungsgeld|Förderung\w*|für Wirtschaft|BAFA-\w+|Österreich\w*|Zürich|Málaga|Bundesamt für \S+|Gaia-X|Türkiye|Göttingen|Linköping|Lüneburg/gu;
const ENGLISH_WORDS = /\b(the|and|with|your|you|this|that|which|from|are|have|been|their|should|what)\b/giu;
const GERMAN_WORDS = /\b(der|das|und|nicht|mit|für|ist|eine|einen|werden|sind|auf|oder|wird|Sie)\b/gu;
const GERMAN_LETTERS = /[äöüÄÖÜß]/u;

const DE_JARGON =
  /\b(Use[- ]Cases?|Roadmaps?|Workflows?|Enabler|Stakeholder\w*|Mindset|Dashboards?|Onboarding|Roll-?outs?|Business[- ]Case\w*|Compliance|Change[- ]Management|Deployments?|Data[- ]Lakes?|End-to-End|Blueprints?|Insights?|Learnings?|Commitments?|Ownership|Skills?|Quick[- ]Wins?|Deep[- ]Dives?|Best[- ]Practices?|Buy-in|Scope|Benchmarks?|Assessments?|Tools?|Tooling|Readiness|Score|Scores|Gates?|Items?|Level|Features?|User|Provider|Maturity|Asset|State of the Art)\b/u;
const EN_JARGON =
  /\b(leverag(e|es|ing)|synerg\w+|stakeholders?|holistic\w*|seamless\w*|cutting-edge|empower\w*|game-changer|best-in-class|best practices?|deep dive|low-hanging fruit|utili[sz]e\w*|mindset|enablers?|actionable|paradigm|robust|streamline\w*|state-of-the-art)\b/iu;
const UNFINISHED =
  /lorem|ipsum|\bTBD\b|\bTODO\b|\bFIXME\b|\bxxx+\b|coming soon|folgt in Kürze|Platzhaltertext/iu;
const STRAIGHT = /["']/u;

const distinct = (text: string, pattern: RegExp): number =>
  new Set([...text.matchAll(pattern)].map(([word]) => word.toLowerCase())).size;

const isEnglish = (text: string): boolean => distinct(text, ENGLISH_WORDS) >= 2;
const isGerman = (text: string): boolean => {
  const rest = text.replace(GERMAN_NAMES, '');
  return GERMAN_LETTERS.test(rest) || distinct(rest, GERMAN_WORDS) >= 2;
};

/** Quotation marks that do not pair as the language writes them. */
function quotesBroken(text: string, [open, close]: readonly [string, string]): boolean {
  const marks = [...text.matchAll(/[„“”«»]/gu)].map(([mark]) => mark);
  return marks.some((mark, place) => mark !== (place % 2 === 0 ? open : close)) || marks.length % 2 !== 0;
}

const QUOTES = { de: ['„', '“'], en: ['“', '”'] } as const;

// Titles of sources and names of offers stand as their makers wrote them.
const isQuotedTitle = (key: string): boolean => /(^|\.)(sourceTitle|originalTitle|name)$/u.test(key);

function offending(locale: 'de' | 'en', isBad: (text: string) => boolean): readonly string[] {
  return [...wordsOf(locale)]
    .filter(([key, text]) => !isQuotedTitle(key) && isBad(text))
    .map(([key, text]) => `${key}: ${text}`);
}

const jargonIn = (pattern: RegExp) => (text: string) =>
  pattern.test(text.replace(/European Cloud Sovereignty Framework/gu, ''));

describe('German', () => {
  it('holds no English sentence', () => expect(offending('de', isEnglish)).toEqual([]));
  it('holds no jargon', () => expect(offending('de', jargonIn(DE_JARGON))).toEqual([]));
  it('pairs „ with “', () => expect(offending('de', (text) => quotesBroken(text, QUOTES.de))).toEqual([]));
});

describe('English', () => {
  it('holds no German sentence', () => expect(offending('en', isGerman)).toEqual([]));
  it('holds no jargon', () => expect(offending('en', jargonIn(EN_JARGON))).toEqual([]));
  it('pairs “ with ”', () => expect(offending('en', (text) => quotesBroken(text, QUOTES.en))).toEqual([]));
});

describe.each(['de', 'en'] as const)('%s', (locale) => {
  it('has no straight quotation mark or apostrophe', () =>
    expect(offending(locale, (text) => STRAIGHT.test(text))).toEqual([]));
  it('is finished', () => expect(offending(locale, (text) => UNFINISHED.test(text))).toEqual([]));
});

describe('the language checks themselves', () => {
  it('tell the languages apart', () => {
    expect(isEnglish('Keep the orders and your stock in one list')).toBe(true);
    expect(isEnglish('Die Auftragsliste wird am Rechner geführt')).toBe(false);
    expect(isGerman('Wer ist das und was tut er')).toBe(true);
    expect(isGerman('Zum Fräsen')).toBe(true);
    expect(isGerman('KI-Brücke works in all sixteen Länder')).toBe(false);
  });

  it('see jargon, unfinished words and wrong quotes', () => {
    expect(DE_JARGON.test('Ihr erster Use Case')).toBe(true);
    expect(DE_JARGON.test('Ihre Werkstatt')).toBe(false);
    expect(EN_JARGON.test('Leverage synergies')).toBe(true);
    expect(UNFINISHED.test('Text folgt in Kürze')).toBe(true);
    expect(quotesBroken('Das „Beispiel“ hier', QUOTES.de)).toBe(false);
    expect(quotesBroken('Das “Beispiel” hier', QUOTES.de)).toBe(true);
    expect(quotesBroken('The “example hier', QUOTES.en)).toBe(true);
  });
});
