import type { StuckReason } from '#app/domain/assessment/step-remark.ts';
import type { ClientDetails } from '#app/domain/client/client.ts';
import type { Answer, Answers } from '#app/domain/questionnaire/answers.ts';
import type { Dimension, Item, Level } from '#app/domain/questionnaire/items.ts';
import { DIMENSIONS, itemsOf } from '#app/domain/questionnaire/items.ts';
import type { Profile } from '#app/domain/questionnaire/profile.ts';
import type { UseCase } from '#app/domain/questionnaire/use-case.ts';

/** In method order; null is what nobody there can say. */
type Levels = Readonly<Record<Dimension, readonly (Level | null)[]>>;
type Told = Pick<Profile, 'role' | 'aiUse' | 'goals' | 'goalStatus' | 'resources'>;

/** One assessment of a firm: how many days ago, and which items had moved since the one before. */
interface Wave {
  readonly daysAgo: number;
  readonly moved?: Readonly<Partial<Record<Item, Level>>>;
  /** What is said of the first steps of the plan, in their order, a month later each. */
  readonly said?: readonly ('done' | 'dropped' | { readonly stuck: StuckReason; readonly note: string })[];
  /** Begun and not finished: only the first dimensions are answered. */
  readonly isDraft?: boolean;
}

export interface DemoFirm extends Pick<
  ClientDetails,
  'name' | 'sector' | 'sizeClass' | 'country' | 'region' | 'note'
> {
  readonly adviser: 'erika' | 'max' | 'kim';
  readonly isShared?: boolean;
  readonly isArchived?: boolean;
  readonly told: Told;
  readonly levels: Levels;
  readonly useCases?: readonly UseCase[];
  readonly waves: readonly Wave[];
  /** Whether its last assessment is answered in a session that is half way through. */
  readonly hasSession?: boolean;
}

const toAnswer = (level: Level | null): Answer => (level === null ? { unknown: true } : { level });

/** The answers of a firm, of all dimensions or the first ones. */
export const toAnswers = (levels: Levels, dimensions: number = DIMENSIONS.length): Answers =>
  Object.fromEntries(
    DIMENSIONS.slice(0, dimensions).flatMap((dimension) =>
      itemsOf(dimension).map((item, index) => [item, toAnswer(levels[dimension][index] ?? null)] as const),
    ),
  );

