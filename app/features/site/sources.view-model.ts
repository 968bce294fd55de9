import type { Benchmark } from '#app/domain/benchmarks/benchmark.schema.ts';
import { BENCHMARKS } from '#app/domain/benchmarks/register.ts';
import { isPastEnd } from '#app/domain/benchmarks/source.ts';
import { LAW_DATES } from '#app/domain/law/law-dates.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { citedAct } from '#app/report-model/cited-act.ts';
import { breakdownTopics } from './breakdown-panel.ts';
import type { EvidenceRow } from './evidence-row.ts';
import { lossRows, measureRows, savingRows } from './evidence-row.ts';
import type { FigureRow } from './figure-row.ts';
import { toFigureRow } from './figure-row.ts';

const FIGURE_HEADS = ['figure', 'share', 'what', 'source', 'dates'] as const;
const EVIDENCE_HEADS = ['estimate', 'basis', 'source'] as const;
const LAW_HEADS = ['date', 'law', 'source'] as const;
/** What can still be prepared for comes first. */
const LAW_STATES = ['future', 'past'] as const;
const BATCHED = ['official-share', 'earlier-wave', 'context'] as const satisfies readonly Benchmark['use'][];

/** Figures of the articles, each with remarks of its own. */
function toHeadlines(asOf: string, translator: Translator) {
  const { t } = translator;
  return {
    id: 'headline',
    title: t('benchmarks:uses.headline'),
    intro: t('sources:page.intros.headline'),
    caption: t('sources:page.captions.headline'),
    heads: FIGURE_HEADS.map((head) => t(`sources:page.head.${head}`)),
    rows: BENCHMARKS.filter((entry) => entry.use === 'headline').map((entry) =>
      toFigureRow(entry, asOf, translator),
    ),
  };
}

/** One survey's figures in a panel: what they share is said once, and what differs in when they were taken beside each. */
function toBatch([first, ...others]: readonly [FigureRow, ...FigureRow[]]) {
  const { id, source, seen, when, what, dates, remark } = first;
  const shared = when.filter((line) => others.every((figure) => figure.when.includes(line)));
  return {
    id,
    source,
    what,
    remark,
    lines: [...shared, ...(seen === null ? [] : [seen]), ...dates],
    figures: [first, ...others].map((figure) => ({
      id: figure.id,
      population: figure.population,
      share: figure.share,
      when: figure.when.filter((line) => !shared.includes(line)),
    })),
  };
}

/** Figures that share source, next check and meaning belong together. */
function toBatches(rows: readonly FigureRow[]) {
  const batches = new Map<string, [FigureRow, ...FigureRow[]]>();
  for (const row of rows) {
    const key = JSON.stringify([row.source, row.seen, row.what, row.dates]);
    const batch = batches.get(key);
    if (batch) batch.push(row);
    else batches.set(key, [row]);
  }
  return [...batches.values()].map(toBatch);
}

/** Past its end a figure is not shown; the three of the method are, with a remark. Source: method 2026-2, section 4. */
function toSeries(asOf: string, translator: Translator) {
  const { t } = translator;
  const current = BENCHMARKS.filter((entry) => !isPastEnd(entry, asOf));
  return BATCHED.map((use) => ({
    id: use,
    title: t(`benchmarks:uses.${use}`),
    intro: t(`sources:page.intros.${use}`),
    heads: [t('sources:page.head.figure'), t('sources:page.head.share')] as const,
    rows: current.filter((entry) => entry.use === use).map((entry) => toFigureRow(entry, asOf, translator)),
  })).flatMap(({ rows, ...series }) => {
    if (rows.length === 0) return [];
    return [
      {
        ...series,
        open: t('sources:page.figuresOpen', { count: rows.length }),
        batches: toBatches(rows),
      },
    ];
  });
}

function toEvidence(translator: Translator) {
  const { t } = translator;
  const group = (id: 'savings' | 'losses' | 'measures', rows: readonly EvidenceRow[]) => ({
    id,
    open: t(`sources:page.${id}Open`, { count: rows.length }),
    title: t(`sources:page.${id}Title`),
    intro: t(`sources:page.${id}Intro`),
    caption: t(`sources:page.${id}Caption`),
    heads: EVIDENCE_HEADS.map((head) => t(`sources:page.evidenceHead.${head}`)),
    rows,
  });
  return [
    group('savings', savingRows(translator)),
    group('losses', lossRows(translator)),
    group('measures', measureRows(translator)),
  ];
}

const earliest = (days: readonly string[]): string => days.toSorted()[0] ?? '';

function toLaws(asOf: string, translator: Translator) {
  const { t, format } = translator;
  const checkAgain = earliest(LAW_DATES.map((law) => law.checkAgain));
  const date = format.date(earliest(LAW_DATES.map((law) => law.asOf)));
  const rows = LAW_DATES.map(({ id, appliesFrom, act, url, isConfirmed }) => ({
    id,
    date: format.date(appliesFrom),
    state: appliesFrom <= asOf ? ('past' as const) : ('future' as const),
    title: t(`sources:laws.${id}.title`),
    text: t(`sources:laws.${id}.text`),
    who: t('sources:page.lawWho', { who: t(`sources:laws.${id}.who`) }),
    source: { text: citedAct(translator, act), href: url },
    remark: isConfirmed ? null : t('sources:unverified'),
  }));
  return {
    id: 'laws',
    title: t('sources:page.lawTitle'),
    intro: t('sources:page.lawIntro', { date, checkAgain: format.date(checkAgain) }),
    stale: asOf > checkAgain ? t('sources:page.lawStale') : null,
    heads: LAW_HEADS.map((head) => t(`sources:page.lawHead.${head}`)),
    groups: LAW_STATES.map((state) => {
      const those = rows.filter((row) => row.state === state);
      return { id: state, open: t(`sources:page.lawOpen.${state}`, { count: those.length }), rows: those };
    }).filter((group) => group.rows.length > 0),
  };
}

export type SourcesView = ReturnType<typeof toSourcesView>;

/** Where on the page what stands: whatever is long is closed until somebody asks for it. */
const toContents = (sections: readonly { readonly id: string; readonly title: string }[]) =>
  sections.map(({ id, title }) => ({ id, title }));

/** Every figure of the registers with source, date and next check, as of a day (YYYY-MM-DD). */
export function toSourcesView(translator: Translator, asOf: string) {
  const { t, locale } = translator;
  const title = t('sources:page.title');
  const headlines = toHeadlines(asOf, translator);
  const series = toSeries(asOf, translator);
  const breakdowns = {
    id: 'breakdowns',
    title: t('sources:page.breakdownsTitle'),
    intro: t('sources:page.breakdownsIntro'),
    topics: breakdownTopics(asOf, translator),
  };
  const evidence = toEvidence(translator);
  const laws = toLaws(asOf, translator);
  const providers = {
    id: 'providers',
    title: t('sources:page.providersTitle'),
    text: t('sources:page.providersText'),
    link: { text: t('sources:page.providersLink'), href: `/${locale}/providers` },
  };
  const asked = breakdowns.topics.length > 0 ? [breakdowns] : [];
  return {
    documentTitle: t('common:pageTitle', { page: title }),
    description: t('sources:page.description'),
    title,
    intro: t('sources:page.intro'),
    contents: t('common:nav.contents'),
    sections: toContents([headlines, ...series, ...asked, ...evidence, laws, providers]),
    differ: { title: t('sources:page.differTitle'), text: t('sources:page.differText') },
    ...{ headlines, series, breakdowns, evidence, laws, providers },
  };
}
