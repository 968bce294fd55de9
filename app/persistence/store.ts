import type { Outcome, Problem } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { AccountReader, AccountWriter } from './account-repository.ts';
import { createAccountReader, createAccountWriter } from './account-repository.ts';
import type { ApiTokenReader, ApiTokenWriter } from './api-token-repository.ts';
import { createApiTokenReader, createApiTokenWriter } from './api-token-repository.ts';
import type { AssessmentReader, AssessmentWriter } from './assessment-repository.ts';
import { createAssessmentReader, createAssessmentWriter } from './assessment-repository.ts';
import type { AuditReader, AuditWriter } from './audit-repository.ts';
import { createAuditReader, createAuditWriter } from './audit-repository.ts';
import type { ClientAssessmentReader, ClientAssessmentWriter } from './client-assessment-repository.ts';
import {
  createClientAssessmentReader,
  createClientAssessmentWriter,
} from './client-assessment-repository.ts';
import type { ClientImportReader, ClientImportWriter } from './client-import-repository.ts';
import { createClientImportReader, createClientImportWriter } from './client-import-repository.ts';
import type { ClientReader, ClientWriter } from './client-repository.ts';
import { createClientReader, createClientWriter } from './client-repository.ts';
import type { DatabaseAddress } from '#app/platform/database-address.ts';
import type { Database, Erasures, Tables } from './database.ts';
import type { FolderReader, FolderWriter } from './folder-repository.ts';
import { createFolderReader, createFolderWriter } from './folder-repository.ts';
import type { HandOverReader, HandOverWriter } from './hand-over-repository.ts';
import { createHandOverReader, createHandOverWriter } from './hand-over-repository.ts';
import type { IdempotencyRepository } from './idempotency-repository.ts';
import { createIdempotencyRepository } from './idempotency-repository.ts';
import type { InvitationReader, InvitationWriter } from './invitation-repository.ts';
import { createInvitationReader, createInvitationWriter } from './invitation-repository.ts';
import type { JobReader, JobWriter } from './job-repository.ts';
import { createJobReader, createJobWriter } from './job-repository.ts';
import type { LetterheadReader, LetterheadWriter } from './letterhead-repository.ts';
import { createLetterheadReader, createLetterheadWriter } from './letterhead-repository.ts';
import { madeOnDemand } from './made-on-demand.ts';
import type { MailCodeReader, MailCodeWriter } from './mail-code-repository.ts';
import { createMailCodeReader, createMailCodeWriter } from './mail-code-repository.ts';
import type { OrganisationReader, OrganisationWriter } from './organisation-repository.ts';
import { createOrganisationReader, createOrganisationWriter } from './organisation-repository.ts';
import type { OwnReportReader, OwnReportWriter } from './own-report-repository.ts';
import { createOwnReportReader, createOwnReportWriter } from './own-report-repository.ts';
import type { PaperReaders, PaperWriters } from './paper-repositories.ts';
import { createPaperReaders, PAPER_WRITERS } from './paper-repositories.ts';
import type { ProgressReaders, ProgressWriters } from './progress-repositories.ts';
import { createProgressReaders, PROGRESS_WRITERS } from './progress-repositories.ts';
import { createReadBack } from './read-back.ts';
import type { ScenarioReader, ScenarioWriter } from './scenario-repository.ts';
import { createScenarioReader, createScenarioWriter } from './scenario-repository.ts';
import type { SessionReader, SessionWriter } from './session-repository.ts';
import { createSessionReader, createSessionWriter } from './session-repository.ts';
import type { ShareLinkReader, ShareLinkWriter } from './share-link-repository.ts';
import { createShareLinkReader, createShareLinkWriter } from './share-link-repository.ts';
import type { SignOnReader, SignOnWriter } from './sign-on-repository.ts';
import { createSignOnReader, createSignOnWriter } from './sign-on-repository.ts';
import type { StatisticsReaders, StatisticsWriters } from './statistics-repositories.ts';
import { createStatisticsReaders, STATISTICS_WRITERS } from './statistics-repositories.ts';
import type { Upkeep } from './upkeep-repository.ts';
import { createUpkeep } from './upkeep-repository.ts';
import type { VerificationReader, VerificationWriter } from './verification-repository.ts';
import { createVerificationReader, createVerificationWriter } from './verification-repository.ts';
import type { VoiceReader, VoiceWriter } from './voice-repository.ts';
import { createVoiceReader, createVoiceWriter } from './voice-repository.ts';
import type { VoiceRoundReader, VoiceRoundWriter } from './voice-round-repository.ts';
import { createVoiceRoundReader, createVoiceRoundWriter } from './voice-round-repository.ts';
import type { WorkshopNoteReader, WorkshopNoteWriter } from './workshop-note-repository.ts';
import { createWorkshopNoteReader, createWorkshopNoteWriter } from './workshop-note-repository.ts';
import type { WorkshopReader, WorkshopWriter } from './workshop-repository.ts';
import { createWorkshopReader, createWorkshopWriter } from './workshop-repository.ts';

