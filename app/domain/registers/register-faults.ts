import type { z } from 'zod';
import { benchmarkSchema } from '../benchmarks/benchmark.schema.ts';
import { breakdownSchema } from '../benchmarks/breakdown.schema.ts';
import { BENCHMARKS, BREAKDOWNS } from '../benchmarks/register.ts';
import { reportProfileSchema } from '../grant-folder/report-profile.schema.ts';
import { REPORT_PROFILES } from '../grant-folder/report-profiles.ts';
import { lawDateSchema } from '../law/law-date.schema.ts';
import { LAW_DATES } from '../law/law-dates.ts';
import { providerSchema } from '../providers/provider.schema.ts';
import { PROVIDERS } from '../providers/register.ts';
import { MEASURES } from '../roadmap/catalogue/measures.ts';
import { evidenceSchema, savingSchema } from '../roadmap/evidence.schema.ts';
import { LOSS_SAVINGS, TIME_SAVINGS } from '../roadmap/savings.ts';

/** An entry as it stands in the source, whatever it may lack. */
type Entry = Readonly<Record<string, unknown>>;

/** Entries by register. A test hands in broken ones. */
export interface Registers {
  readonly benchmarks: readonly Entry[];
  readonly breakdowns: readonly Entry[];
  readonly providers: readonly Entry[];
  readonly profiles: readonly Entry[];
  readonly laws: readonly Entry[];
  readonly savings: readonly Entry[];
  readonly losses: readonly Entry[];
  readonly measures: readonly Entry[];
}

const SCHEMAS: Readonly<Record<keyof Registers, z.ZodType>> = {
  benchmarks: benchmarkSchema,
  breakdowns: breakdownSchema,
  providers: providerSchema,
  profiles: reportProfileSchema,
  laws: lawDateSchema,
  savings: savingSchema,
  losses: savingSchema,
  measures: evidenceSchema,
};

/** The name of an entry, or its place where it has none. */
const nameOf = ({ id }: Entry, place: number): string =>
  typeof id === 'string' && id !== '' ? id : `entry ${String(place + 1)}`;

/** Savings, losses and measures are named from outside; their schemas know no id. */
const NAMED_FROM_OUTSIDE: readonly (keyof Registers)[] = ['savings', 'losses', 'measures'];

function withoutName(register: keyof Registers, entry: Entry): Entry {
  if (!NAMED_FROM_OUTSIDE.includes(register)) return entry;
  return Object.fromEntries(Object.entries(entry).filter(([field]) => field !== 'id'));
}

function faultsIn(register: keyof Registers, entries: readonly Entry[]): string[] {
  const names = entries.map(nameOf);
  return entries.flatMap((entry, place) => {
    const name = names[place] ?? '';
    const { error } = SCHEMAS[register].safeParse(withoutName(register, entry));
    const faults = (error?.issues ?? []).map(({ path, message }) =>
      path.length === 0 ? message : `${path.join('.')} ${message}`,
    );
    const isSecond = names.indexOf(name) < place;
    return [...faults, ...(isSecond ? ['stands twice'] : [])].map(
      (fault) => `${register}: ${name}: ${fault}`,
    );
  });
}

/** The product's own registers. */
export const REGISTERS: Registers = {
  benchmarks: BENCHMARKS,
  breakdowns: BREAKDOWNS,
  providers: PROVIDERS,
  profiles: REPORT_PROFILES,
  laws: LAW_DATES,
  savings: Object.entries(TIME_SAVINGS).map(([id, saving]) => ({ id, ...saving })),
  losses: Object.entries(LOSS_SAVINGS).map(([id, saving]) => ({ id, ...saving })),
  measures: MEASURES.map(({ id, evidence }) => ({ id, ...evidence })),
};

/**
 * What is half-filled or contradicts itself in the registers, one line each: register, entry, fault. Empty where all is
 * well. Knows no clock: an entry that ends later is no fault, because it vanishes by itself; one that had ended by its
 * own rules on the day it was last checked is.
 */
export function registerFaults(registers: Registers = REGISTERS): string[] {
  return (Object.keys(SCHEMAS) as (keyof Registers)[]).flatMap((register) =>
    faultsIn(register, registers[register]),
  );
}
