import { GERMAN_REGIONS, ROLES, SECTORS } from '#app/domain/questionnaire/profile.ts';
import { SAMPLE_FIRMS } from '#tests/factories/firms.ts';
import { generateFirm, seededRandom } from '#tests/factories/generated-firms.ts';

const COUNTRIES = ['DE', 'AT', 'FR', 'NL'] as const;
const GENERATED = 57;

/** What is sent of a firm, and the code it is kept under. */
export interface RecordedFirm {
  readonly name: string;
  readonly code: string;
  readonly body: Readonly<Record<string, unknown>>;
}

function samples(): readonly RecordedFirm[] {
  return Object.entries(SAMPLE_FIRMS).map(([name, { profile, answers, useCases }]) => ({
    name,
    code: `recorded-firm-${name}-0000`,
    body: { profile, answers, useCases },
  }));
}

function generated(): readonly RecordedFirm[] {
  const random = seededRandom(20261125);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  return Array.from({ length: GENERATED }, (_, index) => {
    const { answers, aiUse, sizeClass, goals, resources } = generateFirm(random);
    const country = random() < 0.7 ? 'DE' : pick(COUNTRIES);
    const profile = {
      ...{ role: pick(ROLES), sizeClass, sector: pick(SECTORS), country, aiUse, goals, resources },
      ...{
        region: country === 'DE' ? pick(GERMAN_REGIONS) : null,
        exposure: pick(['any', 'reduced', 'low']),
      },
    };
    const useCases =
      goals[0] && random() < 0.5 ? [{ goal: goals[0], hoursPerWeek: 6, people: 3, hourlyCostEur: 48 }] : [];
    const number = String(index).padStart(2, '0');
    return {
      name: `generated-${number}`,
      code: `recorded-firm-generated-${number}`,
      body: { profile, answers, useCases },
    };
  });
}

/** Sixty firms, always the same. */
export const RECORDED_FIRMS: readonly RecordedFirm[] = [...samples(), ...generated()];
