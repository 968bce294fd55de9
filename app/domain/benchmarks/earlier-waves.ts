import type { Benchmark } from './benchmark.schema.ts';
import { destatis, eurostat, large, medium, small, statistikAustria } from './official-surveys.ts';

/**
 * Official figures of earlier years, never matched with a firm. The survey asked for seven technologies until 2024 and
 * asks for eight since, so these have a definition version of their own; in 2022 it did not ask for AI.
 */
const earlier = {
  use: 'earlier-wave',
  definitionVersion: 'eurostat-ai-seven-technologies',
} satisfies Partial<Benchmark>;

const EU: readonly Benchmark[] = [
  { id: 'eurostat-2021-eu', period: '2021', share: 0.0765 },
  { id: 'eurostat-2023-eu', period: '2023', share: 0.0806 },
  { id: 'eurostat-2024-eu', period: '2024', share: 0.1348 },
  { id: 'eurostat-2024-eu-250-plus', period: '2024', share: 0.4117, ...large },
].map((figure) => ({ ...eurostat, ...earlier, country: 'EU', ...figure }));

const GERMANY: readonly Benchmark[] = [
  { id: 'destatis-2021', period: '2021', share: 0.11 },
  { id: 'destatis-2023', period: '2023', share: 0.12 },
  { id: 'destatis-2023-10-49', period: '2023', share: 0.1, ...small },
  { id: 'destatis-2023-50-249', period: '2023', share: 0.16, ...medium },
  { id: 'destatis-2023-250-plus', period: '2023', share: 0.35, ...large },
  { id: 'destatis-2024', period: '2024', share: 0.2 },
  { id: 'destatis-2024-10-49', period: '2024', share: 0.17, ...small },
  { id: 'destatis-2024-50-249', period: '2024', share: 0.28, ...medium },
  { id: 'destatis-2024-250-plus', period: '2024', share: 0.48, ...large },
].map((figure) => ({ ...destatis, ...earlier, ...figure }));

const AUSTRIA: readonly Benchmark[] = [
  { id: 'statistik-austria-2021', period: '2021', share: 0.09 },
  { id: 'statistik-austria-2023', period: '2023', share: 0.11 },
  { id: 'statistik-austria-2024', period: '2024', share: 0.2 },
].map((figure) => ({ ...statistikAustria, ...earlier, ...figure }));

export const EARLIER_WAVES: readonly Benchmark[] = [...EU, ...GERMANY, ...AUSTRIA];
