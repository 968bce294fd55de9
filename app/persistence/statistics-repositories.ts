import type { CampaignReader, CampaignWriter } from './campaign-repository.ts';
import { createCampaignReader, createCampaignWriter } from './campaign-repository.ts';
import type { ChamberSecretReader, ChamberSecretWriter } from './chamber-secret-repository.ts';
import { createChamberSecretReader, createChamberSecretWriter } from './chamber-secret-repository.ts';
import type { Tables } from './database.ts';
import type { ParticipationReader, ParticipationWriter } from './participation-repository.ts';
import { createParticipationReader, createParticipationWriter } from './participation-repository.ts';
import type { ReleaseReader, ReleaseWriter } from './release-repository.ts';
import { createReleaseReader, createReleaseWriter } from './release-repository.ts';
import type { ReleaseRunReader, ReleaseRunWriter } from './release-run-repository.ts';
import { createReleaseRunReader, createReleaseRunWriter } from './release-run-repository.ts';

/** What a chamber asks its firms to take part in, and what its statistics are made with. */
export interface StatisticsReaders {
  readonly campaigns: CampaignReader;
  readonly chamberSecrets: ChamberSecretReader;
  readonly participation: ParticipationReader;
  readonly releases: ReleaseReader;
  readonly releaseRuns: ReleaseRunReader;
}

export interface StatisticsWriters {
  readonly campaigns: CampaignWriter;
  readonly chamberSecrets: ChamberSecretWriter;
  readonly participation: ParticipationWriter;
  readonly releases: ReleaseWriter;
  readonly releaseRuns: ReleaseRunWriter;
}

export const createStatisticsReaders = (tables: Tables): StatisticsReaders => ({
  campaigns: createCampaignReader(tables),
  chamberSecrets: createChamberSecretReader(tables),
  participation: createParticipationReader(tables),
  releases: createReleaseReader(tables),
  releaseRuns: createReleaseRunReader(tables),
});

/** Only for use inside a unit of the store: they write on the connection of an open transaction. */
export const createStatisticsWriters = (tables: Tables): StatisticsWriters => ({
  campaigns: createCampaignWriter(tables),
  chamberSecrets: createChamberSecretWriter(tables),
  participation: createParticipationWriter(tables),
  releases: createReleaseWriter(tables),
  releaseRuns: createReleaseRunWriter(tables),
});
