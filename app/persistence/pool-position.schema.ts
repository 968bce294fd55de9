import { z } from 'zod';
import type { PoolPosition } from '#app/domain/assessment/pool-position.ts';
import { POOL_FLOOR, POOL_QUARTERS } from '#app/domain/assessment/pool-position.ts';

const poolPositionColumn = z.strictObject({
  quarter: z.literal([...POOL_QUARTERS]),
  firms: z.int().min(POOL_FLOOR),
  release: z.string(),
  asOf: z.iso.date(),
});

export const readPoolPosition = (text: string): PoolPosition => poolPositionColumn.parse(JSON.parse(text));
