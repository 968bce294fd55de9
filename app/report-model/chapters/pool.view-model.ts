import type { ReportInput } from '../report-input.ts';
import type { PoolModel } from './benchmarks-model.ts';

/** In which quarter of the firms of its size in the campaign it was; null where nobody can say. */
export function toPool({ poolPosition, translator: { t, format } }: ReportInput): PoolModel | null {
  if (!poolPosition) return null;
  const { quarter, firms, asOf } = poolPosition;
  return {
    title: t('report:benchmarks.pool.title'),
    text: t(`report:benchmarks.pool.quarters.${String(quarter)}`, { firms: format.integer(firms) }),
    about: t('report:benchmarks.pool.about', { date: format.date(asOf) }),
  };
}
