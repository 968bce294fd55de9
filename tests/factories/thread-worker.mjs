import { threadId } from 'node:worker_threads';

/** Tells which thread did the work. */
export default () => threadId;
