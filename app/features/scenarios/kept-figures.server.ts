import { LRUCache } from 'lru-cache';
import type { Figures } from '#app/domain/scenarios/figures.ts';

/** As much as about a thousand firms with three scenarios each; an evaluation takes a hundred times the room of its figures. */
const KEPT_BYTES = 8 * 1024 * 1024;
/** A character of a text in memory. */
const BYTES_A_CHARACTER = 2;

const sizeOf = (figures: Figures): number => BYTES_A_CHARACTER * JSON.stringify(figures).length;

/** Figures by the digest of all that they are made of, within so many bytes: in memory alone, without a name or a code. */
export const createKeptFigures = (maxBytes = KEPT_BYTES): LRUCache<string, Figures> =>
  new LRUCache({ maxSize: maxBytes, sizeCalculation: sizeOf });
