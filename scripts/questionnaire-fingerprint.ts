import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DIMENSIONS, ITEMS, LEVELS } from '../app/domain/questionnaire/items.ts';
import {
  AI_USES,
  EXPOSURE_WISHES,
  GERMAN_REGIONS,
  GOAL_STATUSES,
  GOALS,
  ROLES,
  SECTORS,
  SIZE_CLASSES,
} from '../app/domain/questionnaire/profile.ts';
import { getWordings } from '../app/domain/questionnaire/wordings.ts';
import type { Locale } from '../app/i18n/locales.ts';
import { readOffer } from './languages/language-faults.ts';

type Digests = Readonly<Record<string, string>>;

/** Ids as they stand, and a digest of what is asked under each, by language. */
export interface Fingerprint {
  readonly version: string;
  readonly ids: Readonly<Record<string, readonly (string | number)[]>>;
  /** By item: answers of two versions are compared where the number is the same. */
  readonly wordings: Readonly<Record<string, number>>;
  /** By language and item: the question and its levels alone, which decide the number of the wording. */
  readonly asked: Readonly<Record<string, Digests>>;
  readonly words: Readonly<Record<string, Digests>>;
}

type Tree = { readonly [key: string]: Tree | string };

const IDS = {
  dimensions: DIMENSIONS,
  items: ITEMS,
  levels: LEVELS,
  role: ROLES,
  sizeClass: SIZE_CLASSES,
  sector: SECTORS,
  region: GERMAN_REGIONS,
  aiUse: AI_USES,
  goals: GOALS,
  goalStatus: GOAL_STATUSES,
  exposure: EXPOSURE_WISHES,
};

const root = new URL('../', import.meta.url);
export const publishedFile = (version: string): URL =>
  new URL(`tests/guards/published/${version}.json`, root);

/** The fingerprint of a questionnaire as it was published, or null before that. */
export function findPublished(version: string): Fingerprint | null {
  const file = publishedFile(version);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Fingerprint) : null;
}

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** Digests of the parts two levels below the top: dimensions.data, profile.role, items.data.digital. */
export function digestsOf(tree: Tree): Digests {
  const parts = Object.entries(tree).flatMap(([top, branch]) => {
    if (typeof branch === 'string') return [[top, branch] as const];
    return Object.entries(branch).flatMap(([name, part]) => {
      const path = `${top}.${name}`;
      if (top !== 'items' || typeof part === 'string') return [[path, part] as const];
      return Object.entries(part).map(([item, words]) => [`${path}.${item}`, words] as const);
    });
  });
  return Object.fromEntries(parts.map(([path, part]) => [path, digest(part)]));
}

/** Digests of what is asked: of each item the question and the levels, without title and help. */
export function askedDigestsOf(tree: Tree): Digests {
  const { items = {} } = tree;
  if (typeof items === 'string') return {};
  return Object.fromEntries(
    Object.entries(items).flatMap(([dimension, branch]) =>
      Object.entries(branch).map(([name, item]) => {
        const { question, levels } = item as Tree;
        return [`${dimension}.${name}`, digest({ question, levels })] as const;
      }),
    ),
  );
}

let offered: readonly Locale[] | null = null;

/** The languages somebody can answer in; of one that is on its way nothing is fixed yet. */
const offeredLocales = (): readonly Locale[] =>
  (offered ??= readOffer(fileURLToPath(new URL('locales', root))).published);

/** What may never change once a questionnaire is published: ids, levels, and every word of the languages it is in. */
export function fingerprintOf(version: string): Fingerprint {
  const trees = offeredLocales().map((locale) => {
    const file = new URL(`locales/${locale}/questionnaire.json`, root);
    const tree: Tree = JSON.parse(readFileSync(file, 'utf8'));
    return [locale, tree] as const;
  });
  const inEach = (digests: (tree: Tree) => Digests) =>
    Object.fromEntries(trees.map(([locale, tree]) => [locale, digests(tree)]));
  return {
    version,
    ids: IDS,
    wordings: getWordings(version),
    asked: inEach(askedDigestsOf),
    words: inEach(digestsOf),
  };
}

const changedKeys = (published: Digests, now: Digests = {}): readonly string[] =>
  [...new Set([...Object.keys(published), ...Object.keys(now)])].filter((key) => published[key] !== now[key]);

/**
 * What is not as it was published, such as `ids` or `de items.data.digital`. A language that came later changes
 * nothing: the question is the same, and more people can read it.
 */
export function changesSince(published: Fingerprint, now: Fingerprint): readonly string[] {
  const fixed = (['version', 'ids', 'wordings'] as const).filter(
    (part) => JSON.stringify(published[part]) !== JSON.stringify(now[part]),
  );
  const reworded = Object.entries(published.words).flatMap(([locale, digests]) =>
    changedKeys(digests, now.words[locale]).map((path) => `${locale} ${path}`),
  );
  return [...fixed, ...reworded];
}

/** The languages a questionnaire was put into since it was published. */
export const languagesSince = (published: Fingerprint, now: Fingerprint): readonly string[] =>
  Object.keys(now.words).filter((locale) => published.words[locale] === undefined);

/** A published questionnaire with its new languages, which are as fixed as the old ones from now on. */
export const withLanguagesOf = (published: Fingerprint, now: Fingerprint): Fingerprint => ({
  ...published,
  asked: { ...now.asked, ...published.asked },
  words: { ...now.words, ...published.words },
});

/**
 * The items whose wording number does not tell the truth about two versions in a row: it has to rise exactly when
 * the question or a level changed in a language both have, and never falls.
 */
export function wordingFaults(
  earlier: Pick<Fingerprint, 'asked' | 'wordings'>,
  later: Pick<Fingerprint, 'asked' | 'wordings'>,
): readonly string[] {
  const languages = Object.keys(later.asked).filter((locale) => earlier.asked[locale] !== undefined);
  return Object.keys(later.wordings).filter((item) => {
    const [before, after] = [earlier.wordings[item], later.wordings[item]];
    if (before === undefined || after === undefined) return false;
    const isReworded = languages.some(
      (locale) => earlier.asked[locale]?.[item] !== later.asked[locale]?.[item],
    );
    return isReworded ? after <= before : after !== before;
  });
}
