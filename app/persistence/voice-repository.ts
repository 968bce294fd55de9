import { z } from 'zod';
import type { VoiceHash } from '#app/domain/access/access.ts';
import type { Membership } from '#app/domain/access/roles.ts';
import { ROLES } from '#app/domain/access/roles.ts';
import type { WorkshopTies } from '#app/domain/access/workshop-actions.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { FinishedVoice } from '#app/domain/voices/spread.ts';
import type { VoiceAnswers } from '#app/domain/voices/voice-choice.ts';
import { VOICE_CHOICES } from '#app/domain/voices/voice-choice.ts';
import type { AskedRoles, VoiceMode, VoiceRole } from '#app/domain/voices/voice-round.ts';
import { VOICE_MODES, VOICE_ROLES } from '#app/domain/voices/voice-round.ts';
import type { VoiceState } from '#app/domain/voices/voice-state.ts';
import { WORKSHOP_STATES } from '#app/domain/workshop/workshop-moves.ts';
import type { Tables } from './database.ts';
import { readProfile } from './stored-assessment.schema.ts';
import type { RoundId } from './voice-round-repository.ts';
import { readAsked } from './voice-round-repository.ts';
import type { WorkshopId } from './workshop-repository.ts';

type Reader = Pick<Tables, 'voice'>;

/** What a person sees of the own voice, and what decides whether it can still be given. */
export interface OwnVoice {
  readonly state: VoiceState;
  readonly role: VoiceRole | null;
  readonly answers: VoiceAnswers;
  readonly round: {
    readonly id: RoundId;
    readonly mode: VoiceMode;
    readonly isEnded: boolean;
    readonly revealed: number;
    readonly lastDay: IsoDate;
    readonly roles: AskedRoles;
  };
  readonly workshop: WorkshopId;
  readonly ties: WorkshopTies;
  /** Where the adviser belongs: who may not lead the workshop any more asks nobody anything. */
  readonly memberships: readonly Membership[];
  readonly adviser: string;
  readonly organisation: string;
  /** For the examples beside the questions. */
  readonly sector: ProfileDraft['sector'];
}

/** What is written of a voice when it is asked. */
export interface NewVoice {
  readonly id: string;
  readonly role: VoiceRole | null;
  readonly number: number | null;
  readonly voice: VoiceHash;
}

export interface VoiceReader {
  /** The one of a token; null for all else. It is the only look at answers that a page takes: the own ones. */
  readonly find: (voice: VoiceHash) => Promise<OwnVoice | null>;
}

export interface VoiceWriter extends VoiceReader {
  readonly add: (round: RoundId, voices: readonly NewVoice[]) => Promise<void>;
  /** Gives it to who came with its link, under a token that nobody else knows. False where somebody else was faster. */
  readonly take: (voice: VoiceHash, next: VoiceHash) => Promise<boolean>;
  readonly saveAnswers: (voice: VoiceHash, answers: VoiceAnswers) => Promise<void>;
  readonly finish: (voice: VoiceHash) => Promise<void>;
  readonly erase: (voice: VoiceHash) => Promise<void>;
  /** Removes one of a round by its id; false where there is none. */
  readonly remove: (round: RoundId, id: string) => Promise<boolean>;
  readonly dropUnfinished: (round: RoundId) => Promise<void>;
  /** All that was said in a round: for ending and revealing, and for nothing else. */
  readonly listFinished: (round: RoundId) => Promise<readonly FinishedVoice[]>;
  /** From then on nothing ties a voice of the round to who gave it. */
  readonly cutTies: (round: RoundId) => Promise<void>;
}

const answersColumn = z.partialRecord(z.enum(ITEMS), z.enum(VOICE_CHOICES));
const roleColumn = z.enum(VOICE_ROLES).nullable();
const modeColumn = z.enum(VOICE_MODES);
const stateColumn = z.enum(WORKSHOP_STATES);
const memberRoleColumn = z.enum(ROLES);

const readAnswers = (text: string): VoiceAnswers => answersColumn.parse(JSON.parse(text));

const stateOf = ({ isTaken, isFinished }: { readonly isTaken: boolean; readonly isFinished: boolean }) =>
  isFinished ? 'finished' : isTaken ? 'answering' : 'invited';

