import { toSvg } from '#app/documents/pictures/scene-file.ts';
import type { OrganisationAccess } from '#app/domain/access/access.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { PictureEntry, PictureModel } from '#app/report-model/statistics/picture.view-model.ts';
import { findPicture, listPictures } from '#app/report-model/statistics/picture.view-model.ts';
import { drawPicture } from './draw-release.server.ts';
import type { OpenedRelease } from './read-releases.server.ts';
import { readBeside } from './read-releases.server.ts';
import type { ReleaseFile } from './release-file.server.ts';
import type { PictureFormat } from './release-format.ts';
import { toWorded } from './worded-release.ts';

/** Which pictures an opened release has. */
export async function readPictures(
  translator: Translator,
  access: OrganisationAccess,
  opened: OpenedRelease,
): Promise<Outcome<readonly PictureEntry[]>> {
  const beside = await readBeside(access, opened);
  return beside.ok ? succeed(listPictures(toWorded(translator, opened), beside.value)) : beside;
}

/** One picture of an opened release; `not-found` where it has none of that name. */
export async function openPicture(
  translator: Translator,
  access: OrganisationAccess,
  { opened, figure }: { readonly opened: OpenedRelease; readonly figure: string },
): Promise<Outcome<PictureModel>> {
  const beside = await readBeside(access, opened);
  if (!beside.ok) return beside;
  const picture = findPicture(toWorded(translator, opened), beside.value, figure);
  return picture === null ? fail({ code: 'not-found' }) : succeed(picture);
}

/** The picture as a file. Lines are written at once; dots are drawn in a thread. */
export async function toPictureFile(
  picture: PictureModel,
  format: PictureFormat,
  signal?: AbortSignal,
): Promise<Outcome<ReleaseFile>> {
  if (format === 'png') return drawPicture(picture, signal);
  return succeed({
    type: 'image/svg+xml',
    bytes: Buffer.from(toSvg(picture.scene, { ...picture, said: picture.told })),
  });
}
