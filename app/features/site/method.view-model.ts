import type { Translator } from '#app/i18n/translator.server.ts';
import { METHOD_TABLES } from './method-tables.ts';

/** The sections of the method page in reading order. */
export const METHOD_SECTIONS = [
  'purpose',
  'questions',
  'unknown',
  'scores',
  'ranges',
  'bands',
  'gates',
  'rung',
  'contradictions',
  'benchmarks',
  'standing',
  'roadmap',
  'money',
  'providers',
  'statistics',
  'privacy',
  'limits',
  'version',
] as const;

/** Paragraphs are numbered from 1 without a hole; each language has as many as its text needs. */
function paragraphsOf(section: string, { t, has }: Translator): readonly string[] {
  const paragraphs: string[] = [];
  for (let number = 1; ; number += 1) {
    const key = `method:page.sections.${section}.paragraphs.${number}`;
    if (!has(key)) return paragraphs;
    paragraphs.push(t(key));
  }
}

export type MethodView = ReturnType<typeof toMethodView>;

export function toMethodView(translator: Translator) {
  const { t } = translator;
  const title = t('method:page.title');
  return {
    documentTitle: t('common:pageTitle', { page: title }),
    description: t('method:page.intro'),
    title,
    intro: t('method:page.intro'),
    contents: t('common:nav.contents'),
    sections: METHOD_SECTIONS.map((id) => toSection(id, translator)),
  };
}

/** Its first paragraph says what it is about; the rest is long on a phone and opens when somebody asks for it. */
function toSection(id: (typeof METHOD_SECTIONS)[number], translator: Translator) {
  const { t } = translator;
  const title = t(`method:page.sections.${id}.title`);
  const [gist = '', ...paragraphs] = paragraphsOf(id, translator);
  const table = METHOD_TABLES[id]?.(translator) ?? null;
  const isWhole = paragraphs.length === 0 && table === null;
  return { id, title, gist, paragraphs, table, open: isWhole ? null : t('method:page.more', { title }) };
}
