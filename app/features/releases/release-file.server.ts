import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { toDataPackage } from '#app/documents/tables/data-package.server.ts';
import { toReleaseCsv } from '#app/documents/tables/release-csv.server.ts';
import { toReleaseXlsx } from '#app/documents/tables/release-xlsx.server.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { labelOneTable } from '#app/report-model/statistics/labelled-release.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';
import { toReleaseDocument } from './release-document.server.ts';
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

type Writer = (
  worded: WordedRelease,
  translator: Translator,
  opened: NamedRelease,
) => Promise<Uint8Array> | Uint8Array;

const WRITERS: Readonly<Record<ReleaseFormat, { readonly type: string; readonly write: Writer }>> = {
  xlsx: {
    type: MEDIA_TYPES.xlsx,
    write: toReleaseXlsx,
  },
  zip: { type: MEDIA_TYPES.zip, write: toDataPackage },
  json: {
    type: 'application/json; charset=utf-8',
    write: (_worded, translator, opened) =>
      Buffer.from(`${JSON.stringify(toReleaseDocument(translator, opened), null, 2)}\n`),
  },
};

/** A release with all its tables. */
export async function toReleaseFile(
  translator: Translator,
  opened: NamedRelease,
  format: ReleaseFormat,
): Promise<Outcome<ReleaseFile>> {
  const { type, write } = WRITERS[format];
  return succeed({ type, bytes: await write(toWorded(translator, opened), translator, opened) });
}

/** One table of a release. `missing-field` where none is named, `not-found` where the release has none of that name. */
export function toTableFile(
  translator: Translator,
  opened: NamedRelease,
  table: string | null,
): Outcome<ReleaseFile> {
  if (table === null) {
    return fail({ code: 'missing-field', errors: [{ pointer: '/table', code: 'missing-field' }] });
  }
  const labelled = labelOneTable(toWorded(translator, opened), table);
  if (labelled === null) return fail({ code: 'not-found' });
  const { release } = opened.stored;
  const text = toReleaseCsv(labelled, release, { isMarked: true });
  return succeed({ type: 'text/csv; charset=utf-8', bytes: Buffer.from(text) });
}
