import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { PROBLEM_STATUS, succeed } from '#app/domain/shared/problem.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { ANSWERS } from '#app/features/http-api/openapi.server.ts';
import { OPERATIONS } from '#app/features/http-api/operations.ts';
import { problemSchema } from '#app/features/http-api/answer.schema.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { letOutRelease, openCampaign } from '#tests/factories/chambers.ts';
import { signInAs, tokenOf } from '#tests/factories/people.ts';
import { makeTypedClient } from '#tests/setup/typed-client.ts';
import { useServed } from '#tests/setup/use-served.ts';

const product = useServed();
const { call, store } = product;
const origin = (): string => product.origin;

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];
interface Description {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<
      string,
      { readonly requestBody?: unknown; readonly security?: unknown; readonly responses: object }
    >
  >;
  readonly components: { readonly schemas: Record<string, JsonSchema> };
}

const describeApi = async (): Promise<Description> => {
  const { text } = await call('GET', '/api/v1/openapi.json');
  return JSON.parse(text) as Description;
};

const { profile, answers } = JOINERY;
const useCases = [{ goal: 'quotation', hoursPerWeek: 6, people: 2, hourlyCostEur: 45 }];

/** The token of an owner of a new chamber, which has let out a release. */
async function openChamber(organisation: string) {
  await store().write(async ({ organisations }) =>
    succeed(await organisations.create({ id: organisation, name: 'Kammer', kind: 'chamber' }, new Date())),
  );
  const owner = `owner-of-${organisation}`;
  await signInAs(store(), owner, { organisation, role: 'owner' });
  const scopes = ['clients:read', 'clients:write', 'campaigns:read'] as const;
  const token = await tokenOf(store(), owner, { organisation, scopes });
  const campaign = await openCampaign(store(), organisation, `http-${organisation}`);
  return { token, campaign, release: await letOutRelease(store(), campaign, owner) };
}

/** The answers to who has a token, of a client with one assessment, which is compared with itself. */
async function collectWithToken(code: string) {
  const { token, release } = await openChamber('kammer');
  const headers = { Authorization: `Bearer ${token}` };
  const body = { name: 'Lindenhof', sector: 'manufacturing', country: 'DE', region: 'DE2' };
  const added = await call('POST', '/api/v1/clients', { body, headers });
  const id = String(added.body.id);
  const owner = accessOf(code).owner;
  await store().write(async ({ clientAssessments }) =>
    succeed(await clientAssessments.link(id, owner, new Date())),
  );
  const read = async (path: string) => (await call('GET', path, { headers })).body;
  return {
    Client: added.body,
    ClientList: await read('/api/v1/clients'),
    ClientAssessmentList: await read(`/api/v1/clients/${id}/assessments`),
    Comparison: await read(`/api/v1/assessments/${code}/comparison?with=${code}`),
    CampaignList: await read('/api/v1/campaigns'),
    ReleaseList: await read('/api/v1/campaigns/http-kammer/releases'),
    Release: await read(`/api/v1/releases/${release}.json`),
    PictureList: await read(`/api/v1/releases/${release}/pictures`),
  };
}

/** One good answer of each kind, as the server gives it. */
async function collectAnswers(): Promise<Record<keyof typeof ANSWERS, unknown>> {
  const created = await call('POST', '/api/v1/assessments', { body: { profile, answers, useCases } });
  const path = `/api/v1/assessments/${String(created.body.code)}`;
  const consent = { statistics: true, text: '2026-1' };
  const saved = await call('PATCH', path, { body: { revision: 1, consent, firmName: 'Lindenhof' } });
  const result = await call('POST', `${path}/completion`, { body: { revision: 2 } });
  const { steps } = z
    .looseObject({ steps: z.array(z.looseObject({ measure: z.string() })) })
    .parse(result.body.roadmap);
  const step = await call('PUT', `${path}/steps/${steps[0]?.measure ?? ''}`, { body: { state: 'stuck' } });
  return {
    EvaluationResult: result.body,
    Created: created.body,
    Assessment: (await call('GET', path)).body,
    Saved: saved.body,
    Step: step.body,
    Questionnaire: (await call('GET', '/api/v1/questionnaires/current')).body,
    Catalogue: (await call('GET', '/api/v1/catalogues/current')).body,
    ...(await collectWithToken(String(created.body.code))),
    Ready: (await call('GET', '/readyz')).body,
  };
}

