import { z } from 'zod';
import { evaluationResultSchema } from '#app/domain/evaluation/evaluation.schema.ts';
import { PROBLEM_STATUS } from '#app/domain/shared/problem.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { labelled } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import {
  assessmentDocumentSchema,
  createdSchema,
  problemSchema,
  savedSchema,
  stepSchema,
} from './answer.schema.ts';
import { campaignListSchema } from './campaign-document.ts';
import { catalogueDocumentSchema } from './catalogue-document.ts';
import {
  clientAssessmentListSchema,
  clientListSchema,
  clientRequestSchema,
  clientSchema,
} from './client-document.ts';
import { comparisonSchema } from './comparison-document.ts';
import { EXAMPLE_REQUEST, exampleResult } from './example.server.ts';
import type { Operation, SchemaName } from './operation.ts';
import { FILE_TYPES } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import { questionnaireDocumentSchema } from './questionnaire-document.ts';
import { pictureListSchema, releaseDocumentSchema, releaseListSchema } from './release-documents.ts';

/** The schemas that validate requests: the description cannot say otherwise. */
export type RequestSchemas = Readonly<
  Record<Exclude<Extract<SchemaName, `${string}Request`>, 'ClientRequest'>, z.ZodType>
>;

/** The schemas that answers are held to. */
export const ANSWERS = {
  EvaluationResult: evaluationResultSchema,
  Created: createdSchema,
  Assessment: assessmentDocumentSchema,
  Saved: savedSchema,
  Step: stepSchema,
  Questionnaire: questionnaireDocumentSchema,
  Catalogue: catalogueDocumentSchema,
  Client: clientSchema,
  ClientList: clientListSchema,
  ClientAssessmentList: clientAssessmentListSchema,
  Comparison: comparisonSchema,
  CampaignList: campaignListSchema,
  ReleaseList: releaseListSchema,
  Release: releaseDocumentSchema,
  PictureList: pictureListSchema,
  Ready: z.strictObject({
    status: z.enum(['ok', 'low-disk', 'not-saved']),
    log: z.literal('failing').optional(),
  }),
} as const satisfies Partial<Record<SchemaName, z.ZodType>>;

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function toComponents(requests: RequestSchemas) {
  const options = { target: 'draft-2020-12', io: 'input' } as const;
  const schemas = { ...requests, ClientRequest: clientRequestSchema, ...ANSWERS, Problem: problemSchema };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const { $schema: _dialect, ...described } = z.toJSONSchema(schema, options);
      return [name, described];
    }),
  );
}

const text = (name: string, place: 'path' | 'query' | 'header', description: string) => ({
  name,
  in: place,
  required: place === 'path',
  description,
  schema: { type: 'string' },
});

function toParameters(operation: Operation, { t, format }: Translator) {
  const locales = format.list(LOCALES);
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) =>
    text(name, 'path', t(`api:parameters.${name}`)),
  );
  const inQuery = ['locale', ...(operation.query ?? [])].map((name) =>
    text(name, 'query', t(`api:parameters.${name}`, { locales })),
  );
  const key = text('Idempotency-Key', 'header', t('api:parameters.idempotencyKey'));
  return [...inPath, ...inQuery, ...(operation.isRepeatable ? [key] : [])];
}

const isFile = (schema: string): schema is keyof typeof FILE_TYPES => Object.hasOwn(FILE_TYPES, schema);

function toSuccess({ success: { status, schema }, id }: Operation, asOf: string, { t }: Translator) {
  const description = t(`api:calls.${id}.success`);
  if (schema === null) return { [status]: { description } };
  if (isFile(schema)) {
    const content = { [FILE_TYPES[schema]]: { schema: { type: 'string', format: 'binary' } } };
    return { [status]: { description, content } };
  }
  const example = id === 'evaluate' ? { example: exampleResult(asOf) } : {};
  const content = { 'application/json': { schema: refTo(schema), ...example } };
  return { [status]: { description, content } };
}

/** One response a status, its codes listed with their titles. */
function toProblems({ problems }: Operation, translator: Translator) {
  const statuses = [...new Set(problems.map((code) => PROBLEM_STATUS[code]))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const codes = problems.filter((code) => PROBLEM_STATUS[code] === status);
      const description = codes
        .map((code) => labelled(translator, code, translator.t(`problems:codes.${code}.title`)))
        .join('\n');
      return [status, { description, content: { 'application/problem+json': { schema: refTo('Problem') } } }];
    }),
  );
}

/** Said of each call, of the open ones too: an empty list is a promise. */
const toSecurity = ({ scope }: Operation) => (scope === undefined ? [] : [{ token: [scope] }]);

function toOperation(operation: Operation, asOf: string, translator: Translator) {
  const { id, request } = operation;
  const example = id === 'evaluate' ? { example: EXAMPLE_REQUEST } : {};
  const body = request && {
    required: true,
    content: { 'application/json': { schema: refTo(request), ...example } },
  };
  return {
    operationId: id,
    summary: translator.t(`api:calls.${id}.summary`),
    description: translator.t(`api:calls.${id}.text`),
    security: toSecurity(operation),
    parameters: toParameters(operation, translator),
    ...(body && { requestBody: body }),
    responses: { ...toSuccess(operation, asOf, translator), ...toProblems(operation, translator) },
  };
}

export interface DescriptionSource {
  /** The day of the example. */
  readonly asOf: string;
  readonly requests: RequestSchemas;
}

/** The description of the HTTP API by OpenAPI 3.1, its words in one language, its example computed. */
export function toOpenApi(translator: Translator, { asOf, requests }: DescriptionSource) {
  const { t } = translator;
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: toOperation(operation, asOf, translator),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: t('api:title'), version: '1', description: t('api:description') },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: toComponents(requests),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: t('api:token') } },
    },
  };
}
