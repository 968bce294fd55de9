import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { toDataPackage } from '#app/documents/tables/data-package.server.ts';
import { toReleaseCsv, toWeightCsv } from '#app/documents/tables/release-csv.server.ts';
import { toReleaseJson } from '#app/documents/tables/release-json.ts';
import { toReleaseXlsx } from '#app/documents/tables/release-xlsx.server.ts';
import type { WeightTarget } from '#app/domain/statistics/weight-target.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { labelOneTable } from '#app/report-model/statistics/labelled-release.ts';
import type { LabelledWeights } from '#app/report-model/statistics/labelled-weights.ts';
import { labelWeights } from '#app/report-model/statistics/labelled-weights.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';
import { findWeightTable } from '#app/report-model/statistics/weight-tables.ts';
import { MEDIA_TYPES } from './open-formats.ts';
import type { ReleaseFormat } from './release-format.ts';
import type { NamedRelease } from './worded-release.ts';
import { toWorded } from './worded-release.ts';

/** A release as a file to be taken along. */
export interface ReleaseFile {
  /** Its media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

type Writer = (worded: WordedRelease, weights: LabelledWeights | null) => Promise<Uint8Array> | Uint8Array;

const WRITERS: Readonly<Record<ReleaseFormat, { readonly type: string; readonly write: Writer }>> = {
  xlsx: {
    type: MEDIA_TYPES.xlsx,
    write: toReleaseXlsx,
  },
  zip: { type: MEDIA_TYPES.zip, write: toDataPackage },
  json: {
    type: 'application/json; charset=utf-8',
    write: (worded, weights) => Buffer.from(`${JSON.stringify(toReleaseJson(worded, weights), null, 2)}\n`),
  },
};

/** A release, and what its chamber weights it to; null where the file is to hold no more than the release. */
export interface WeightedSource extends NamedRelease {
  readonly target: WeightTarget | null;
}

/** A release with all its tables, and the weighted figures beside them. */
export async function toReleaseFile(
  translator: Translator,
  { target, ...named }: WeightedSource,
  format: ReleaseFormat,
): Promise<Outcome<ReleaseFile>> {
  const { type, write } = WRITERS[format];
  const worded = toWorded(translator, named);
  return succeed({ type, bytes: await write(worded, labelWeights(worded, target)) });
}

function findCsv(worded: WordedRelease, weights: LabelledWeights | null, id: string): string | null {
  const options = { isMarked: true };
  const table = labelOneTable(worded, id);
  if (table !== null) return toReleaseCsv(table, worded.release, options);
  const weighted = findWeightTable(worded, weights, id);
  return weighted && toWeightCsv(weighted, options);
}

/** One table of a release or of its weighted figures. `missing-field` where none is named, `not-found` where the release has none of that name. */
export function toTableFile(
  translator: Translator,
  { target, ...named }: WeightedSource,
  table: string | null,
): Outcome<ReleaseFile> {
  if (table === null) {
    return fail({ code: 'missing-field', errors: [{ pointer: '/table', code: 'missing-field' }] });
  }
  const worded = toWorded(translator, named);
  const text = findCsv(worded, labelWeights(worded, target), table);
  if (text === null) return fail({ code: 'not-found' });
  return succeed({ type: 'text/csv; charset=utf-8', bytes: Buffer.from(text) });
}
