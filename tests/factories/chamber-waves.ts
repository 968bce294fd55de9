import type { KnownFirm, ReleaseFile } from '#app/domain/attack/release-file.schema.ts';
import { releaseFileSchema } from '#app/domain/attack/release-file.schema.ts';
import type { Audit } from '#app/domain/disclosure/audit-tables.ts';
import type { LedgerEntry, NoRelease } from '#app/domain/disclosure/ledger.ts';
import type { CountedFirm, Programme } from '#app/domain/statistics/programme.ts';
import { seededRandom } from '#app/domain/shared/seeded-random.ts';
import { NO_AUDIT } from './audit.ts';
import type { Participant, PlainRelease } from './plain-movements.ts';
import { computePlainRelease } from './plain-movements.ts';
import { SOLVER } from './solver.ts';

const BANDS = { low: [0, 40], middle: [40, 60], high: [60, 100] } as const;

/** Few enough tables that hundreds of populations can be tried. */
export const SMALL_PROGRAMME: Programme = {
  dimensions: [
    { id: 'sizeClass', categories: ['1-9', '10-49', '50+'], ordered: true },
    { id: 'district', categories: ['north', 'south'], ordered: false },
  ],
  questions: [
    { id: 'data-band', categories: ['low', 'middle', 'high', 'withheld'], by: ['sizeClass', 'district'] },
    { id: 'use', categories: ['none', 'some'], by: ['sizeClass'] },
    { id: 'gate', categories: ['yes', 'no'], by: ['sizeClass', 'district'] },
  ],
  links: [
    {
      terms: [
        { question: 'use', category: 'none', factor: 1 },
        { question: 'gate', category: 'yes', factor: 1 },
      ],
      atMost: 1,
    },
  ],
  scores: [],
};

/** A firm of the small programme. */
export function smallFirm(random: () => number): CountedFirm {
  const score = Math.floor(1001 * random());
  const band = Object.entries(BANDS).findLast(([, [from]]) => score >= 10 * from)?.[0] ?? 'low';
  const isWithheld = random() < 0.1;
  const use = random() < 0.3 ? 'some' : 'none';
  const gate = use === 'some' && random() < 0.5 ? 'yes' : 'no';
  const size = random();
  return {
    visible: {
      sizeClass: size < 0.5 ? '1-9' : size < 0.85 ? '10-49' : '50+',
      district: random() < 0.6 ? 'north' : 'south',
    },
    answers: { 'data-band': isWithheld ? 'withheld' : band, use, gate },
    scoreTenths: { data: isWithheld ? null : score },
  };
}

export function smallFirms(count: number, seed: number): readonly CountedFirm[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => smallFirm(random));
}

export const FLOOR = 5;
export const secretOf = (seed: number): Uint8Array => new Uint8Array(32).fill(seed % 251);

/** Of one release: who was counted, which nobody but a test may know beside what is kept. */
export interface Counted {
  readonly entry: LedgerEntry;
  readonly members: PlainRelease['members'];
}

/** A wave of releases: who takes part may change in between, and an impossible release leaves all as it was. */
export class Wave {
  readonly counted: Counted[] = [];
  readonly refused: NoRelease[] = [];
  readonly #programme: Programme;
  readonly #secret: Uint8Array;
  readonly #audit: Audit;
  #participants: readonly Participant[] = [];
  #names = 0;

  constructor(programme: Programme, seed: number, audit: Audit = NO_AUDIT) {
    this.#programme = programme;
    this.#secret = secretOf(seed);
    this.#audit = audit;
  }

  get ledger(): readonly LedgerEntry[] {
    return this.counted.map(({ entry }) => entry);
  }

  get participants(): readonly Participant[] {
    return this.#participants;
  }

  join(firms: readonly CountedFirm[]): this {
    const joining = firms.map((now) => ({ firm: `firm-${String((this.#names += 1))}`, counted: null, now }));
    this.#participants = [...this.#participants, ...joining];
    return this;
  }

  erase(isErased: (index: number) => boolean): this {
    this.#participants = this.#participants.filter((_, index) => !isErased(index));
    return this;
  }

  change(now: (participant: Participant, index: number) => CountedFirm | null): this {
    this.#participants = this.#participants.map((one, index) => ({ ...one, now: now(one, index) }));
    return this;
  }

  async release(): Promise<this> {
    const number = this.counted.length + 1;
    const head = {
      release: `r${String(number)}`,
      campaign: 'c1',
      wave: '2027-1',
      asOf: '2027-03-31',
      method: '2026-2',
      questionnaire: '2026-2',
      before: null,
    };
    const outcome = await computePlainRelease(
      {
        programme: this.#programme,
        terms: { floor: FLOOR, secret: this.#secret },
        head,
        ledger: this.ledger,
        participants: this.#participants,
      },
      { solver: SOLVER, audit: this.#audit },
    );
    if (!outcome.released) this.refused.push(outcome.because);
    else this.#keep(outcome.value);
    return this;
  }

  #keep({ entry, members }: PlainRelease): void {
    this.counted.push({ entry, members });
    const byFirm = new Map(members.map(({ firm, ...member }) => [firm, member]));
    this.#participants = this.#participants
      .map((one) => ({ ...one, counted: byFirm.get(one.firm) ?? null }))
      .filter(({ counted, now }) => counted !== null || now !== null);
  }

  /** What everybody can fetch. */
  files(): ReleaseFile[] {
    return this.ledger.map(({ release }) => releaseFileSchema.parse(JSON.parse(JSON.stringify(release))));
  }

  /** All who were counted, with their answers, as one who knows everything would list them. */
  known(): readonly (KnownFirm & { answers: NonNullable<KnownFirm['answers']> })[] {
    const found = new Map<string, { from: number; to: number; as: CountedFirm }>();
    this.counted.forEach(({ members }, index) => {
      for (const { firm, since, as } of members)
        found.set(`${firm}/${String(since)}`, { from: since, to: index + 1, as });
    });
    return [...found.values()].map(({ from, to, as }) => ({
      from,
      to,
      visible: as.visible,
      answers: as.answers,
    }));
  }
}
