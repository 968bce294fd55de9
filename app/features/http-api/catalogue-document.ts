import { z } from 'zod';
import { benchmarkSchema } from '#app/domain/benchmarks/benchmark.schema.ts';
import { BENCHMARKS } from '#app/domain/benchmarks/register.ts';
import { VERDICTS } from '#app/domain/providers/provider-result.ts';
import { HEADLINES } from '#app/domain/roadmap/roadmap-result.ts';
import { NEEDS } from '#app/domain/providers/needs.ts';
import { providerSchema } from '#app/domain/providers/provider.schema.ts';
import { PROVIDERS } from '#app/domain/providers/register.ts';
import { REASONS_FOR, REASONS_NOT_FIRST } from '#app/domain/providers/shortlist.ts';
import { REASONS_AGAINST } from '#app/domain/providers/verdict.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { GOALS, ROLES, SECTORS, SIZE_CLASSES } from '#app/domain/questionnaire/profile.ts';
import { levelSchema } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { MEASURES } from '#app/domain/roadmap/catalogue/measures.ts';
import { evidenceSchema } from '#app/domain/roadmap/evidence.schema.ts';
import type { Measure } from '#app/domain/roadmap/measure.ts';
import { BAND_FLOORS, BANDS } from '#app/domain/scoring/bands.ts';
import { CONTRADICTIONS } from '#app/domain/scoring/contradictions.ts';
import { GATES } from '#app/domain/scoring/gates.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

const text = z.string();
const levelsSchema = z.partialRecord(z.enum(ITEMS), levelSchema);
const rangeSchema = z.strictObject({ low: z.number(), high: z.number() });
const rangesSchema = z.record(z.enum(SIZE_CLASSES), rangeSchema);
const titledSchema = z.strictObject({ id: text, title: text });

const measureSchema = z.strictObject({
  id: text,
  kind: z.enum(['improvement', 'pilot', 'decision', 'roll-out']),
  goal: z.enum(GOALS).nullable(),
  after: text.nullable(),
  title: text,
  why: text,
  what: text,
  firstAction: text,
  doneWhen: text,
  lead: z.enum(ROLES),
  forms: z.array(
    z.strictObject({
      id: z.enum(['own', 'bought', 'normal', 'small']),
      requires: levelsSchema,
      raises: levelsSchema,
      weeks: z.number(),
      staffDays: rangesSchema,
      costEur: rangesSchema,
      runningEurPerYear: rangesSchema,
      perPersonEurPerYear: rangeSchema,
    }),
  ),
  evidence: z.strictObject({ ...evidenceSchema.shape, note: text }),
  routes: z.array(text),
  countries: z.array(text).nullable(),
  sectors: z.array(z.enum(SECTORS)).nullable(),
  sizeClasses: z.array(z.enum(SIZE_CLASSES)).nullable(),
  safetyFor: z.enum(ITEMS).nullable(),
});

/** GET /api/v1/catalogues/{version} */
export const catalogueDocumentSchema = z.strictObject({
  version: text,
  bands: z.array(z.strictObject({ id: z.enum(BANDS), from: z.number(), title: text, meaning: text })),
  gates: z.array(
    z.strictObject({
      id: text,
      cap: z.enum(BANDS),
      opensAt: levelsSchema,
      onlyWithUse: z.boolean(),
      title: text,
      why: text,
      opens: text,
    }),
  ),
  contradictions: z.array(z.strictObject({ id: text, items: z.array(text), title: text, text })),
  headlines: z.array(z.strictObject({ id: text, title: text, text })),
  goals: z.array(titledSchema),
  measures: z.array(measureSchema),
  needs: z.array(z.strictObject({ id: text, title: text, text })),
  verdicts: z.array(z.strictObject({ id: z.enum(VERDICTS), title: text, hint: text })),
  reasons: z.array(z.strictObject({ id: text, text })),
  providers: z.array(z.strictObject({ ...providerSchema.shape, summary: text, note: text })),
  benchmarks: z.array(
    z.strictObject({
      ...benchmarkSchema.shape,
      label: text,
      populationText: text,
      definition: text,
      caveat: text.nullable(),
    }),
  ),
});
export type CatalogueDocument = z.infer<typeof catalogueDocumentSchema>;

