import { admitChanges } from '#app/domain/disclosure/admit-changes.ts';
import type { ReleaseTools } from '#app/domain/disclosure/compute-release.ts';
import { computeRelease } from '#app/domain/disclosure/compute-release.ts';
import type { LedgerEntry, Released, ReleaseRequest } from '#app/domain/disclosure/ledger.ts';
import { release } from '#app/domain/disclosure/ledger.ts';
import type { FirmTally, Movement } from '#app/domain/disclosure/tally.ts';
import { toCanonicalJson } from '#app/domain/shared/canonical-json.ts';
import type { CountedFirm } from '#app/domain/statistics/programme.ts';

/** A firm that was counted in the last release, as it was then. */
export interface Member {
  readonly since: number;
  readonly as: CountedFirm;
}

/** A firm that is counted, wants to be, or wants to be no longer (`now` is null then). Erased firms are missing. */
export interface Participant {
  readonly firm: string;
  readonly counted: Member | null;
  readonly now: CountedFirm | null;
}

const countBy = (values: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(values)].map((value) => [value, values.filter((one) => one === value).length]),
  );

/** Firms of which the same is seen, counted one by one: slow, and plain to read. */
export function tallyOf(firms: readonly CountedFirm[]): FirmTally {
  const [first] = firms;
  if (first === undefined) throw new RangeError('There is nobody to count');
  const answers = Object.keys(first.answers).map((question) => [
    question,
    countBy(firms.map((firm) => firm.answers[question] ?? '')),
  ]);
  const scores = Object.keys(first.scoreTenths).map((score) => {
    const tenths = firms.flatMap(({ scoreTenths }) => scoreTenths[score] ?? []);
    const counts = [...new Set(tenths)].toSorted((one, other) => one - other);
    return [
      score,
      counts.map((each) => ({ tenths: each, firms: tenths.filter((one) => one === each).length })),
    ];
  });
  return {
    visible: first.visible,
    firms: firms.length,
    answers: Object.fromEntries(answers) as FirmTally['answers'],
    scores: Object.fromEntries(scores) as FirmTally['scores'],
  };
}

const moveOf = ({ counted, now }: Participant): Movement['move'] => {
  if (counted === null) return 'joins';
  if (now === null) return 'leaves';
  return toCanonicalJson(counted.as) === toCanonicalJson(now) ? 'stays' : 'corrects';
};

/** What tells participants apart from outside. */
const nameOf = (participant: Participant): string => {
  const { counted, now } = participant;
  return toCanonicalJson([
    moveOf(participant),
    counted && [counted.since, counted.as.visible],
    moveOf(participant) === 'stays' ? null : (now?.visible ?? null),
  ]);
};

/** The same of participants that are counted already. */
export const nameOfMovement = (movement: Movement): string =>
  toCanonicalJson([
    movement.move,
    'counted' in movement ? [movement.since, movement.counted.visible] : null,
    'now' in movement ? movement.now.visible : null,
  ]);

function movementOf(alike: readonly Participant[]): Movement {
  const [first] = alike;
  if (first === undefined) throw new RangeError('There is nobody to count');
  const before = alike.flatMap(({ counted }) => (counted === null ? [] : [counted.as]));
  const after = alike.flatMap(({ now }) => (now === null ? [] : [now]));
  const move = moveOf(first);
  if (move === 'joins') return { move, now: tallyOf(after) };
  const known = { since: first.counted?.since ?? NaN, counted: tallyOf(before) };
  return move === 'corrects' ? { move, ...known, now: tallyOf(after) } : { move, ...known };
}

/** The movements of participants, each by the name of its participants. */
export function plainMovements(participants: readonly Participant[]): ReadonlyMap<string, Movement> {
  const there = participants.filter(({ counted, now }) => counted !== null || now !== null);
  const alike = new Map<string, Participant[]>();
  for (const one of there) {
    const name = nameOf(one);
    alike.set(name, [...(alike.get(name) ?? []), one]);
  }
  return new Map([...alike].map(([name, ones]) => [name, movementOf(ones)]));
}

/** A release with the firms that it counts. */
export interface PlainRelease {
  readonly entry: LedgerEntry;
  readonly members: readonly (Member & { readonly firm: string })[];
}

function memberOf(participant: Participant, isLetIn: boolean, number: number): PlainRelease['members'] {
  const { firm, counted, now } = participant;
  if (!isLetIn || moveOf(participant) === 'stays') return counted === null ? [] : [{ firm, ...counted }];
  return now === null ? [] : [{ firm, since: number, as: now }];
}

export interface PlainRequest extends Omit<ReleaseRequest, 'movements'> {
  readonly participants: readonly Participant[];
}

/** Who is counted with a release of this number that lets in some movements. */
export const membersAfter = (
  participants: readonly Participant[],
  movements: ReturnType<typeof plainMovements>,
  { admitted, number }: { readonly admitted: ReadonlySet<Movement>; readonly number: number },
): PlainRelease['members'] =>
  participants.flatMap((one) => {
    const movement = movements.get(nameOf(one));
    return memberOf(one, movement !== undefined && admitted.has(movement), number);
  });

/** A release of firms that are known one by one. */
export async function computePlainRelease(
  { participants, ...request }: PlainRequest,
  tools: ReleaseTools,
): Promise<Released<PlainRelease>> {
  const movements = plainMovements(participants);
  const outcome = await computeRelease({ ...request, movements: [...movements.values()] }, tools);
  if (!outcome.released) return outcome;
  const { entry, admitted } = outcome.value;
  const { number } = entry.release;
  return release({ entry, members: membersAfter(participants, movements, { admitted, number }) });
}

/** Who is counted after changes, of firms that are known one by one. */
export function admitPlainly(
  last: LedgerEntry,
  participants: readonly Participant[],
  floor: number,
): Released<Pick<PlainRelease, 'members'>> {
  const movements = plainMovements(participants);
  const admission = admitChanges(last, [...movements.values()], floor);
  if (!admission.released) return admission;
  const changes = { admitted: admission.value, number: last.release.number + 1 };
  return release({ members: membersAfter(participants, movements, changes) });
}