/** What a unit may touch. It awaits nothing but these. */
export interface WriteRepositories extends ProgressWriters, PaperWriters, StatisticsWriters {
  readonly assessments: AssessmentWriter;
  readonly idempotency: IdempotencyRepository;
  readonly verifications: VerificationWriter;
  readonly shareLinks: ShareLinkWriter;
  readonly accounts: AccountWriter;
  readonly sessions: SessionWriter;
  readonly mailCodes: MailCodeWriter;
  readonly organisations: OrganisationWriter;
  readonly invitations: InvitationWriter;
  readonly audit: AuditWriter;
  readonly clients: ClientWriter;
  readonly clientAssessments: ClientAssessmentWriter;
  readonly workshops: WorkshopWriter;
  readonly workshopNotes: WorkshopNoteWriter;
  readonly letterheads: LetterheadWriter;
  readonly ownReports: OwnReportWriter;
  readonly folders: FolderWriter;
  readonly voiceRounds: VoiceRoundWriter;
  readonly voices: VoiceWriter;
  readonly apiTokens: ApiTokenWriter;
  readonly signOns: SignOnWriter;
  readonly handOvers: HandOverWriter;
  readonly clientImports: ClientImportWriter;
  readonly scenarios: ScenarioWriter;
  readonly jobs: JobWriter;
}

/** Reads that need no transaction. They never see what is not committed. */
export interface ReadRepositories extends ProgressReaders, PaperReaders, StatisticsReaders {
  readonly assessments: AssessmentReader;
  readonly verifications: VerificationReader;
  readonly shareLinks: ShareLinkReader;
  readonly accounts: AccountReader;
  readonly sessions: SessionReader;
  readonly mailCodes: MailCodeReader;
  readonly organisations: OrganisationReader;
  readonly invitations: InvitationReader;
  readonly audit: AuditReader;
  readonly clients: ClientReader;
  readonly clientAssessments: ClientAssessmentReader;
  readonly workshops: WorkshopReader;
  readonly workshopNotes: WorkshopNoteReader;
  readonly letterheads: LetterheadReader;
  readonly ownReports: OwnReportReader;
  readonly folders: FolderReader;
  readonly voiceRounds: VoiceRoundReader;
  readonly voices: VoiceReader;
  readonly apiTokens: ApiTokenReader;
  readonly signOns: SignOnReader;
  readonly handOvers: HandOverReader;
  readonly clientImports: ClientImportReader;
  readonly scenarios: ScenarioReader;
  readonly jobs: JobReader;
}

export interface Store extends ReadRepositories {
  /** Where a thread finds the database, which has a connection of its own. It may hold a password. */
  readonly address: DatabaseAddress;
  /** Reads as above; `busy` where the database is held by others or out of reach, `not-read` where it is damaged. */
  readonly look: <T>(read: (repositories: ReadRepositories) => Promise<T>) => Promise<Outcome<T>>;
  /**
   * Runs a unit as if alone, in one transaction. A failed outcome rolls everything back. A database that is held
   * by others or out of reach is tried again for a while and ends as `busy`; a storage that refuses ends as
   * `not-saved`. When a success is returned the data are on the disk.
   */
  readonly write: <T>(unit: (repositories: WriteRepositories) => Promise<Outcome<T>>) => Promise<Outcome<T>>;
  /** Runs one statement of the writer, which is whole by itself: for what needs no look before it. */
  readonly writeOnce: <T>(
    statement: (repositories: Pick<WriteRepositories, 'assessments'>) => Promise<T>,
  ) => Promise<Outcome<T>>;
  /** Whether a read failed because the database is held by others or out of reach. */
  readonly isBusy: (error: unknown) => boolean;
  /** A real write, read back through the reading connection. While that fails, nothing is saved. */
  readonly check: (token: string) => Promise<boolean>;
  /** Whether something was saved since the last check. */
  readonly isUnchecked: () => boolean;
  /** Whether there is room to begin something new; those who are under way have the reserve. */
  readonly hasRoom: () => boolean;
  readonly upkeep: Upkeep;
  /** Moves the log into the file and empties it, so that what was erased stands nowhere any more. */
  readonly settle: () => Promise<void>;
  /** What the other processes erase, and what they are told. */
  readonly erasures: Erasures;
  /** Waits for the last write and closes the database. */
  readonly close: () => Promise<void>;
}

/** What is said while the database is held by others or out of reach. */
export const STORAGE_BUSY = { code: 'busy', retryAfterSeconds: 2 } as const satisfies Problem;

