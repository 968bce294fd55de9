import type Database from 'better-sqlite3';
import { SECTORS, SIZE_CLASSES } from '#app/domain/questionnaire/profile.ts';
import type { AssessmentFacts } from '#app/domain/statistics/facts.ts';
import { seededRandom } from '#app/domain/shared/seeded-random.ts';
import { completedFirms, DISTRICTS, factsOfFirm } from '#tests/factories/counted-firms.ts';
import type { StoredAssessment } from '#tests/factories/stored-waves.ts';
import { toAssessmentRow } from '#tests/factories/stored-waves.ts';
import { insertInto } from './chamber-rows.ts';

/** As many as are written in one transaction. */
const BATCH = 5000;
/** Firms that are evaluated, which takes a millisecond each; more of them answer as one of these did. */
const MOST_EVALUATED = 3000;
/** Of a hundred assessments so many follow one of their own firm in the same wave: the later one speaks for it. */
const FOLLOWING_OF_HUNDRED = 3;

export interface GeneratedWave {
  readonly campaign: string;
  readonly asOf: string;
  /** The same seed gives the same firms. */
  readonly seed: number;
}

/** Answers, scores, bands and gates of a firm hang together by the method; where and what it is, is drawn anew. */
function* eachAssessment(
  count: number,
  { campaign, asOf, seed }: GeneratedWave,
): Generator<StoredAssessment> {
  const evaluated = completedFirms(Math.min(count, MOST_EVALUATED), seed).map((firm) =>
    factsOfFirm(firm, campaign),
  );
  const random = seededRandom(seed + 1);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(values.length * random())] as Value;
  for (let index = 0; index < count; index += 1) {
    const district = pick(DISTRICTS);
    const facts: AssessmentFacts = {
      ...pick(evaluated),
      ...{ district, sizeClass: pick([...SIZE_CLASSES, '1-9', '1-9', '10-49']), sector: pick(SECTORS) },
    };
    const idOf = (place: number): string => `firm-${String(place).padStart(8, '0')}`;
    const follows = index > 0 && index % 100 < FOLLOWING_OF_HUNDRED;
    yield {
      ...{ id: idOf(index), campaign, district, isCompleted: true, isAgreed: true, testRun: false },
      ...{ fromId: follows ? idOf(index - 1) : null, inviteMark: null, asOf, hour: follows ? 10 : 9, facts },
    };
  }
}

/** Writes so many completed assessments of a campaign straight into a file, without holding them. */
export function generateWave(database: Database.Database, count: number, wave: GeneratedWave): void {
  const [insertAssessment, insertFacts] = [
    insertInto(database, 'Assessment'),
    insertInto(database, 'AssessmentFacts'),
  ];
  let open = 0;
  for (const one of eachAssessment(count, wave)) {
    if (open === 0) database.exec('BEGIN');
    insertAssessment(toAssessmentRow(one));
    insertFacts({ assessmentId: one.id, ...one.facts });
    open = (open + 1) % BATCH;
    if (open === 0) database.exec('COMMIT');
  }
  if (open > 0) database.exec('COMMIT');
}
