/** How long a workshop may be planned for. */
export const PLANNED_MINUTES = [60, 90, 120] as const;
/** What is planned unless somebody says otherwise. */
export const USUAL_MINUTES: PlannedMinutes = 90;
export type PlannedMinutes = (typeof PLANNED_MINUTES)[number];

/** Its time: it runs since a moment, or is paused. */
export interface WorkshopClock {
  readonly plannedMinutes: number;
  /** What had run before it was paused the last time. */
  readonly usedSeconds: number;
  /** Null: paused. */
  readonly runningSince: Date | null;
}

const MINUTE_S = 60;

/** The seconds that have run, pauses left out. */
export function secondsUsed({ usedSeconds, runningSince }: WorkshopClock, at: Date): number {
  const running = runningSince === null ? 0 : (at.getTime() - runningSince.getTime()) / 1000;
  return usedSeconds + Math.max(0, Math.floor(running));
}

/** Whole minutes that are left of what was planned, begun ones included; 0 once it is over. */
export const minutesLeft = (clock: WorkshopClock, at: Date): number =>
  Math.max(0, Math.ceil(clock.plannedMinutes - secondsUsed(clock, at) / MINUTE_S));

/** The clock as it stands still from a moment on; as it is where it stands still already. */
export const pauseClock = (clock: WorkshopClock, at: Date): WorkshopClock => ({
  plannedMinutes: clock.plannedMinutes,
  usedSeconds: secondsUsed(clock, at),
  runningSince: null,
});

/** The clock as it goes on from a moment; as it is where it runs already. */
export const resumeClock = (clock: WorkshopClock, at: Date): WorkshopClock => ({
  plannedMinutes: clock.plannedMinutes,
  usedSeconds: clock.usedSeconds,
  runningSince: clock.runningSince ?? at,
});
