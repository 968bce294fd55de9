import type { Answers } from '../../app/domain/questionnaire/answers.ts';
import type { Item, Level } from '../../app/domain/questionnaire/items.ts';
import { ITEMS } from '../../app/domain/questionnaire/items.ts';
import type { HttpClient } from './http-client.ts';
import { requireJson } from './http-client.ts';

const PROFILE = {
  role: 'owner',
  sizeClass: '10-49',
  sector: 'manufacturing',
  country: 'DE',
  region: 'DEA',
  aiUse: 'testing',
  exposure: 'any',
  goals: ['quotation', 'predictive-maintenance'],
  resources: { budgetEurPerYear: 20_000, staffDaysPerQuarter: 10 },
};

/** A mixed firm: levels 0 to 3 spread over the items, so that the plan has steps and the report all its parts. */
function mixedAnswers(): Answers {
  const entries = ITEMS.map((item, place) => [item, { level: ((place * 7) % 4) as Level }] as const);
  return Object.fromEntries(entries) as Readonly<Record<Item, { level: Level }>>;
}

export interface Handle {
  readonly code: string;
  revision: number;
}

/** A fresh assessment of its own. */
export async function createDraft(client: HttpClient, filled = false): Promise<Handle> {
  const body = filled
    ? { locale: 'de', testRun: true, profile: PROFILE, answers: mixedAnswers() }
    : { locale: 'de', testRun: true };
  const created = requireJson(await client.send('/api/v1/assessments', { method: 'POST', body }), 201);
  return { code: String(created['code']), revision: Number(created['revision']) };
}

export async function patch(client: HttpClient, handle: Handle, change: Readonly<Record<string, unknown>>) {
  const path = `/api/v1/assessments/${handle.code}`;
  const reply = await client.send(path, { method: 'PATCH', body: { revision: handle.revision, ...change } });
  if (reply.status === 200) handle.revision = Number(requireJson(reply, 200)['revision']);
  return reply;
}

export async function createCompleted(client: HttpClient): Promise<Handle> {
  const handle = await createDraft(client, true);
  const path = `/api/v1/assessments/${handle.code}/completion`;
  const reply = await client.send(path, { method: 'POST', body: { revision: handle.revision } });
  requireJson(reply, 200);
  const stored = requireJson(await client.send(`/api/v1/assessments/${handle.code}`), 200);
  handle.revision = Number(stored['revision']);
  return handle;
}
