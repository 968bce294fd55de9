import type { Tables } from './database.ts';
import type { ReleaseReader, ReleaseWriter } from './release-repository.ts';
import { createReleaseReader, createReleaseWriter } from './release-repository.ts';
import type { ReleaseRunReader, ReleaseRunWriter } from './release-run-repository.ts';
import { createReleaseRunReader, createReleaseRunWriter } from './release-run-repository.ts';
import type { WavePopulationReader } from './wave-population-repository.ts';
import { createWavePopulationReader } from './wave-population-repository.ts';

/** Statistics of the waves of campaigns: what they are made of, what was told, and who computes the next. */
export interface ReleaseReaders {
  readonly releases: ReleaseReader;
  readonly releaseRuns: ReleaseRunReader;
  readonly wavePopulations: WavePopulationReader;
}

export interface ReleaseWriters {
  readonly releases: ReleaseWriter;
  readonly releaseRuns: ReleaseRunWriter;
}

export const createReleaseReaders = (tables: Tables): ReleaseReaders => ({
  releases: createReleaseReader(tables),
  releaseRuns: createReleaseRunReader(tables),
  wavePopulations: createWavePopulationReader(tables),
});

/** Only for use inside a unit of the store. */
export const createReleaseWriters = (tables: Tables): ReleaseWriters => ({
  releases: createReleaseWriter(tables),
  releaseRuns: createReleaseRunWriter(tables),
});
