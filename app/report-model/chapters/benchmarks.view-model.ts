import type {
  BenchmarkResult,
  OfficialShareResult,
  SourceResult,
} from '#app/domain/benchmarks/benchmark-result.ts';
import { findBenchmark } from '#app/domain/benchmarks/register.ts';
import { apart, listed, piece, sentence, sentences, toPieces } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { PositionPlot } from '../plots/plot-data.ts';
import type { ReportInput } from '../report-input.ts';
import type { BenchmarkModel, BenchmarksModel, TableModel } from '../report-model.ts';
import { startingLarge } from '../wording.ts';
import { clippedPosition } from '#app/domain/benchmarks/position.ts';

/** "about 60 %", "more than 95 %", "less than 5 %". */
export function positionText(translator: Translator, position: number): string {
  const { t, format } = translator;
  if (position > 0.95) return t('report:benchmarks.above', { share: format.percent(0.95) });
  if (position < 0.05) return t('report:benchmarks.below', { share: format.percent(0.05) });
  return t('report:benchmarks.about', { share: format.percent(clippedPosition(position) / 100) });
}

export function toSourceText(source: SourceResult, translator: Translator): string {
  const { t, format } = translator;
  const named = [source.publisher, source.title, source.period].filter(
    (part): part is string => part !== null && part !== '',
  );
  const origin =
    source.url === null && source.namedIn !== null
      ? t(`benchmarks:namedIn.${source.namedIn}`)
      : listed(translator, named);
  // An article without a date says when it is from in its own words: the register's day is the latest it can be.
  if (source.period === null && source.namedIn !== null) return startingLarge(origin, translator);
  const dated = t('report:sources.asOf', {
    source: startingLarge(origin, translator),
    date: format.date(source.asOf),
  });
  return source.stale
    ? sentences(dated, t('report:sources.stale', { date: format.date(source.checkAgain) }))
    : dated;
}

export function toBenchmarks({ result, facts, translator }: ReportInput): BenchmarksModel {
  const { t } = translator;
  return {
    title: t('report:benchmarks.title'),
    lead: t('report:benchmarks.lead'),
    differ: t('method:surveysDiffer'),
    model: t('method:positionModelNote'),
    entries: result.benchmarks.map((entry) => toEntry(entry, translator)),
    table: toTable(result.benchmarks, translator),
    officialTitle: t('report:benchmarks.officialTitle'),
    official: result.officialShares.map((share) =>
      toOfficial(share, { isBelowTen: facts.profile.sizeClass === '1-9', translator }),
    ),
  };
}

const titleOf = (entry: BenchmarkResult, translator: Translator): string =>
  translator.t('report:benchmarks.entryTitle', {
    share: translator.format.percent(entry.share),
    population: translator.t(`report:benchmarks.populations.${entry.id}`),
  });

function toEntry(entry: BenchmarkResult, translator: Translator): BenchmarkModel {
  const { t } = translator;
  const population = t(`benchmarks:entries.${entry.id}.population`);
  return {
    id: entry.id,
    title: titleOf(entry, translator),
    role: t(`report:benchmarks.roles.${entry.role}`),
    roleAndPopulation: toPieces(
      apart(translator, [piece(t(`report:benchmarks.roles.${entry.role}`)), piece(population)]),
    ),
    isPrimary: entry.role === 'primary',
    group: entry.group === null ? t('report:benchmarks.noGroup') : t(`method:groups.${entry.group}.text`),
    position: toPosition(entry, translator),
    disagreement: isDisagreeing(entry) ? t('method:positionVersusGroup') : null,
    origin: sentences(sentence(translator, population), toSourceText(entry.source, translator)),
    plot: toPlot(entry, translator),
    plotText: t('report:benchmarks.plotText', {
      share: translator.format.percent(entry.share),
      position: positionSpan(entry, translator),
    }),
  };
}

