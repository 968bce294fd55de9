import type { Translator } from '#app/i18n/translator.server.ts';
import { pageTitle } from '#app/i18n/page-title.ts';

export type LegalPageId = 'imprint' | 'privacy' | 'accessibility';

/** What the operator has filled in by configuration; null is not filled in yet. */
export type OperatorFacts = Readonly<Record<OperatorKey, string | null>>;
type OperatorKey =
  'name' | 'address' | 'email' | 'phone' | 'representative' | 'register' | 'privacyContact' | 'hosting';

interface LegalPage {
  readonly facts: readonly OperatorKey[];
  /** The numbers of paragraphs each section has. */
  readonly sections: Readonly<Record<string, number>>;
}

const PAGES: Readonly<Record<LegalPageId, LegalPage>> = {
  imprint: {
    facts: ['name', 'address', 'representative', 'email', 'phone', 'register'],
    sections: { purpose: 2, links: 1 },
  },
  privacy: {
    facts: ['name', 'address', 'email', 'privacyContact', 'hosting'],
    sections: {
      ...{ short: 1, stored: 7, notStored: 2, kept: 3, code: 2, share: 2, statistics: 5 },
      // What concerns few comes after what concerns every firm.
      ...{ basis: 2, erase: 3, rights: 2, accounts: 10 },
    },
  },
  accessibility: {
    facts: ['name', 'email'],
    sections: { aim: 1, state: 2, limits: 2, contact: 2 },
  },
};

/** As many are found without a list of them. */
const SECTIONS_AT_A_GLANCE = 5;

export type LegalView = ReturnType<typeof toLegalView>;

/** After how many days something is erased by itself; 0 is never. */
export type KeptDays = Readonly<Record<'unused' | 'draft' | 'completed', number>>;

/** What the operator decides, and the pages say. */
export interface Operation {
  readonly operator: OperatorFacts;
  readonly retention: KeptDays;
}

export function toLegalView(translator: Translator, page: LegalPageId, { operator, retention }: Operation) {
  const { t } = translator;
  const { facts, sections } = PAGES[page];
  const title = t(`legal:${page}.title`);
  return {
    documentTitle: pageTitle(translator, title),
    title,
    intro: t(`legal:${page}.intro`),
    operatorTitle: t('legal:operator.title'),
    facts: facts.map((key) => ({
      key,
      label: t(`legal:operator.${key}`),
      lines: operator[key]?.split(/\s*(?:\||\n)\s*/) ?? null,
    })),
    notFilledIn: t('legal:operator.notFilledIn'),
    /** Said once where nothing is filled in; null where something is. */
    demonstration: facts.every((key) => operator[key] === null) ? t('start:who.demonstration') : null,
    /** Names the list of sections; null where the page is short. */
    contents: Object.keys(sections).length > SECTIONS_AT_A_GLANCE ? t('common:nav.contents') : null,
    sections: Object.entries(sections).map(([id, paragraphs]) => ({
      id,
      title: t(`legal:${page}.${id}.title`),
      paragraphs: Array.from({ length: paragraphs }, (_, index) =>
        t(`legal:${page}.${id}.text.${index + 1}`, { ...retention }),
      ),
    })),
  };
}
