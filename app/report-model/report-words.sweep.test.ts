import { describe, expect, it } from 'vitest';
import type { Dimension } from '#app/domain/questionnaire/items.ts';
import { DIMENSIONS } from '#app/domain/questionnaire/items.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { Claim, ClaimLocale } from '#tests/factories/claims.ts';
import { CLAIMS } from '#tests/factories/claims.ts';
import type { GeneratedReport } from '#tests/factories/generated-reports.ts';
import { generateReports, inLanguage } from '#tests/factories/generated-reports.ts';
import {
  areExtreme,
  daysOfFirstYear,
  moneyOf,
  openGoals,
  pointsOf,
  readDoors,
  stepOf,
} from '#tests/factories/plain-reading.ts';
import type { ReportModel } from './report-model.ts';
import { toPrintedReport } from './report.view-model.ts';

const REPORTS = generateReports(300, 20_261_126);
/** All in the first language, and as many in the second as time allows. */
const READ: Readonly<Record<ClaimLocale, number>> = { de: 300, en: 100 };

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ Ein: 1, Eine: 1, Zwei: 2, Drei: 3, Vier: 4, Fünf: 5, Alle: 6 },
  ...{ One: 1, Two: 2, Three: 3, Four: 4, Five: 5, All: 6, one: 1, einem: 1 },
};
const toNumber = (written: string | undefined): number => NUMBERS[written ?? ''] ?? Number(written);

/** A sum written with two digits, such as "16.000 bis 75.000 €"; what costs nothing has no figure. */
const figuresIn = (text: string): number[] =>
  (text.match(/\d[\d.,]*/g) ?? ['0']).map((figure) =>
    Number(figure.replace(/[.,](?=\d{3})/g, '').replace(',', '.')),
  );
const isRoughly = (shown: number, meant: number): boolean =>
  Math.abs(shown - meant) <= Math.max(1, 0.051 * Math.abs(meant));

const heard = new Map<string, number>();

/** One report beside a plain reading of the same firm; collects where the two part. */
class Reading {
  readonly parted: string[] = [];
  private readonly texts: string;

  constructor(
    readonly report: GeneratedReport,
    readonly model: ReportModel,
    readonly locale: ClaimLocale,
  ) {
    const { ledger: _ledger, method: _method, answers: _answers, ...read } = model;
    this.texts = textsIn(read).join('\n');
  }

  /** What a claim captures, or null where it is not made. */
  find(claim: Claim, text = this.texts): RegExpExecArray | null {
    const { flags, source } = CLAIMS[this.locale][claim];
    const found = new RegExp(source, `${flags}m`).exec(text);
    if (found) heard.set(`${this.locale} ${claim}`, (heard.get(`${this.locale} ${claim}`) ?? 0) + 1);
    return found;
  }

  /** A claim that is made must hold. */
  onlyIf(claim: Claim, holds: boolean): void {
    if (this.find(claim) !== null && !holds) this.parted.push(claim);
  }

  /** A claim must be made where it holds, and nowhere else. */
  exactlyIf(claim: Claim, holds: boolean, text?: string): void {
    if ((this.find(claim, text) !== null) !== holds) this.parted.push(claim);
  }

  same(what: string, said: unknown, meant: unknown): void {
    if (said !== meant) this.parted.push(`${what}: said ${String(said)}, meant ${String(meant)}`);
  }
}

function readObstacles(reading: Reading): void {
  const { shut, unknown, notNeeded, planned, isFoundationMissing } = readDoors(reading.report);
  reading.exactlyIf('noObstacle', shut + unknown === 0);
  reading.onlyIf('noDoorShut', shut === 0);
  reading.same('doors', toNumber(reading.find('doorsShut')?.[1] ?? '0'), shut);
  reading.same('obstacles', toNumber(reading.find('obstacles')?.[1] ?? '0'), shut);
  reading.exactlyIf('allPlanned', shut > 0 && planned === shut);
  reading.exactlyIf('notNeeded', notNeeded > 0);
  reading.same(
    'foundation',
    reading.report.result.roadmap.headline === 'foundation-first',
    isFoundationMissing,
  );
}