function positionSpan(entry: BenchmarkResult, translator: Translator): string {
  const low = positionText(translator, entry.positionLow);
  const high = positionText(translator, entry.positionHigh);
  return low === high ? low : translator.t('report:benchmarks.span', { low, high });
}

function toPosition(entry: BenchmarkResult, translator: Translator): string {
  const { t } = translator;
  const span = positionSpan(entry, translator);
  if (entry.position === null) return t('report:benchmarks.positionWithheld', { span });
  const position = positionText(translator, entry.position);
  return position === span
    ? t('report:benchmarks.position', { position })
    : t('report:benchmarks.positionWithSpan', { position, span });
}

/** What the firm told and the model of readiness need not agree; then the report says so. */
export function isDisagreeing(entry: BenchmarkResult): boolean {
  if (entry.group === null || entry.position === null) return false;
  const among = entry.position >= 1 - entry.share;
  return (entry.group === 'productive') !== among;
}

function toPlot(entry: BenchmarkResult, translator: Translator): PositionPlot {
  const { t, format } = translator;
  return {
    share: entry.share,
    testing: entry.testing,
    position: entry.position === null ? null : clippedPosition(entry.position),
    low: clippedPosition(entry.positionLow),
    high: clippedPosition(entry.positionHigh),
    labels: {
      here: t('report:benchmarks.here', {
        position:
          entry.position === null
            ? positionSpan(entry, translator)
            : positionText(translator, entry.position),
      }),
      productive: t('report:benchmarks.productive', { share: format.percent(entry.share) }),
      testing:
        entry.testing === null
          ? null
          : t('report:benchmarks.testing', { share: format.percent(entry.testing) }),
      start: t('report:benchmarks.start'),
      end: t('report:benchmarks.end'),
    },
  };
}

function toTable(entries: readonly BenchmarkResult[], translator: Translator): TableModel {
  const { t, format } = translator;
  return {
    caption: t('report:benchmarks.tableCaption'),
    head: [
      t('report:benchmarks.head.benchmark'),
      t('report:benchmarks.head.share'),
      t('report:benchmarks.head.testing'),
      t('report:benchmarks.head.group'),
      t('report:benchmarks.head.position'),
    ],
    rows: entries.map((entry) => [
      t(`report:benchmarks.names.${entry.id}`),
      format.percent(entry.share),
      entry.testing === null ? t('report:benchmarks.notAsked') : format.percent(entry.testing),
      entry.group === null ? t('report:units.notStated') : t(`method:groups.${entry.group}.title`),
      entry.position === null ? positionSpan(entry, translator) : positionText(translator, entry.position),
    ]),
    numeric: [1, 2],
  };
}

/** How closely the figure fits, as a key of the words. */
function fallbackOf({ matched }: OfficialShareResult): string {
  const [country, size, sector] = (['country', 'sizeClass', 'sector'] as const).map((part) =>
    matched.includes(part),
  );
  if (sector) return country ? 'countrySector' : 'sector';
  if (country) return size ? 'countrySize' : 'country';
  return size ? 'size' : 'none';
}

interface OfficialContext {
  readonly isBelowTen: boolean;
  readonly translator: Translator;
}

function toOfficial(
  entry: OfficialShareResult,
  { isBelowTen, translator }: OfficialContext,
): BenchmarksModel['official'][number] {
  const { t, format } = translator;
  const title = t('report:benchmarks.officialEntry', {
    share: format.percent(entry.share),
    population: t(`benchmarks:entries.${entry.id}.population`),
  });
  return {
    title,
    leadIn: toPieces(sentence(translator, piece(title))),
    text: sentences(
      t(`benchmarks:officialFallback.${fallbackOf(entry)}`),
      isBelowTen ? t('benchmarks:belowTen') : '',
    ),
    source: sentences(
      toSourceText(entry.source, translator),
      findBenchmark(entry.id)?.seen === 'second-hand' ? t('report:sources.secondHand') : '',
    ),
    url: entry.source.url,
  };
}
