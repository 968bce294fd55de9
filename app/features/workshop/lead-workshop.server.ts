import type { Action } from '#app/domain/access/access.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { Agreeing } from '#app/domain/voices/voice-round.ts';
import type { PlannedMinutes } from '#app/domain/workshop/workshop-clock.ts';
import { pauseClock, resumeClock } from '#app/domain/workshop/workshop-clock.ts';
import type { WorkshopMove } from '#app/domain/workshop/workshop-moves.ts';
import { stateAfter } from '#app/domain/workshop/workshop-moves.ts';
import type { NoteText } from '#app/domain/workshop/workshop-note.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { noteInAudit } from './audit-note.server.ts';
import type { Asking, SeenWorkshop } from './open-workshop.server.ts';
import { findWorkshop } from './open-workshop.server.ts';
import { newProjectorToken, projectorHashOf } from './projector-token.server.ts';

/** Does something in a workshop that its adviser may do; `not-found` for all else. */
function act<Value>(
  asking: Asking,
  action: Action,
  change: (repositories: WriteRepositories, seen: SeenWorkshop, at: Date) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  return currentStore().write(async (repositories) => {
    const found = await findWorkshop(repositories, asking, action);
    return found.ok ? change(repositories, found.value, now()) : found;
  });
}

/** Lets the time stand still, or run on. */
export const setRunning = (asking: Asking, isRunning: boolean): Promise<Outcome<null>> =>
  act(asking, 'lead', async ({ workshops }, { workshop: { clock } }, at) => {
    await workshops.change(asking.id, { clock: (isRunning ? resumeClock : pauseClock)(clock, at) }, at);
    return succeed(null);
  });

/** Plans another length; what has run stays. */
export const planMinutes = (asking: Asking, plannedMinutes: PlannedMinutes): Promise<Outcome<null>> =>
  act(asking, 'lead', async ({ workshops }, { workshop: { clock } }, at) => {
    await workshops.change(asking.id, { clock: { ...clock, plannedMinutes } }, at);
    return succeed(null);
  });

/** The question that who looks on is shown from now on. */
export const showItem = (asking: Asking, item: Item): Promise<Outcome<null>> =>
  act(asking, 'change', async ({ workshops }, { workshop }, at) => {
    if (workshop.item !== item) await workshops.change(asking.id, { item }, at);
    return succeed(null);
  });

/** A new address for the projected view; the one of before shows nothing any more. Said once and kept as a hash. */
export const makeProjector = (asking: Asking): Promise<Outcome<string>> =>
  act(asking, 'lead', async ({ workshops }, _seen, at) => {
    const token = newProjectorToken();
    await workshops.change(asking.id, { projector: projectorHashOf(token) }, at);
    return succeed(token);
  });

/** What is said of one answer beside the answer itself. */
export interface NotedItem {
  readonly item: Item;
  readonly text: NoteText;
  /** The choice all agree on, or null while they do not. */
  readonly agreed: string | null;
  /** Who does, as far as it was ticked. */
  readonly by: readonly Agreeing[];
}

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

/** Keeps a note as it was typed. What was agreed on before keeps its time. */
export const saveNote = (asking: Asking, { item, text, agreed, by }: NotedItem): Promise<Outcome<null>> =>
  act(asking, 'change', async ({ workshops, workshopNotes }, _seen, at) => {
    const before = (await workshopNotes.listAgreed(asking.id)).get(item) ?? null;
    await workshopNotes.save(asking.id, item, text);
    const isSame = (before?.choice ?? null) === agreed;
    if (isSame && isSameList(before?.by ?? [], agreed === null ? [] : by)) return succeed(null);
    const since = isSame && before !== null ? before.at : at;
    await workshopNotes.agree(asking.id, item, agreed === null ? null : { choice: agreed, at: since, by });
    await workshops.change(asking.id, {}, at);
    return succeed(null);
  });

/** Submits, takes back or closes. `stale-revision` where it has moved on meanwhile, or cannot move like that. */
export const moveWorkshop = (asking: Asking, move: WorkshopMove): Promise<Outcome<null>> =>
  act(asking, 'lead', async (repositories, { workshop }, at) => {
    const { state } = workshop.ties;
    const to = stateAfter(state, move, 'adviser');
    if (to === null) return fail({ code: 'stale-revision' });
    const isMoved = await repositories.workshops.move({ ...workshop, state }, { to, at });
    if (!isMoved) return fail({ code: 'stale-revision' });
    if (to === 'closed') await noteInAudit(repositories, workshop, 'workshop-closed');
    return succeed(null);
  });
