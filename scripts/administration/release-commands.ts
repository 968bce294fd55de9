import { toLocale } from '#app/features/account/account-forms.schema.ts';
import { askForRelease } from '#app/features/releases/ask-for-release.server.ts';
import { closeReleases } from '#app/features/releases/compute-release.server.ts';
import { openRelease, openReleases, readTarget } from '#app/features/releases/read-releases.server.ts';
import { toReleaseDocument } from '#app/features/releases/release-document.server.ts';
import { JOB_HANDLERS } from '#app/job-handlers.server.ts';
import { endOfJob } from '#app/jobs/do-jobs.server.ts';
import { DEFAULT_LOCALE } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { act, ACTING } from './acting.ts';
import type { Command, Flags } from './command.ts';
import { CommandError, textOf, valueOf } from './command.ts';

/** Computes the next release of a wave and waits for it. Why there is none is a code, as on the pages. */
async function computeRelease(flags: Flags): Promise<unknown> {
  const { access } = await act(flags);
  const [campaign, label] = [textOf(flags, 'campaign'), textOf(flags, 'wave')];
  const opened = valueOf(await openReleases(access, campaign));
  const wave = opened.campaign.waves.find((each) => each.label === label);
  if (wave === undefined) throw new CommandError('not-found', `The campaign has no wave ${label}.`);
  const asked = valueOf(await askForRelease(access, { campaign, wave: wave.id }));
  if (asked === null) throw new CommandError('busy', 'This release is being computed just now.');
  const job = await endOfJob('compute-release', asked, JOB_HANDLERS);
  await closeReleases();
  const end = (job?.state === 'done' ? job.outcome : job?.state) ?? 'gone';
  if (end !== 'released') throw new CommandError(end, `There is no new release: ${end}.`);
  const { releases } = valueOf(await openReleases(access, campaign));
  return releases.find((release) => release.wave === wave.id);
}

async function listReleases(flags: Flags): Promise<unknown> {
  const { access } = await act(flags);
  const { hasAdvised, releases, runs } = valueOf(await openReleases(access, textOf(flags, 'campaign')));
  if (hasAdvised) throw new CommandError('not-found', 'Who advised a firm of the campaign reads no figures.');
  return { releases, runs };
}

async function exportRelease(flags: Flags): Promise<unknown> {
  const { access } = await act(flags);
  const locale = textOf(flags, 'locale') === '' ? DEFAULT_LOCALE : toLocale(textOf(flags, 'locale'));
  if (locale === null) throw new CommandError('unknown-option', '--locale does not know that value.');
  const opened = valueOf(await openRelease(access, textOf(flags, 'release')));
  const target = valueOf(await readTarget(access, opened));
  return toReleaseDocument(translatorFor(locale), opened, target);
}

export const RELEASE_COMMANDS: Readonly<Record<string, Command>> = {
  'release compute': { flags: { ...ACTING, campaign: 'required', wave: 'required' }, run: computeRelease },
  'release list': { flags: { ...ACTING, campaign: 'required' }, run: listReleases },
  'release export': { flags: { ...ACTING, release: 'required', locale: 'optional' }, run: exportRelease },
};
