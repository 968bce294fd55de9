import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { StoredWave } from '#app/persistence/campaign-repository.ts';
import type { ListedRelease } from '#app/persistence/release-repository.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { campaignPath, releasePath, releasesPath } from './paths.ts';
import type { OpenedReleases } from './read-releases.server.ts';
import type { ReleaseRun, RunState } from './release-run.server.ts';

interface ReleasesSource extends OpenedReleases {
  readonly access: OrganisationAccess;
}

/** As long as it has not ended by itself. */
const UNDER_WAY: readonly RunState[] = ['waiting', 'running', 'retried', 'cancelling'];

/** What became of the last try, and what to do now. A release that came of it stands in the list, which says enough. */
function toRun({ t, format }: Translator, run: ReleaseRun | undefined, floor: number) {
  if (run === undefined || run.state === 'released') return { isUnderWay: false, said: null, progress: null };
  const { state } = run;
  const percent = format.percent(run.progress / 100);
  return {
    isUnderWay: UNDER_WAY.includes(state),
    said: {
      title: t(`releases:ends.${state}.title`),
      text: t(`releases:ends.${state}.text`, { least: 2 * floor }),
    },
    progress:
      state === 'running' ? { value: run.progress, text: t('releases:list.progress', { percent }) } : null,
  };
}

function toRelease(translator: Translator, { campaign }: ReleasesSource, release: ListedRelease) {
  const { t, format, locale } = translator;
  const { number, asOf, firms, acceptedAt, acceptedBy } = release;
  const place = { organisation: campaign.organisation, campaign: campaign.id };
  const accepted = acceptedAt && {
    date: format.date(toIsoDay(acceptedAt)),
    name: acceptedBy ?? t('releases:somebody'),
  };
  return {
    id: release.id,
    href: releasePath(locale, place, release.id),
    title: t('releases:list.release', { number, date: format.date(asOf) }),
    firms: t('releases:list.firms', { count: firms }),
    state: accepted ? t('releases:list.accepted', accepted) : t('releases:list.waiting'),
  };
}

function toWave(translator: Translator, source: ReleasesSource, wave: StoredWave) {
  const { t, format } = translator;
  const { access, campaign, releases, runs } = source;
  const mayCompute = may(access, 'compute-releases');
  const run = runs.find((each) => each.wave === wave.id);
  const { isUnderWay, said, progress } = toRun(translator, run, campaign.floor);
  const own = releases.filter((each) => each.wave === wave.id);
  const days = { first: format.date(wave.firstDay), last: format.date(wave.lastDay) };
  return {
    id: wave.id,
    title: t('releases:list.wave', { label: wave.label }),
    days: t('releases:list.days', days),
    none: own.length === 0 ? t('releases:list.none') : null,
    releases: own.map((release) => toRelease(translator, source, release)),
    ...{ said, progress },
    compute: !isUnderWay && mayCompute ? t('releases:list.compute') : null,
    reload: isUnderWay ? t('releases:list.reload') : null,
    cancel: isUnderWay && mayCompute && run?.state !== 'cancelling' ? t('releases:list.cancel') : null,
  };
}

/** The waves of a campaign with their releases, the last one first, and how far the next one is. */
export function toReleasesView(translator: Translator, source: ReleasesSource) {
  const { t, locale } = translator;
  const { campaign, hasAdvised } = source;
  const place = { organisation: campaign.organisation, campaign: campaign.id };
  const title = t('releases:list.title');
  return {
    documentTitle: pageTitle(translator, title),
    title,
    campaign: campaign.name,
    intro: t('releases:list.intro'),
    advised: hasAdvised ? { title: t('releases:advised.title'), text: t('releases:advised.text') } : null,
    here: releasesPath(locale, place),
    waves: hasAdvised ? [] : campaign.waves.toReversed().map((wave) => toWave(translator, source, wave)),
    rules: { title: t('releases:rules.title'), texts: toRules(translator, campaign.floor) },
    back: { href: campaignPath(locale, place), text: t('releases:list.back') },
  };
}
export type ReleasesView = ReturnType<typeof toReleasesView>;

const RULES = ['floor', 'least', 'changes', 'erased', 'accept'] as const;

const toRules = ({ t }: Translator, floor: number): readonly string[] =>
  RULES.map((rule) => t(`releases:rules.${rule}`, { floor, least: 2 * floor }));