function readGoals(reading: Reading): void {
  const { report } = reading;
  const open = openGoals(report.facts.profile);
  const { goals = [], goalStatus = {} } = report.facts.profile;
  const isPlanned = (kind: string) => (goal: string) => stepOf(report, `${kind}-${goal}`) !== null;
  reading.onlyIf('nothingLocked', report.result.roadmap.locked.length === 0);
  reading.onlyIf('allToRoutine', open.length > 0 && open.every(isPlanned('roll-out')));
  reading.onlyIf(
    'allTried',
    open.length > 0 && open.every((goal) => goalStatus[goal] === 'trying' || isPlanned('pilot')(goal)),
  );
  reading.exactlyIf('allInUse', goals.length > 0 && open.length === 0);
  // Of the first goal always, of another one where the headline is to finish its trial.
  const [first] =
    report.result.roadmap.headline === 'continue-trial'
      ? open.filter((goal) => goalStatus[goal] === 'trying')
      : open;
  reading.exactlyIf('running', first !== undefined && goalStatus[first] === 'trying');
}

function readExtremes(reading: Reading): void {
  const { t } = translatorFor(reading.locale);
  const { answers } = reading.report.facts;
  for (const way of ['strongest', 'weakest'] as const) {
    const found = reading.find(way);
    if (found === null) continue;
    const isNamed = (area: Dimension): boolean =>
      found[0].includes(t(`questionnaire:dimensions.${area}.title`));
    const areas = DIMENSIONS.filter(isNamed);
    if (!areExtreme(areas, answers, way)) reading.parted.push(`${way} ${areas.join()}`);
    const points = toNumber(found[1]);
    if (
      !areas.every((area) => pointsOf(area, answers).low <= points && points <= pointsOf(area, answers).high)
    )
      reading.parted.push(`${way} with ${String(points)}`);
  }
}

const monthAfter = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 1)).toISOString().slice(0, 7);