/** None of them exists. "(erfunden)" is German for made up, and stands in each name. */
export const DEMO_FIRMS: readonly DemoFirm[] = [
  {
    name: 'Tischlerei Spanwinkel (erfunden)',
    ...{ sector: 'construction', sizeClass: '10-49', country: 'DE', region: 'DE2', adviser: 'erika' },
    note: 'Angebote entstehen am Sonntagabend. Ansprechpartnerin ist die Büroleiterin, am besten vor acht Uhr.',
    told: {
      ...{ role: 'owner', aiUse: 'private', goals: ['quotation'], goalStatus: {} },
      resources: { budgetEurPerYear: 5_000, staffDaysPerQuarter: 6 },
    },
    levels: {
      data: [1, 1, 1, 3, 1, 0],
      skills: [0, 0, 1, 1, 0, 1],
      cloud: [3, 0, 2, 0, 1, 2],
      budget: [1, 0, 1, null, null, 0],
    },
    useCases: [{ goal: 'quotation', hoursPerWeek: 6, people: 1, hourlyCostEur: 60 }],
    waves: [
      {
        daysAgo: 270,
        said: ['done', 'done', { stuck: 'no-time', note: 'Bis nach den Betriebsferien liegt es.' }],
      },
      {
        daysAgo: 40,
        moved: { 'data.digital': 2, 'data.documents': 2, 'skills.leadership': 2, 'skills.literacy': 2 },
        said: ['done'],
      },
    ],
  },
  {
    name: 'Zahnrad & Ritzel Getriebebau (erfunden)',
    ...{ sector: 'manufacturing', sizeClass: '50-249', country: 'DE', region: 'DEA', adviser: 'erika' },
    note: 'Der Betriebsrat ist von Anfang an dabei.',
    isShared: true,
    told: {
      ...{ role: 'management', aiUse: 'testing', goals: ['predictive-maintenance', 'document-processing'] },
      goalStatus: { 'predictive-maintenance': 'trying' },
      resources: { budgetEurPerYear: 40_000, staffDaysPerQuarter: 20 },
    },
    levels: {
      data: [3, 2, 2, 3, 2, 2],
      skills: [3, 1, 3, 2, 3, 1],
      cloud: [1, 1, 2, 0, 1, 3],
      budget: [3, 3, 2, null, null, 2],
    },
    useCases: [{ goal: 'predictive-maintenance', lossEurPerYear: 90_000 }],
    waves: [
      {
        daysAgo: 200,
        said: ['done', { stuck: 'waiting-for-others', note: 'Das Rechenzentrum antwortet nicht.' }],
      },
      { daysAgo: 20, moved: { 'data.quality': 3, 'skills.literacy': 3, 'cloud.exit': 1 } },
    ],
  },
  {
    name: 'Spedition Fernweh (erfunden)',
    ...{ sector: 'transport', sizeClass: '50-249', country: 'AT', region: null, adviser: 'erika' },
    note: '',
    told: {
      ...{ role: 'it', aiUse: 'productive-several', goals: ['planning-energy', 'document-processing'] },
      goalStatus: { 'planning-energy': 'in-use', 'document-processing': 'in-use' },
      resources: { budgetEurPerYear: 250_000, staffDaysPerQuarter: 60 },
    },
    levels: {
      data: [3, 3, 3, 4, null, 2],
      skills: [3, 2, 4, 3, 3, 3],
      cloud: [0, 1, 2, 1, 0, null],
      budget: [3, 3, 2, 1, null, 2],
    },
    waves: [{ daysAgo: 75, said: ['done', 'dropped'] }],
  },
  {
    name: 'Planungsbüro Lotrecht (erfunden)',
    ...{ sector: 'professional', sizeClass: '10-49', country: 'DE', region: 'DE1', adviser: 'erika' },
    note: 'Will alte Gutachten durchsuchen können.',
    told: {
      ...{ role: 'owner', aiUse: 'productive-one', goals: ['knowledge-search', 'assistant'] },
      goalStatus: { assistant: 'in-use' },
      resources: { budgetEurPerYear: 15_000, staffDaysPerQuarter: 12 },
    },
    levels: {
      data: [3, 2, 2, 4, 2, 3],
      skills: [3, 3, 2, 3, 1, 2],
      cloud: [3, 3, 2, 1, 1, 4],
      budget: [3, 3, 3, null, null, 2],
    },
    waves: [{ daysAgo: 120, said: ['done'] }],
  },
  {
    name: 'Pflegedienst Morgenlicht (erfunden)',
    ...{ sector: 'health', sizeClass: '50-249', country: 'DE', region: 'DED', adviser: 'erika' },
    note: 'Erster Termin war kurz; die zweite Hälfte der Fragen steht noch aus.',
    told: {
      ...{ role: 'management', aiUse: 'none', goals: ['document-processing'], goalStatus: {} },
      resources: { budgetEurPerYear: 12_000, staffDaysPerQuarter: 6 },
    },
    levels: { data: [2, 1, 1, 2, 2, 2], skills: [1, 1, 1, 1, 1, 0], cloud: [], budget: [] },
    waves: [{ daysAgo: 6, isDraft: true }],
  },
  {
    name: 'Metallbau Kaltschmied (erfunden)',
    ...{ sector: 'manufacturing', sizeClass: '10-49', country: 'CH', region: null, adviser: 'erika' },
    note: 'Hat sich für später entschieden.',
    isArchived: true,
    told: {
      ...{ role: 'owner', aiUse: 'none', goals: ['document-processing'], goalStatus: {} },
      resources: { budgetEurPerYear: 0, staffDaysPerQuarter: 0 },
    },
    levels: {
      data: [1, 1, 0, 1, 1, 2],
      skills: [0, 0, 1, 0, 0, 0],
      cloud: [3, 3, 1, 0, 1, null],
      budget: [0, 0, 0, null, null, 0],
    },
    waves: [{ daysAgo: 330 }],
  },
  {
    name: 'Bäckerei Krumenthal (erfunden)',
    ...{ sector: 'manufacturing', sizeClass: '10-49', country: 'DE', region: 'DE9', adviser: 'max' },
    note: 'Fünf Filialen, vier Jahre Verkaufszahlen je Tag.',
    isShared: true,
    told: {
      ...{ role: 'owner', aiUse: 'none', goals: ['demand-forecasting'], goalStatus: {} },
      resources: { budgetEurPerYear: 3_000, staffDaysPerQuarter: 4 },
    },
    levels: {
      data: [2, 2, 0, 4, null, 0],
      skills: [1, 0, 2, 1, 0, 0],
      cloud: [3, 0, 0, 0, 1, null],
      budget: [1, 1, 1, null, null, 0],
    },
    useCases: [{ goal: 'demand-forecasting', lossEurPerYear: 18_000 }],
    waves: [
      { daysAgo: 160, said: [{ stuck: 'nobody-responsible', note: 'Der Sohn fängt erst im Herbst an.' }] },
    ],
  },
  {
    name: 'Gasthof Zur leeren Kanne (erfunden)',
    ...{ sector: 'hospitality', sizeClass: '1-9', country: 'AT', region: null, adviser: 'max' },
    note: '',
    told: {
      ...{ role: 'owner', aiUse: 'private', goals: ['customer-service'], goalStatus: {} },
      resources: { budgetEurPerYear: 1_200, staffDaysPerQuarter: 2 },
    },
    levels: {
      data: [1, 1, 1, 2, 1, 1],
      skills: [2, 1, 0, 1, 2, 0],
      cloud: [2, 1, 1, 1, 1, 1],
      budget: [1, 1, 1, 0, null, 1],
    },
    waves: [{ daysAgo: 30 }],
  },
  {
    name: 'Fahrradhaus Kettenblatt (erfunden)',
    ...{ sector: 'trade', sizeClass: '1-9', country: 'DE', region: 'DE9', adviser: 'kim' },
    note: 'Kam über den Sprechtag der Kammer.',
    isShared: true,
    told: {
      ...{ role: 'owner', aiUse: 'testing', goals: ['customer-service', 'assistant'] },
      goalStatus: { assistant: 'trying' },
      resources: { budgetEurPerYear: 2_000, staffDaysPerQuarter: 3 },
    },
    levels: {
      data: [2, 2, 2, 3, 1, 1],
      skills: [2, 1, 1, 2, 3, 1],
      cloud: [1, 1, 2, 1, 1, 2],
      budget: [2, 1, 2, 1, null, 1],
    },
    waves: [{ daysAgo: 55, said: ['done'] }],
  },
  {
    name: 'Molkerei Milchstern (erfunden)',
    ...{ sector: 'manufacturing', sizeClass: '50-249', country: 'DE', region: 'DE9', adviser: 'erika' },
    note: 'Die Sitzung ist halb fertig; der Rest folgt nach der Schichtübergabe.',
    told: {
      ...{ role: 'management', aiUse: 'testing', goals: ['visual-inspection', 'demand-forecasting'] },
      goalStatus: { 'visual-inspection': 'trying' },
      resources: { budgetEurPerYear: 30_000, staffDaysPerQuarter: 16 },
    },
    levels: {
      data: [2, 2, 2, 3, 2, 1],
      skills: [2, 2, 2, 2, 1, 1],
      cloud: [1, 1, 2, 1, 1, 2],
      budget: [2, 2, 1, 2, null, 2],
    },
    waves: [{ daysAgo: 13, isDraft: true }],
    hasSession: true,
  },
];
