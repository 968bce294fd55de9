import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DIMENSIONS, ITEMS, LEVELS } from '../app/domain/questionnaire/items.ts';
import {
  AI_USES,
  EXPOSURE_WISHES,
  GERMAN_REGIONS,
  GOALS,
  ROLES,
  SECTORS,
  SIZE_CLASSES,
} from '../app/domain/questionnaire/profile.ts';
import { LOCALES } from '../app/i18n/locales.ts';

/** Ids as they stand, and a digest of what is asked under each, by language. */
export interface Fingerprint {
  readonly version: string;
  readonly ids: Readonly<Record<string, readonly (string | number)[]>>;
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
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
  exposure: EXPOSURE_WISHES,
};

const root = new URL('../', import.meta.url);
export const publishedFile = (version: string): URL =>
  new URL(`tests/guards/published/${version}.json`, root);

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** Digests of the parts two levels below the top: dimensions.data, profile.role, items.data.digital. */
export function digestsOf(tree: Tree): Readonly<Record<string, string>> {
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

/** What may never change once a questionnaire is published: ids, levels, and every word of both languages. */
export function fingerprintOf(version: string): Fingerprint {
  const words = LOCALES.map((locale) => {
    const file = new URL(`locales/${locale}/questionnaire.json`, root);
    const tree: Tree = JSON.parse(readFileSync(file, 'utf8'));
    return [locale, digestsOf(tree)] as const;
  });
  return { version, ids: IDS, words: Object.fromEntries(words) };
}