/** Trial and routine: the step, the figure, the headline and the text to read aloud name one month. */
function readMonths(reading: Reading): void {
  const { report, model, locale } = reading;
  const { summary } = model;
  const [goal] = openGoals(report.facts.profile);
  if (goal === undefined) return;
  const written = (month: string): string =>
    new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${month}-01T00:00:00Z`),
    );
  const [trial, routine] = [stepOf(report, `pilot-${goal}`), stepOf(report, `roll-out-${goal}`)];
  const months = [trial?.from.slice(0, 7), routine ? monthAfter(routine.to) : undefined];
  const spoken = summary.spoken.join(' ');
  for (const [index, month] of months.entries()) {
    if (month === undefined) {
      reading.same('a month without a step', /20\d\d/.test(summary.figures[index]?.value ?? ''), false);
      continue;
    }
    reading.same('the figure', summary.figures[index]?.value, written(month));
    reading.same('the headline', summary.headline.benefit.includes(written(month)), true);
    reading.same('the text read aloud', spoken.includes(written(month)), true);
  }
}

/** What a goal takes is said by how far it is, and of the plan only what the plan has. */
function readReturns(reading: Reading): void {
  const { report, model } = reading;
  const { goalStatus = {} } = report.facts.profile;
  for (const [index, { goal }] of report.result.returns.entries()) {
    const { title, trial, routine } = model.returns.entries[index] ?? { title: '', trial: '', routine: '' };
    const brought = model.summary.brings?.entries.find(({ leadIn }) => leadIn.startsWith(title));
    reading.same('what it brings, in the summary', brought?.text.startsWith(routine), true);
    const status = goalStatus[goal] ?? 'none';
    const [pilot, rollOut] = [stepOf(report, `pilot-${goal}`), stepOf(report, `roll-out-${goal}`)];
    const hasTrial = status === 'trying' || pilot !== null;
    reading.exactlyIf('costsOfTrial', status === 'none' && trial !== '', trial);
    reading.exactlyIf('runningTrial', status === 'trying', trial);
    reading.exactlyIf('behind', status === 'in-use', trial);
    reading.exactlyIf('noTrialPlanned', status !== 'in-use' && !hasTrial && !rollOut, routine);
    reading.exactlyIf('noRollOutPlanned', status !== 'in-use' && hasTrial && !rollOut, routine);
  }
}

/** What the headline says of trial, foundation and routine. */
function readHeadline(reading: Reading): void {
  const { report, model } = reading;
  const { trialFrom, routineFrom, reason } = report.result.roadmap.firstBenefit;
  const { benefit } = model.summary.headline;
  const [goal] = openGoals(report.facts.profile);
  const trial = stepOf(report, `pilot-${String(goal)}`);
  const laid = reading.find('foundation', benefit)?.[1];
  const named = model.steps.entries.find(({ title }) => title === laid);
  if (laid !== undefined)
    reading.same('the foundation', Number(named?.number ?? 99) < (trial?.number ?? 0), true);
  reading.same('a trial that is planned', trialFrom !== null, trial !== null);
  reading.exactlyIf('noRoutine', goal !== undefined && routineFrom === null && reason !== 'trial-locked');
  reading.onlyIf('near', trial !== null && trial.month <= 3);
  reading.onlyIf('usesDaily', (report.facts.profile.aiUse ?? '').startsWith('productive'));
}

/** What is said to come first, in the headline, this week, read aloud and in the list, is the first step. */
function readFirstSteps(reading: Reading): void {
  const { summary, steps } = reading.model;
  const [first] = steps.entries;
  const said = reading.find('first', summary.headline.benefit)?.[1];
  if (said !== undefined) reading.same('what comes first', said, first?.title);
  reading.exactlyIf('findOut', stepOf(reading.report, 'find-out') !== null);
  if (first === undefined) return;
  const isReadAloud = summary.spoken.some((text) => text.includes(first.title));
  reading.same('this week', summary.thisWeek?.belongs.includes(first.title), true);
  reading.same('read aloud first', isReadAloud, true);
  reading.same('the first listed', summary.next[0]?.title, first.title);
}

function readSums(reading: Reading): void {
  const { report, model } = reading;
  const { steps } = report.result.roadmap;
  if (steps.length === 0) return;
  for (const [year, row] of model.plan.years.rows.entries()) {
    const meant = [moneyOf(steps, year, 'low'), moneyOf(steps, year, 'high')] as const;
    const shown = figuresIn(row[1] ?? '');
    if (!isRoughly(shown[0] ?? 0, meant[0]) || !isRoughly(shown.at(-1) ?? 0, meant[1]))
      reading.parted.push(`year ${String(year + 1)}: said ${row[1] ?? ''}, meant ${meant.join(' to ')}`);
  }
  const money = model.summary.figures.find(({ value }) => value === model.plan.years.rows[0]?.[1]);
  reading.same('the money of the first year in the summary', money !== undefined, true);
  const means = report.facts.profile.resources;
  const { tight } = model.summary;
  const days = daysOfFirstYear(steps, 'high');
  if (means) {
    reading.exactlyIf('moneyShort', moneyOf(steps, 0, 'high') > means.budgetEurPerYear, tight ?? '');
    reading.exactlyIf('daysShort', Math.round(2 * days) > 8 * means.staffDaysPerQuarter, tight ?? '');
  } else reading.same('tight without means', tight, null);
  reading.onlyIf(
    'onlyFree',
    steps.every(({ costEur, runningEurPerYear }) => costEur.low + runningEurPerYear.low === 0),
  );
}

function readNumbers(reading: Reading): void {
  const { report, model } = reading;
  const { steps } = report.result.roadmap;
  const numbers = steps.map(({ number }) => String(number)).join();
  reading.same('numbers of the cards', model.steps.entries.map(({ number }) => number).join(), numbers);
  reading.same(
    'numbers of the timeline',
    model.plan.plot?.steps.map(({ number }) => number).join() ?? '',
    numbers,
  );
  const starting = (model.plan.table?.rows ?? []).flatMap(([, starts]) => (starts ?? '').match(/\d+/g) ?? []);
  reading.same('numbers of the table', starting.toSorted((a, b) => Number(a) - Number(b)).join(), numbers);
  if (steps.length > 0) reading.same('steps counted', toNumber(reading.find('steps')?.[1]), steps.length);
}

const READERS = [
  readObstacles,
  readGoals,
  readExtremes,
  readMonths,
  readReturns,
  readHeadline,
  readFirstSteps,
  readSums,
  readNumbers,
];

function readAloud(report: GeneratedReport, locale: ClaimLocale): readonly string[] {
  const reading = new Reading(report, toPrintedReport(inLanguage(report, locale)), locale);
  for (const read of READERS) read(reading);
  return reading.parted;
}

describe.each(Object.entries(READ) as [ClaimLocale, number][])(
  'what reports claim in %s',
  (locale, count) => {
    it('is what the result says, for every firm', () => {
      const parted = REPORTS.slice(0, count).flatMap((report, index) =>
        readAloud(report, locale).map((text) => `firm ${String(index)}: ${text}`),
      );
      expect(parted).toEqual([]);
    });

    it('was heard, each claim of some firm', () => {
      const never = Object.keys(CLAIMS[locale]).filter((claim) => !heard.has(`${locale} ${claim}`));
      // Where nothing is locked, each roll-out is in the plan, so that more is claimed than a trial of each.
      expect(never).toEqual(['allTried']);
    });
  },
);
