import type { CampaignReader, CampaignWriter } from './campaign-repository.ts';
import { createCampaignReader, createCampaignWriter } from './campaign-repository.ts';
import type { ChamberSecretReader, ChamberSecretWriter } from './chamber-secret-repository.ts';
import { createChamberSecretReader, createChamberSecretWriter } from './chamber-secret-repository.ts';
import type { Tables } from './database.ts';
import type { Makers } from './made-on-demand.ts';
import type { OpenReleaseReader, OpenReleaseWriter } from './open-release-repository.ts';
import { createOpenReleaseReader, createOpenReleaseWriter } from './open-release-repository.ts';
import type { FirmListReader, FirmListWriter } from './firm-list-repository.ts';
import { createFirmListReader, createFirmListWriter } from './firm-list-repository.ts';
import type { ParticipationReader, ParticipationWriter } from './participation-repository.ts';
import { createParticipationReader, createParticipationWriter } from './participation-repository.ts';
import type { PersonalCodeReader, PersonalCodeWriter } from './personal-code-repository.ts';
import { createPersonalCodeReader, createPersonalCodeWriter } from './personal-code-repository.ts';
import type { ReleaseReader, ReleaseWriter } from './release-repository.ts';
import { createReleaseReader, createReleaseWriter } from './release-repository.ts';
import type { WeightTargetReader, WeightTargetWriter } from './weight-target-repository.ts';
import { createWeightTargetReader, createWeightTargetWriter } from './weight-target-repository.ts';

/** What a chamber asks its firms to take part in, and what its statistics are made with. */
export interface StatisticsReaders {
  readonly campaigns: CampaignReader;
  readonly chamberSecrets: ChamberSecretReader;
  readonly openReleases: OpenReleaseReader;
  readonly firmLists: FirmListReader;
  readonly participation: ParticipationReader;
  readonly personalCodes: PersonalCodeReader;
  readonly releases: ReleaseReader;
  readonly weightTargets: WeightTargetReader;
}

export interface StatisticsWriters {
  readonly campaigns: CampaignWriter;
  readonly chamberSecrets: ChamberSecretWriter;
  readonly openReleases: OpenReleaseWriter;
  readonly firmLists: FirmListWriter;
  readonly participation: ParticipationWriter;
  readonly personalCodes: PersonalCodeWriter;
  readonly releases: ReleaseWriter;
  readonly weightTargets: WeightTargetWriter;
}

export const createStatisticsReaders = (tables: Tables): StatisticsReaders => ({
  campaigns: createCampaignReader(tables),
  chamberSecrets: createChamberSecretReader(tables),
  openReleases: createOpenReleaseReader(tables),
  firmLists: createFirmListReader(tables),
  participation: createParticipationReader(tables),
  personalCodes: createPersonalCodeReader(tables),
  releases: createReleaseReader(tables),
  weightTargets: createWeightTargetReader(tables),
});

/** Only for use inside a unit of the store: they write on the connection of an open transaction. */
export const STATISTICS_WRITERS: Makers<StatisticsWriters> = {
  campaigns: createCampaignWriter,
  chamberSecrets: createChamberSecretWriter,
  openReleases: createOpenReleaseWriter,
  firmLists: createFirmListWriter,
  participation: createParticipationWriter,
  personalCodes: createPersonalCodeWriter,
  releases: createReleaseWriter,
  weightTargets: createWeightTargetWriter,
};
