import type { Load } from './loads.ts';
import type { Task } from './task.ts';

/** A step that is to start in just this month. */
export interface Aim {
  readonly task: Task;
  readonly month: number;
  /** What is set aside for it, its low estimate unless told otherwise. */
  readonly load?: Load;
}