describe('the description', () => {
  it('is what the server really answers', async () => {
    const { components } = await describeApi();
    const answersByName = await collectAnswers();
    for (const [name, answer] of Object.entries(answersByName)) {
      const described = components.schemas[name];
      expect(described, name).toBeDefined();
      const parsed = z.fromJSONSchema(described ?? {}).safeParse(answer);
      expect(parsed.error?.issues ?? [], name).toEqual([]);
      expect(ANSWERS[name as keyof typeof ANSWERS].safeParse(answer).error?.issues ?? [], name).toEqual([]);
    }
  });

  it('refuses an answer that says something else', async () => {
    const { components } = await describeApi();
    const described = z.fromJSONSchema(components.schemas.Saved ?? {});
    expect(described.safeParse({ revision: 'two' }).success).toBe(false);
    expect(described.safeParse({ revision: 2, more: true }).success).toBe(false);
  });

  it('gives types by which the script of the how-to compiles, and it reads what is there', async () => {
    const { token, release } = await openChamber('typed');
    const headers = { Authorization: `Bearer ${token}` };
    const name = 'Getippt & Söhne';
    await call('POST', '/api/v1/clients', { headers, body: { name } });
    const { body } = await call('POST', '/api/v1/assessments', { body: { profile, answers } });
    const code = String(body.code);
    await call('POST', `/api/v1/assessments/${code}/completion`, { body: { revision: 1 } });
    const client = makeTypedClient((await call('GET', '/api/v1/openapi.json')).text);
    const { script, faultsIn, load, remove } = client;
    expect(faultsIn(script)).toBe('');
    const wrong = script.replace('overall.earlier?.score', 'overall.earlier.score');
    const faults = faultsIn(wrong.replace('id, name }', 'id, nane }'));
    for (const named of ["'overall.earlier' is possibly 'null'", 'nane']) expect(faults).toContain(named);
    const { readPortfolio, readMove, readPictures, readReleases } = await load();
    remove();
    expect(await readPortfolio?.(origin(), token)).toEqual([{ name, asOf: null, score: null }]);
    expect(await readMove?.(origin(), token, { earlier: code, present: code })).toBe(0);
    expect(await readReleases?.(origin(), token)).toMatchObject([
      { firms: expect.any(Number) as number, weightedTo: null },
    ]);
    const address = `${origin()}/api/v1/releases/${release}/pictures/bands.svg`;
    expect(await readPictures?.(origin(), token, release)).toContainEqual(
      expect.objectContaining({ address, said: expect.any(String) as string }),
    );
  });

  it('names every open call, and no call that is not there', async () => {
    const { openapi, paths } = await describeApi();
    expect(openapi).toMatch(/^3\.1\./);
    const listed = Object.entries(paths).flatMap(([path, calls]) =>
      Object.keys(calls).map((m) => `${m} ${path}`),
    );
    expect(listed.sort()).toEqual(OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort());
    for (const { method, path } of OPERATIONS) {
      const target = path.replace('{version}', 'current').replace(/\{\w+\}/g, 'none');
      const body = method === 'get' || method === 'delete' ? {} : { body: {} };
      const { status } = await call(method.toUpperCase(), target, body);
      expect(status, `${method} ${path}`).not.toBe(405);
      expect(status, `${method} ${path}`).toBeLessThan(500);
    }
  });

  it('points to nothing that is missing', async () => {
    const description = await describeApi();
    const refs = [...JSON.stringify(description).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(refs.length).toBeGreaterThan(20);
    for (const name of new Set(refs)) expect(description.components.schemas).toHaveProperty(String(name));
  });

  it('shows an example that the code computed and the server repeats', async () => {
    const { paths } = await describeApi();
    const { requestBody, responses } = paths['/api/v1/evaluations']?.post ?? { responses: {} };
    const exampleOf = (holder: unknown): unknown =>
      z.looseObject({ content: z.record(z.string(), z.looseObject({ example: z.unknown() })) }).parse(holder)
        .content['application/json']?.example;
    const answer = await call('POST', '/api/v1/evaluations', { body: exampleOf(requestBody) });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(exampleOf(Object.values(responses)[0]));
  });

  it('is in the language asked for, with the same ids', async () => {
    const german = await call('GET', '/api/v1/questionnaires/current');
    const english = await call('GET', '/api/v1/questionnaires/2026-2?locale=en');
    const itemsIn = (body: unknown) =>
      ANSWERS.Questionnaire.parse(body).dimensions.flatMap(({ items }) =>
        items.map(({ id, levels }) => [id, levels.length]),
      );
    expect(itemsIn(german.body)).toEqual(ITEMS.map((item) => [item, 5]));
    expect(itemsIn(english.body)).toEqual(itemsIn(german.body));
    expect(english.headers.get('Content-Language')).toBe('en');
    expect(english.text).not.toBe(german.text);
    const catalogues = await Promise.all(
      ['de', 'en'].map(async (locale) =>
        ANSWERS.Catalogue.parse((await call('GET', `/api/v1/catalogues/current?locale=${locale}`)).body),
      ),
    );
    expect(catalogues[0]?.measures.map(({ id }) => id)).toEqual(catalogues[1]?.measures.map(({ id }) => id));
    expect((await call('GET', '/api/v1/questionnaires/1999-1')).status).toBe(404);
    expect((await call('GET', '/api/v1/catalogues/1999-1')).status).toBe(404);
  });

  it('holds every problem to its shape', async () => {
    const { body } = await call('POST', '/api/v1/evaluations', { body: { answers: { 'data.digital': {} } } });
    expect(problemSchema.safeParse(body).error?.issues ?? []).toEqual([]);
  });
});

describe('the readable pages', () => {
  it.each(['de', 'en'])('explain the interface and every problem in %s', async (locale) => {
    const headers = { 'Accept-Language': locale };
    const page = await call('GET', '/api', { headers });
    expect(page.status).toBe(200);
    expect(page.text).toContain(`<html lang="${locale}"`);
    expect(page.text).toContain('/api/v1/assessments/{code}/completion');
    for (const code of Object.keys(PROBLEM_STATUS)) {
      expect(page.text).toContain(`href="/problems/${code}"`);
      const problem = await call('GET', `/problems/${code}`, { headers });
      expect(problem.status, code).toBe(200);
      expect(problem.text).toContain(`<code>${code}</code>`);
    }
    expect((await call('GET', '/problems/none', { headers })).status).toBe(404);
  });
});