function toMeasure(measure: Measure, { t }: Translator): CatalogueDocument['measures'][number] {
  const key = `measures:measures.${measure.id}`;
  const { id, kind, goal, after, lead, evidence } = measure;
  return {
    id,
    kind,
    goal,
    after,
    lead,
    title: t(`${key}.title`),
    why: t(`${key}.why`),
    what: t(`${key}.what`),
    firstAction: t(`${key}.firstAction`),
    doneWhen: t(`${key}.doneWhen`),
    forms: measure.forms.map((form) => ({ ...form })),
    evidence: { ...evidence, note: t(`${key}.evidence`) },
    routes: [...measure.routes],
    countries: measure.countries && [...measure.countries],
    sectors: measure.sectors && [...measure.sectors],
    sizeClasses: measure.sizeClasses && [...measure.sizeClasses],
    safetyFor: measure.safetyFor,
  };
}

function methodWords({ t }: Translator) {
  return {
    bands: BANDS.map((id) => ({
      id,
      from: BAND_FLOORS[id],
      title: t(`method:bands.${id}.title`),
      meaning: t(`method:bands.${id}.meaning`),
    })),
    gates: GATES.map((gate) => ({
      ...gate,
      title: t(`method:gates.${gate.id}.title`),
      why: t(`method:gates.${gate.id}.why`),
      opens: t(`method:gates.${gate.id}.opens`),
    })),
    contradictions: CONTRADICTIONS.map(({ id, items }) => ({
      id,
      items: [...items],
      title: t(`method:contradictions.${id}.title`),
      text: t(`method:contradictions.${id}.text`),
    })),
    headlines: HEADLINES.map((id) => ({
      id,
      title: t(`method:headlines.${id}.title`),
      text: t(`method:headlines.${id}.text`),
    })),
  };
}

function ledgerWords({ t }: Translator) {
  const reasons = [...new Set([...REASONS_AGAINST, ...REASONS_FOR, ...REASONS_NOT_FIRST])];
  return {
    needs: NEEDS.map((id) => ({
      id,
      title: t(`providers:needs.${id}.title`),
      text: t(`providers:needs.${id}.text`),
    })),
    verdicts: VERDICTS.map((id) => ({
      id,
      title: t(`providers:verdicts.${id}.title`),
      hint: t(`providers:verdicts.${id}.hint`),
    })),
    reasons: reasons.map((id) => ({ id, text: t(`providers:reasons.${id}`) })),
    providers: PROVIDERS.map((provider) => ({
      ...provider,
      summary: t(`providers:providers.${provider.id}.summary`),
      note: t(`providers:providers.${provider.id}.note`),
    })),
  };
}

/** Everything a result refers to by id, with its words in one language. */
export function toCatalogueDocument(version: string, translator: Translator): CatalogueDocument {
  const { t, has } = translator;
  const optional = (key: string): string | null => (has(key) ? t(key) : null);
  return {
    version,
    ...methodWords(translator),
    goals: GOALS.map((id) => ({ id, title: t(`questionnaire:profile.goals.options.${id}`) })),
    measures: MEASURES.map((measure) => toMeasure(measure, translator)),
    ...ledgerWords(translator),
    benchmarks: BENCHMARKS.map((benchmark) => ({
      ...benchmark,
      label: t(`benchmarks:entries.${benchmark.id}.title`),
      populationText: t(`benchmarks:entries.${benchmark.id}.population`),
      definition: t(`benchmarks:entries.${benchmark.id}.definition`),
      caveat: optional(`benchmarks:entries.${benchmark.id}.caveat`),
    })),
  };
}
