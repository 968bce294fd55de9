import type { OrganisationAccess } from '#app/domain/access/access.ts';
import type { AccountId } from '#app/domain/access/roles.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { LedgerEntry } from '#app/domain/disclosure/ledger.ts';
import type { RunEnd } from '#app/domain/disclosure/release-run.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { HeldRun } from '#app/persistence/release-run-repository.ts';
import type { ReleaseThread } from '#app/threads/releases.server.ts';
import { openReleaseThread, ReleasesEnded } from '#app/threads/releases.server.ts';
import { now } from '#app/platform/clock.ts';
import { log } from '#app/platform/log.server.ts';
import { newId } from '#app/platform/random.server.ts';
import { findCampaign } from './find-campaign.server.ts';
import { endRun, heldUntil, keepHolding } from './hold-run.server.ts';
import type { WaveToRelease } from './read-wave-request.server.ts';
import { readWaveRequest } from './read-wave-request.server.ts';

/** A firm that is erased while a release is computed is out of it: then it is computed anew, a few times at most. */
const MOST_TRIES = 3;

/** A try to compute the next release of a wave that nobody else is at. */
interface Run extends HeldRun, WaveToRelease {
  readonly by: AccountId;
}

let thread: ReleaseThread | null = null;
const underWay = new Set<Promise<RunEnd>>();

/** Keeps a release and ends the run in one write. Null where a firm of it was erased since. */
async function keep({ wave, run, organisation, by }: Run, entry: LedgerEntry): Promise<RunEnd | null> {
  const kept = await currentStore().write(async ({ releases, releaseRuns, audit }) => {
    // Who was thought gone comes too late: somebody else has begun anew.
    if (!(await releaseRuns.hold({ wave, run }, heldUntil()))) return succeed('interrupted' as const);
    const members = entry.release.population.n;
    if (!(await releases.keep(wave, { entry, run, members }, now()))) return succeed(null);
    await releaseRuns.end({ wave, run }, 'released');
    await audit.note(by, { id: newId(), kind: 'release-computed', organisation }, now());
    return succeed('released' as const);
  });
  return kept.ok ? kept.value : 'failed';
}

async function tryOnce(run: Run): Promise<RunEnd | null> {
  const asked = await readWaveRequest(run);
  if (typeof asked === 'string') return asked;
  const { compute, forget } = (thread ??= openReleaseThread());
  const { request, wave } = asked;
  const place = { address: currentStore().address, run: run.run, wave };
  const { outcome, leftAside } = await compute({ ...place, request });
  if (leftAside.length > 0) {
    log.error({ wave: run.wave, assessments: leftAside }, 'Completed assessments that no release can count');
  }
  if (!outcome.released) return outcome.because;
  const end = await keep(run, outcome.value);
  // Where this fails the next release begins with it.
  if (end === 'released') await forget(place).catch(noteUnforgotten);
  return end;
}

function noteUnforgotten(error: unknown): void {
  if (!(error instanceof ReleasesEnded))
    log.warn({ err: error }, 'Former members of a release were not removed');
}

async function tryUntilKept(run: Run): Promise<RunEnd> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const end = await tryOnce(run);
    if (end !== null) return end;
  }
  return 'changed-meanwhile';
}

async function compute(run: Run): Promise<RunEnd> {
  const letGo = keepHolding(run);
  try {
    const end = await tryUntilKept(run);
    await endRun(run, end);
    return end;
  } catch (error) {
    const end = error instanceof ReleasesEnded ? 'interrupted' : 'failed';
    if (end === 'failed') log.error({ err: error, wave: run.wave }, 'A release could not be computed');
    await endRun(run, end);
    return end;
  } finally {
    letGo();
  }
}

/** Which wave of which campaign. */
export interface WaveAddress {
  readonly campaign: CampaignId;
  readonly wave: string;
}

/** Null: somebody is at it already. */
async function begin(
  access: OrganisationAccess,
  { campaign: id, wave }: WaveAddress,
): Promise<Outcome<Run | null>> {
  const { actor, organisation } = access;
  if (actor.kind !== 'member') return fail({ code: 'not-found' });
  const run = newId();
  return currentStore().write(async ({ campaigns, releaseRuns }): Promise<Outcome<Run | null>> => {
    const found = await findCampaign({ campaigns }, access, { id, action: 'compute-releases' });
    if (!found.ok) return found;
    const days = found.value.waves.find((one) => one.id === wave);
    if (days === undefined) return fail({ code: 'not-found' });
    const isBegun = await releaseRuns.begin({ wave, run }, { at: now(), until: heldUntil() });
    if (!isBegun) return succeed(null);
    return succeed({ wave, run, organisation, days, campaign: found.value, by: actor.account });
  });
}

export interface StartedRelease {
  /** How it ends. Whoever does not wait finds it with the wave. */
  readonly ended: Promise<RunEnd>;
}

/**
 * Begins to compute the next release of a wave, beside everything else and once at a time for each wave. Null where
 * somebody is at it already. Source: method 2026-2, section 7.
 */
export async function startRelease(
  access: OrganisationAccess,
  address: WaveAddress,
): Promise<Outcome<StartedRelease | null>> {
  const begun = await begin(access, address);
  if (!begun.ok || begun.value === null) return begun.ok ? succeed(null) : begun;
  const ended = compute(begun.value).finally(() => underWay.delete(ended));
  underWay.add(ended);
  return succeed({ ended });
}

/** Ends what is being computed and waits until that is noted. Nothing half is kept. */
export async function endReleases(): Promise<void> {
  await thread?.close();
  thread = null;
  await Promise.all(underWay);
}
