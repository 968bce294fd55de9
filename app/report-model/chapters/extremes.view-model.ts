import type { Extreme } from '#app/domain/scoring/extremes.ts';
import { findExtremes } from '#app/domain/scoring/extremes.ts';
import { sentences } from '#app/i18n/punctuation.ts';
import type { ReportInput } from '../report-input.ts';

/** At or below this rung the weakest answer on independence says more than a high average. */
const LOW_RUNG = 1;

/** The strongest and the weakest area in a sentence each, where ties and open answers let them be named; else null. */
export function toExtremesText({
  result,
  translator,
}: Pick<ReportInput, 'result' | 'translator'>): string | null {
  const { t, format } = translator;
  const { strongest, weakest, level } = findExtremes(result.dimensions);
  const { rung } = result.sovereignty;
  const named = (key: 'strongest' | 'weakest', extreme: Extreme | null): string =>
    extreme === null
      ? ''
      : t(`report:profile.${key}`, {
          areas: format.list(
            extreme.dimensions.map((dimension) =>
              t('report:profile.quoted', { title: t(`questionnaire:dimensions.${dimension}.title`) }),
            ),
          ),
          count: extreme.dimensions.length,
          score: extreme.score,
        });
  const isHollow = strongest?.dimensions.includes('cloud') && rung !== null && rung <= LOW_RUNG;
  const text = sentences(
    level === null ? '' : t('report:profile.level', { score: level }),
    named('strongest', strongest),
    isHollow ? t('report:profile.strongestHollow', { rung }) : '',
    named('weakest', weakest),
  );
  return text === '' ? null : text;
}
