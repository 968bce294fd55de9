import { z } from 'zod';
import type { Client } from '#app/domain/client/client.ts';
import { MAX_CLIENT_NAME, MAX_CLIENT_NOTE } from '#app/domain/client/client.ts';
import { hasRegions } from '#app/domain/questionnaire/countries.ts';
import { lengthOf, PROFILE_FIELDS } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { HEADLINES } from '#app/domain/roadmap/roadmap-result.ts';
import { BANDS } from '#app/domain/scoring/bands.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import type { ListedAssessment } from '#app/persistence/client-assessment-repository.ts';

const { sector, sizeClass, country, region } = PROFILE_FIELDS;
const code = (problem: string) => ({ params: { code: problem } });
/** Lines and tabs are typed by people; other control characters and halves of characters are not. */
const hasForeignControls = (text: string): boolean => /[^\P{Cc}\n\r\t]|\p{Cs}/u.test(text);

/** POST /api/v1/clients */
export const clientRequestSchema = z
  .strictObject({
    name: z
      .string()
      .refine((name) => !hasForeignControls(name), code('wrong-type'))
      .overwrite(toOneLine)
      .refine((name) => name !== '', code('missing-field'))
      .refine((name) => lengthOf(name) <= MAX_CLIENT_NAME, code('out-of-range'))
      .meta({ minLength: 1, maxLength: MAX_CLIENT_NAME }),
    sector: sector.nullish(),
    sizeClass: sizeClass.nullish(),
    country: country.nullish(),
    region: region.nullish(),
    note: z
      .string()
      .refine((note) => !hasForeignControls(note), code('wrong-type'))
      .overwrite((note) => note.normalize('NFC').replaceAll('\r\n', '\n').trim())
      .refine((note) => lengthOf(note) <= MAX_CLIENT_NOTE, code('out-of-range'))
      .meta({ maxLength: MAX_CLIENT_NOTE })
      .optional(),
    shared: z.boolean().optional(),
  })
  .refine(({ country: land, region: part }) => !part || hasRegions(land ?? null), {
    ...code('region-country-mismatch'),
    path: ['region'],
  });

/** What is noted of a client, as it was sent. */
export const toDetails = ({
  name,
  note = '',
  shared = false,
  ...noted
}: z.output<typeof clientRequestSchema>) => ({
  ...{ name, note, isShared: shared, sector: noted.sector ?? null, sizeClass: noted.sizeClass ?? null },
  ...{ country: noted.country ?? null, region: noted.region ?? null },
});

/** A client: 201 of POST /api/v1/clients, and in its list. */
export const clientSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  sector: sector.nullable(),
  sizeClass: sizeClass.nullable(),
  country: country.nullable(),
  region: region.nullable(),
  note: z.string(),
  shared: z.boolean(),
  archived: z.boolean(),
});

const listOf = <Schema extends z.ZodType>(item: Schema) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() });

/** 200 of GET /api/v1/clients */
export const clientListSchema = listOf(clientSchema);

/** 200 of GET /api/v1/clients/{id}/assessments */
export const clientAssessmentListSchema = listOf(
  z.strictObject({
    id: z.string(),
    begunAt: z.iso.datetime(),
    outcome: z
      .strictObject({
        asOf: z.string(),
        score: z.number().nullable(),
        band: z.enum(BANDS).nullable(),
        headline: z.enum(HEADLINES),
      })
      .nullable(),
  }),
);

type NotedClient = Omit<Client, 'organisation' | 'adviser' | 'email' | 'reminding'>;

export const toClientDocument = ({ isShared, isArchived, ...client }: NotedClient) => ({
  ...{ id: client.id, name: client.name, sector: client.sector, sizeClass: client.sizeClass },
  ...{ country: client.country, region: client.region, note: client.note },
  ...{ shared: isShared, archived: isArchived },
});

export const toAssessmentEntry = ({ id, begunAt, outcome }: ListedAssessment) => ({
  id,
  begunAt: begunAt.toISOString(),
  outcome: outcome && {
    asOf: outcome.asOf,
    score: outcome.overallTenths === null ? null : outcome.overallTenths / 10,
    band: outcome.band,
    headline: outcome.headline,
  },
});