const WORKSHOP = {
  select: {
    ...{ id: true, adviserId: true, state: true },
    adviser: {
      select: { name: true, memberships: { select: { organisationId: true, role: true } } },
    },
    client: {
      select: {
        ...{ organisationId: true, adviserId: true, isShared: true, archivedAt: true },
        organisation: { select: { name: true } },
      },
    },
    assessment: { select: { profile: true, status: true } },
  },
} as const;

async function find({ voice: table }: Reader, voice: VoiceHash): Promise<OwnVoice | null> {
  const row = await table.findUnique({
    where: { tokenHash: voice },
    select: {
      ...{ role: true, isTaken: true, isFinished: true, answers: true },
      round: {
        select: {
          ...{ id: true, mode: true, roles: true, agenda: true, lastDay: true },
          _count: { select: { reveals: true } },
          workshop: WORKSHOP,
        },
      },
    },
  });
  if (row === null) return null;
  const { workshop, _count, ...round } = row.round;
  const { adviser, client, assessment } = workshop;
  return {
    state: stateOf(row),
    role: roleColumn.parse(row.role),
    answers: readAnswers(row.answers),
    round: {
      ...{ id: round.id, mode: modeColumn.parse(round.mode), roles: readAsked(round.roles) },
      ...{ lastDay: round.lastDay, isEnded: round.agenda !== null, revealed: _count.reveals },
    },
    workshop: workshop.id,
    ties: {
      adviser: workshop.adviserId,
      state: stateColumn.parse(workshop.state),
      isCompleted: assessment.status === 'completed',
      client: {
        ...{ organisation: client.organisationId, adviser: client.adviserId, isShared: client.isShared },
        isArchived: client.archivedAt !== null,
      },
    },
    memberships: adviser.memberships.map(({ organisationId, role }) => ({
      organisation: organisationId,
      role: memberRoleColumn.parse(role),
    })),
    ...{ adviser: adviser.name, organisation: client.organisation.name },
    sector: readProfile(assessment.profile).sector,
  };
}

export const createVoiceReader = (tables: Reader): VoiceReader => ({ find: (voice) => find(tables, voice) });

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createVoiceWriter(tables: Reader): VoiceWriter {
  const { voice: table } = tables;
  return {
    ...createVoiceReader(tables),
    add: async (round, voices) => {
      // By their random ids, so that the order in the table is not the one in which the links were shown.
      const rows = voices.toSorted((one, other) => (one.id < other.id ? -1 : 1));
      const blank = { isTaken: false, isFinished: false, answers: '{}' };
      for (const { voice, ...row } of rows) {
        const data = { ...row, ...blank, roundId: round, tokenHash: voice };
        await table.create({ data, select: { id: true } });
      }
    },
    take: async (voice, next) => {
      const where = { tokenHash: voice, isTaken: false };
      return (await table.updateMany({ where, data: { tokenHash: next, isTaken: true } })).count > 0;
    },
    saveAnswers: async (voice, answers) => {
      await table.updateMany({ where: { tokenHash: voice }, data: { answers: JSON.stringify(answers) } });
    },
    finish: async (voice) => {
      await table.updateMany({ where: { tokenHash: voice }, data: { isFinished: true } });
    },
    erase: async (voice) => {
      await table.deleteMany({ where: { tokenHash: voice } });
    },
    remove: async (round, id) => (await table.deleteMany({ where: { id, roundId: round } })).count > 0,
    dropUnfinished: async (round) => {
      await table.deleteMany({ where: { roundId: round, isFinished: false } });
    },
    listFinished: async (round) => {
      const rows = await table.findMany({
        where: { roundId: round, isFinished: true },
        select: { role: true, number: true, answers: true },
        orderBy: [{ role: 'asc' }, { number: 'asc' }, { id: 'asc' }],
      });
      return rows.map(({ role, number, answers }) => ({
        ...{ role: roleColumn.parse(role), number, answers: readAnswers(answers) },
      }));
    },
    cutTies: async (round) => {
      await table.updateMany({ where: { roundId: round }, data: { tokenHash: null } });
    },
  };
}
