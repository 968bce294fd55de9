import { releaseDrawing } from '#app/documents/report-drawing.server.ts';
import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { EMPTY_LETTERHEAD } from '#app/domain/own-report/letterhead.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { env } from '#app/platform/env.server.ts';
import type { ReleasePaperSource } from '#app/report-model/statistics/release-paper.view-model.ts';
import { toBoardReport, toReleaseSlides } from '#app/report-model/statistics/release-paper.view-model.ts';
import type { PictureModel } from '#app/report-model/statistics/picture.view-model.ts';
import { OFFICE_TYPES } from '#app/platform/office-types.ts';
import type { OpenedRelease } from './read-releases.server.ts';
import { readBeside } from './read-releases.server.ts';
import type { ReleasePaperFormat } from './release-format.ts';
import type { ReleaseFile } from './release-file.server.ts';
import { toWorded } from './worded-release.ts';

// A thread of its own, beside those of reports: a board that prints keeps nobody waiting who looks at a result.
const drawing = releaseDrawing({
  ...{ workers: 1, queueLimit: env.pdf.queueLimit, timeoutMs: env.pdf.timeoutSeconds * 1000 },
});

const TYPES: Readonly<Record<ReleasePaperFormat, string>> = {
  pdf: 'application/pdf',
  pptx: OFFICE_TYPES.pptx,
};

/** What papers of a release are made of: the release, those of other waves, and the letterhead of its chamber. */
export async function readPaperSource(
  translator: Translator,
  access: OrganisationAccess,
  opened: OpenedRelease,
): Promise<Outcome<ReleasePaperSource>> {
  const beside = await readBeside(access, opened);
  if (!beside.ok) return beside;
  const looked = await currentStore().look(async ({ organisations, letterheads }) => ({
    organisation: await organisations.find(access.organisation),
    letterhead: (await letterheads.find(access.organisation)) ?? EMPTY_LETTERHEAD,
  }));
  if (!looked.ok) return looked;
  const { organisation, letterhead } = looked.value;
  if (organisation === null) return fail({ code: 'not-found' });
  const worded = toWorded(translator, opened);
  return succeed({ worded, ...beside.value, organisationName: organisation.name, letterhead });
}

/**
 * The report for a board or the slides of a release; `busy` when too many are being drawn. Nothing of it is kept.
 * @param signal of who waits: a download that is given up ends the work.
 */
export async function drawReleasePaper(
  source: ReleasePaperSource,
  format: ReleasePaperFormat,
  signal?: AbortSignal,
): Promise<Outcome<ReleaseFile>> {
  const drawn = await drawing.draw(
    format === 'pdf' ? toBoardReport(source) : toReleaseSlides(source),
    signal,
  );
  return drawn.ok ? succeed({ type: TYPES[format], bytes: drawn.value }) : drawn;
}

/** A picture of a release as dots. */
export async function drawPicture(
  { scene }: PictureModel,
  signal?: AbortSignal,
): Promise<Outcome<ReleaseFile>> {
  const drawn = await drawing.draw({ kind: 'picture', scene }, signal);
  return drawn.ok ? succeed({ type: 'image/png', bytes: drawn.value }) : drawn;
}