/** Carries a failed outcome through the rollback. */
class RolledBack extends Error {
  readonly outcome: Outcome<never>;
  constructor(outcome: Outcome<never>) {
    super('The unit failed as expected');
    this.outcome = outcome;
  }
}

const toReaders = (tables: Tables): ReadRepositories => ({
  assessments: createAssessmentReader(tables),
  verifications: createVerificationReader(tables),
  shareLinks: createShareLinkReader(tables),
  accounts: createAccountReader(tables),
  sessions: createSessionReader(tables),
  mailCodes: createMailCodeReader(tables),
  organisations: createOrganisationReader(tables),
  invitations: createInvitationReader(tables),
  audit: createAuditReader(tables),
  clients: createClientReader(tables),
  clientAssessments: createClientAssessmentReader(tables),
  workshops: createWorkshopReader(tables),
  workshopNotes: createWorkshopNoteReader(tables),
  letterheads: createLetterheadReader(tables),
  ownReports: createOwnReportReader(tables),
  folders: createFolderReader(tables),
  voiceRounds: createVoiceRoundReader(tables),
  voices: createVoiceReader(tables),
  apiTokens: createApiTokenReader(tables),
  signOns: createSignOnReader(tables),
  handOvers: createHandOverReader(tables),
  clientImports: createClientImportReader(tables),
  ...createProgressReaders(tables),
  scenarios: createScenarioReader(tables),
  jobs: createJobReader(tables),
  ...createPaperReaders(tables),
  ...createStatisticsReaders(tables),
});

const toWriters = madeOnDemand<WriteRepositories>({
  assessments: createAssessmentWriter,
  idempotency: createIdempotencyRepository,
  verifications: createVerificationWriter,
  shareLinks: createShareLinkWriter,
  accounts: createAccountWriter,
  sessions: createSessionWriter,
  mailCodes: createMailCodeWriter,
  organisations: createOrganisationWriter,
  invitations: createInvitationWriter,
  audit: createAuditWriter,
  clients: createClientWriter,
  clientAssessments: createClientAssessmentWriter,
  workshops: createWorkshopWriter,
  workshopNotes: createWorkshopNoteWriter,
  letterheads: createLetterheadWriter,
  ownReports: createOwnReportWriter,
  folders: createFolderWriter,
  voiceRounds: createVoiceRoundWriter,
  voices: createVoiceWriter,
  apiTokens: createApiTokenWriter,
  signOns: createSignOnWriter,
  handOvers: createHandOverWriter,
  clientImports: createClientImportWriter,
  ...PROGRESS_WRITERS,
  scenarios: createScenarioWriter,
  jobs: createJobWriter,
  ...PAPER_WRITERS,
  ...STATISTICS_WRITERS,
});

/** `tellUnreadable` hears what a damaged storage says, which nobody who asks is told. */
export function createStore(database: Database, tellUnreadable: (error: unknown) => void = () => {}): Store {
  const { address, reader, erasures, settle, hasRoom, close } = database;
  const readBack = createReadBack(database);
  let isUnchecked = false;

  const toOutcome = (error: unknown): Outcome<never> => {
    if (error instanceof RolledBack) return error.outcome;
    const fault = database.faultOf(error);
    if (fault === 'busy') return fail(STORAGE_BUSY);
    if (fault === 'refused') return fail({ code: 'not-saved' });
    throw error;
  };

  /** Nothing goes into a storage that does not give back what it took. */
  const save = async <T>(write: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    try {
      if (!readBack.isSound()) return fail({ code: 'not-saved' });
      const outcome = await write();
      isUnchecked = true;
      return outcome;
    } catch (error) {
      return toOutcome(error);
    }
  };

  const readers = toReaders(reader);

  return {
    ...readers,
    address,
    look: async (read) => {
      try {
        return succeed(await read(readers));
      } catch (error) {
        const fault = database.faultOf(error);
        if (fault === 'busy') return fail(STORAGE_BUSY);
        if (fault !== 'refused') throw error;
        tellUnreadable(error);
        return fail({ code: 'not-read' });
      }
    },
    write: (unit) =>
      save(() =>
        database.transaction(async (tables) => {
          const outcome = await unit(toWriters(tables));
          if (!outcome.ok) throw new RolledBack(outcome);
          return outcome;
        }),
      ),
    writeOnce: (statement) =>
      save(() =>
        database.statement(async (tables) =>
          succeed(await statement({ assessments: createAssessmentWriter(tables) })),
        ),
      ),
    check: (token) => {
      isUnchecked = false;
      return readBack.check(token);
    },
    isUnchecked: () => isUnchecked,
    hasRoom,
    upkeep: createUpkeep(database),
    isBusy: (error) => database.faultOf(error) === 'busy',
    settle,
    erasures,
    close,
  };
}
