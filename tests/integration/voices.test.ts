import { afterEach, describe, expect, it } from 'vitest';
import { accessToAssessment } from '#app/domain/access/access.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { toSpread } from '#app/domain/voices/spread.ts';
import type { VoiceAnswers } from '#app/domain/voices/voice-choice.ts';
import { previewRetention, runRetention } from '#app/features/assessment/retention.server.ts';
import type { RoundAsking, RoundRequest } from '#app/features/voices/lead-round.server.ts';
import {
  addVoice,
  discardRound,
  endAnswering,
  openRound,
  openRoundPage,
  revealItem,
  withdrawOpen,
  withdrawVoice,
} from '#app/features/voices/lead-round.server.ts';
import {
  eraseVoice,
  finishVoice,
  openVoice,
  saveChoice,
  takeVoice,
} from '#app/features/voices/own-voice.server.ts';
import { showSpreadsInSession } from '#app/features/voices/show-in-session.server.ts';
import { countRevealed, showSpreads } from '#app/features/voices/shown-spreads.server.ts';
import { newVoiceToken, voiceAccessOf } from '#app/features/voices/voice-token.server.ts';
import { closeStore, currentStore, openStore } from '#app/persistence/current-store.ts';
import type { Engine } from '#app/persistence/database.ts';
import { allSaying, beginLed } from '#tests/factories/voices.ts';
import { createDatabaseOn } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const AT = new Date('2026-11-23T08:00:00Z');
const SPREAD: RoundRequest = { mode: 'spread-only', roles: { management: 1, production: 3 }, term: 14 };
const NAMED: RoundRequest = { mode: 'named', roles: { it: 1, production: 2 }, term: 14 };

afterEach(closeStore);

async function open(engine: Engine) {
  const database = await createDatabaseOn(engine);
  const statements: string[] = [];
  await openStore(database.address, {
    ...{ random: () => 0.5, at: AT, saveWithinMs: 30_000 },
    onStatement: (sql) => statements.push(sql),
  });
  return { ...database, statements, led: await beginLed(currentStore(), 'led') };
}

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
const codeOf = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.problem.code);

async function ask(led: RoundAsking, request: RoundRequest): Promise<readonly string[]> {
  return valueOf(await openRound(led, request)).map(({ token }) => token);
}

/** Takes a voice; its own token from then on. */
async function take(link: string): Promise<string> {
  const token = newVoiceToken();
  valueOf(await takeVoice(voiceAccessOf(link), token));
  return token;
}

/** Chooses the first as a person does; the others at once, as nothing differs but the time it takes. */
async function say(token: string, answers: VoiceAnswers): Promise<void> {
  const access = voiceAccessOf(token);
  const [first = 'data.digital', ...others] = ITEMS.filter((item) => answers[item] !== undefined);
  valueOf(await saveChoice(access, first, answers[first] ?? 'unknown'));
  if (others.length === 0) return;
  await currentStore().write(async ({ voices }) => {
    const before = (await voices.find(access.voice))?.answers;
    return succeed(await voices.saveAnswers(access.voice, { ...before, ...answers }));
  });
}

/** Takes a voice and gives it whole. */
async function give(link: string, answers: VoiceAnswers): Promise<string> {
  const token = await take(link);
  await say(token, answers);
  valueOf(await finishVoice(voiceAccessOf(token)));
  return token;
}

const pageOf = async (led: RoundAsking) => valueOf(await openRoundPage(led));
const canOpen = async (token: string): Promise<boolean> => (await openVoice(voiceAccessOf(token))).ok;

describe.each(ENGINES)('voices on %s', (engine) => {
  it('are asked, given apart, ended, and revealed item by item, in the order of their distance', async () => {
    const { led } = await open(engine);
    const links = await ask(led, SPREAD);
    expect(new Set(links).size).toBe(4);
    await give(links[0] ?? '', allSaying('2', { 'cloud.exit': '0' }));
    await give(links[1] ?? '', allSaying('2', { 'cloud.exit': '4', 'data.access': 'unknown' }));
    expect(codeOf(await endAnswering(led))).toBe('stale-revision');
    await give(links[2] ?? '', allSaying('2', { 'cloud.exit': '1' }));
    await say(await take(links[3] ?? ''), { 'data.digital': '4' });
    expect(codeOf(await revealItem(led, 'cloud.exit'))).toBe('stale-revision');

    const before = await pageOf(led);
    expect(before.round).toMatchObject({ agenda: null, isFrozen: true });
    expect(before.round?.voices.filter(({ isFinished }) => isFinished)).toHaveLength(3);
    valueOf(await endAnswering(led));
    const ended = await pageOf(led);
    expect(ended.round?.agenda?.slice(0, 3)).toEqual(['cloud.exit', 'data.access', 'data.digital']);
    expect(ended.round?.voices).toHaveLength(3);
    expect(ended.revealed.size).toBe(0);

    valueOf(await revealItem(led, 'cloud.exit'));
    valueOf(await revealItem(led, 'cloud.exit'));
    const { revealed } = await pageOf(led);
    expect([...revealed.keys()]).toEqual(['cloud.exit']);
    expect(revealed.get('cloud.exit')).toEqual({
      said: null,
      spread: { '0': 1, '1': 1, '2': 0, '3': 0, '4': 1, 'not-applicable': 0, unknown: 0 },
    });
  });

  it('of a role are told by it where they are named, from the first one on', async () => {
    const { led } = await open(engine);
    const [first = ''] = await ask(led, NAMED);
    expect(codeOf(await endAnswering(led))).toBe('stale-revision');
    await give(first, allSaying('3'));
    valueOf(await endAnswering(led));
    valueOf(await revealItem(led, 'data.digital'));
    const shown = (await pageOf(led)).revealed.get('data.digital');
    expect(shown?.said).toEqual([{ role: 'production', number: 1, choice: '3' }]);
  });

  it('keep their mode from the first answer on, also where both come at once', async () => {
    const { led } = await open(engine);
    const first = await ask(led, SPREAD);
    const links = await ask(led, NAMED);
    expect(await canOpen(first[0] ?? '')).toBe(false);
    const token = await take(links[0] ?? '');
    const [answered, opened] = await Promise.all([
      saveChoice(voiceAccessOf(token), 'data.digital', '2'),
      openRound(led, SPREAD),
    ]);
    // One of the two came first: an answer never stands in a mode it was not given to.
    expect([answered.ok, opened.ok].toSorted()).toEqual([false, true]);
    const { round } = await pageOf(led);
    expect(round).toMatchObject(
      answered.ok ? { mode: 'named', isFrozen: true } : { mode: 'spread-only', isFrozen: false },
    );
    const last = answered.ok ? token : await take(valueOf(opened)[0]?.token ?? '');
    valueOf(await saveChoice(voiceAccessOf(last), 'data.digital', '1'));
    for (const request of [SPREAD, NAMED]) {
      expect(codeOf(await openRound(led, request))).toBe('stale-revision');
    }
  });

  it('are taken once, by whoever comes first, and then opened by no link any more', async () => {
    const { led } = await open(engine);
    const [link = ''] = await ask(led, SPREAD);
    const tokens = [newVoiceToken(), newVoiceToken()];
    const taken = await Promise.all(tokens.map((token) => takeVoice(voiceAccessOf(link), token)));
    expect(taken.map(codeOf).toSorted()).toEqual(['not-found', null].toSorted());
    const own = tokens[taken.findIndex(({ ok }) => ok)] ?? '';
    // The same form once more leads to the same voice.
    expect(codeOf(await takeVoice(voiceAccessOf(link), own))).toBeNull();
    expect([await canOpen(link), await canOpen(own)]).toEqual([false, true]);
  });

  it('read nothing of each other, and change only while they are not finished', async () => {
    const { led } = await open(engine);
    const links = await ask(led, SPREAD);
    const [one = '', other = ''] = await Promise.all(links.slice(0, 2).map(take));
    await say(one, { 'data.digital': '4' });
    const seen = valueOf(await openVoice(voiceAccessOf(other))).voice;
    expect(seen.answers).toEqual({});
    expect(codeOf(await finishVoice(voiceAccessOf(one)))).toBe('missing-item');
    await say(one, allSaying('1'));
    await say(one, { 'data.digital': '0' });
    valueOf(await finishVoice(voiceAccessOf(one)));
    expect(codeOf(await saveChoice(voiceAccessOf(one), 'data.digital', '3'))).toBe('not-found');
    expect(valueOf(await openVoice(voiceAccessOf(one))).voice.answers['data.digital']).toBe('0');
    const tooMany = voiceAccessOf(other);
    await say(other, { 'data.digital': 'not-applicable', 'data.quality': 'not-applicable' });
    expect(codeOf(await saveChoice(tooMany, 'data.access', 'not-applicable'))).toBe(
      'too-many-not-applicable',
    );
  });

  it('stand in the database without role, number and time where only the spread is shown, and lose their tie', async () => {
    const { led, query } = await open(engine);
    const links = await ask(led, SPREAD);
    for (const link of links) await give(link, allSaying('2'));
    const rows = await query('SELECT * FROM "Voice"');
    expect(rows).toHaveLength(4);
    for (const { id, roundId, tokenHash, ...rest } of rows) {
      expect(String(id) + String(roundId)).not.toBe('');
      expect(tokenHash).toMatch(/^[0-9a-f]{64}$/);
      expect(Object.keys(rest).toSorted()).toEqual(['answers', 'isFinished', 'isTaken', 'number', 'role']);
      expect([rest.role, rest.number]).toEqual([null, null]);
    }
    valueOf(await endAnswering(led));
    valueOf(await revealItem(led, 'data.digital'));
    expect(await query('SELECT DISTINCT "tokenHash" FROM "Voice"')).toEqual([{ tokenHash: null }]);
    await currentStore().write(async ({ workshops }) => {
      const workshop = await workshops.find('led', 'led');
      if (workshop === null) throw new Error('There is no workshop');
      const { state } = workshop.ties;
      return succeed(await workshops.move({ ...workshop, state }, { to: 'closed', at: AT }));
    });
    expect(await query('SELECT "id" FROM "Voice"')).toEqual([]);
    expect(await query('SELECT "item" FROM "VoiceReveal"')).toEqual([{ item: 'data.digital' }]);
    expect(codeOf(await openRoundPage(led))).toBe('not-found');
  });

  it('go as a whole with a workshop that is closed before anything was shown, however it is closed', async () => {
    const { led, query } = await open(engine);
    const links = await ask(led, SPREAD);
    const token = await take(links[0] ?? '');
    await say(token, { 'data.digital': '1' });
    await currentStore().write(async ({ organisations }) => {
      await organisations.remove('led', 'led');
      return succeed(null);
    });
    expect(await canOpen(token)).toBe(false);
    expect([await query('SELECT "id" FROM "Voice"'), await query('SELECT "id" FROM "VoiceRound"')]).toEqual([
      [],
      [],
    ]);
  });

  describe('in the report of the firm', () => {
    const HOLDER = 'owner-of-led';
    const holder = accessToAssessment({ kind: 'code-holder', owner: HOLDER }, HOLDER);
    const stored = async () => {
      const found = await currentStore().assessments.find(HOLDER);
      if (found === null) throw new Error('There is no assessment');
      return found;
    };
    const shownItems = async () => {
      const { shownSpreads } = await stored();
      return shownSpreads === null ? null : Object.keys(shownSpreads);
    };
    async function revealAmong(led: RoundAsking, request: RoundRequest): Promise<void> {
      const links = await ask(led, request);
      for (const link of links) await give(link, allSaying('2', { 'cloud.exit': '4' }));
      valueOf(await endAnswering(led));
      valueOf(await revealItem(led, 'cloud.exit'));
    }

    it('stand only while it has chosen so, by what is revealed, and change what its document says', async () => {
      const { led } = await open(engine);
      await revealAmong(led, SPREAD);
      expect(await shownItems()).toBeNull();
      expect(valueOf(await countRevealed(holder))).toBe(1);
      const versions = [(await stored()).version];
      valueOf(await showSpreads(holder, true));
      expect((await stored()).shownSpreads).toEqual({
        'cloud.exit': { spread: toSpread(['4', '4', '4', '4']), said: null },
      });
      versions.push((await stored()).version);
      valueOf(await revealItem(led, 'data.digital'));
      expect(await shownItems()).toEqual(['data.digital', 'cloud.exit']);
      versions.push((await stored()).version);
      // Sent twice, the form changes nothing.
      valueOf(await showSpreads(holder, true));
      expect((await stored()).version).toBe(versions.at(-1));
      valueOf(await showSpreads(holder, false));
      expect(await shownItems()).toBeNull();
      versions.push((await stored()).version);
      expect(new Set(versions).size).toBe(versions.length);
      valueOf(await revealItem(led, 'data.quality'));
      expect(await shownItems()).toBeNull();
    });

    it('stay as counts when the voices are erased with the session, and when the adviser is gone', async () => {
      const { led, query } = await open(engine);
      await revealAmong(led, SPREAD);
      valueOf(await showSpreads(holder, true));
      await currentStore().write(async ({ workshops }) => {
        const workshop = await workshops.find('led', 'led');
        if (workshop === null) throw new Error('There is no workshop');
        const { state } = workshop.ties;
        return succeed(await workshops.move({ ...workshop, state }, { to: 'closed', at: AT }));
      });
      expect(await query('SELECT "id" FROM "Voice"')).toEqual([]);
      expect(await shownItems()).toEqual(['cloud.exit']);
      await query(`DELETE FROM "Account" WHERE "id" = 'led'`);
      expect(await query('SELECT "item" FROM "VoiceReveal"')).toEqual([]);
      expect(await shownItems()).toEqual(['cloud.exit']);
      const [row] = await query('SELECT "shownSpreads" FROM "Assessment"');
      expect(String(row?.shownSpreads)).not.toMatch(/management|production|[0-9a-f]{16}/);
      valueOf(await showSpreads(holder, false));
      valueOf(await showSpreads(holder, true));
      expect(await shownItems()).toEqual([]);
    });

    it('name a role where that was agreed, and go with what is discarded and what is erased', async () => {
      const { led, query } = await open(engine);
      await revealAmong(led, NAMED);
      valueOf(await showSpreads(holder, true));
      const said = (await stored()).shownSpreads?.['cloud.exit']?.said ?? [];
      expect(said.map(({ role, number }) => `${role} ${String(number)}`).toSorted()).toEqual([
        ...['it 1', 'production 1', 'production 2'],
      ]);
      valueOf(await discardRound(led));
      expect(await shownItems()).toEqual([]);
      await currentStore().write(async ({ assessments }) => succeed(await assessments.erase(HOLDER)));
      expect(await query('SELECT "shownSpreads" FROM "Assessment"')).toEqual([]);
    });

    const audited = async (query: (sql: string) => Promise<readonly Record<string, unknown>[]>) =>
      (await query(`SELECT "kind" FROM "AuditEvent" WHERE "kind" LIKE 'voices-%' ORDER BY "at", "kind"`)).map(
        ({ kind }) => kind,
      );

    it('are shown by the adviser of the session as well, noted for the organisation, until the firm has decided', async () => {
      const { led, query } = await open(engine);
      await revealAmong(led, SPREAD);
      const before = await audited(query);
      const report = async () => valueOf(await openRoundPage(led)).report;
      expect(await report()).toEqual({ isShown: false, isFirmsWord: false });
      valueOf(await showSpreadsInSession(led, true));
      expect([await shownItems(), await report()]).toEqual([
        ['cloud.exit'],
        { isShown: true, isFirmsWord: false },
      ]);
      const { version } = await stored();
      valueOf(await showSpreadsInSession(led, true));
      expect((await stored()).version).toBe(version);
      valueOf(await revealItem(led, 'data.digital'));
      expect(await shownItems()).toEqual(['data.digital', 'cloud.exit']);
      valueOf(await showSpreadsInSession(led, false));
      expect(await shownItems()).toBeNull();
      expect((await audited(query)).toSorted()).toEqual(
        [...before, 'voices-shown', 'voices-hidden'].toSorted(),
      );
      valueOf(await showSpreadsInSession(led, true));
      valueOf(await showSpreads(holder, false));
      expect([await shownItems(), await report()]).toEqual([null, { isShown: false, isFirmsWord: true }]);
      expect(codeOf(await showSpreadsInSession(led, true))).toBe('stale-revision');
      expect(await shownItems()).toBeNull();
    });

    it('are not shown by an adviser where the firm said no before, or yes', async () => {
      const { led } = await open(engine);
      await revealAmong(led, SPREAD);
      valueOf(await showSpreads(holder, false));
      expect(codeOf(await showSpreadsInSession(led, true))).toBe('stale-revision');
      valueOf(await showSpreads(holder, true));
      expect(codeOf(await showSpreadsInSession(led, false))).toBe('stale-revision');
      expect(await shownItems()).toEqual(['cloud.exit']);
    });

    it('are shown by no colleague, neighbour or removed member, and by nobody in a session that is over', async () => {
      const { led } = await open(engine);
      const neighbour = await beginLed(currentStore(), 'other');
      await revealAmong(led, SPREAD);
      const colleague = { ...led.adviser, account: 'max' } as const;
      const removed = { ...led.adviser, memberships: [] } as const;
      const analyst = {
        ...led.adviser,
        memberships: [{ organisation: 'led', role: 'analyst' as const }],
      } as const;
      for (const adviser of [colleague, neighbour.adviser, removed, analyst]) {
        expect(codeOf(await showSpreadsInSession({ ...led, adviser }, true))).toBe('not-found');
      }
      expect(codeOf(await showSpreadsInSession({ ...led, id: 'guessed' }, true))).toBe('not-found');
      await currentStore().write(async ({ workshops }) => {
        const workshop = await workshops.find('led', 'led');
        if (workshop === null) throw new Error('There is no workshop');
        const { state } = workshop.ties;
        return succeed(await workshops.move({ ...workshop, state }, { to: 'closed', at: AT }));
      });
      expect(codeOf(await showSpreadsInSession(led, true))).toBe('not-found');
      expect(await shownItems()).toBeNull();
    });

    it('are decided about for good by who holds the code alone, about what is its own', async () => {
      const { led } = await open(engine);
      await beginLed(currentStore(), 'other');
      await revealAmong(led, SPREAD);
      const others = [
        accessToAssessment({ kind: 'code-holder', owner: 'owner-of-other' }, HOLDER),
        accessToAssessment({ kind: 'nobody' }, HOLDER),
        accessToAssessment(led.adviser, HOLDER),
      ];
      for (const access of others) {
        expect(codeOf(await showSpreads(access, true))).toBe('not-found');
        expect(codeOf(await countRevealed(access))).toBe('not-found');
      }
      expect(await shownItems()).toBeNull();
      const own = accessToAssessment({ kind: 'code-holder', owner: 'owner-of-other' }, 'owner-of-other');
      expect(valueOf(await countRevealed(own))).toBe(0);
      valueOf(await showSpreads(own, true));
      expect((await currentStore().assessments.find('owner-of-other'))?.shownSpreads).toEqual({});
    });
  });

  it.each(['client', 'assessment', 'account', 'organisation'] as const)('go with the %s', async (what) => {
    const { led, query } = await open(engine);
    const links = await ask(led, NAMED);
    await give(links[0] ?? '', allSaying('2'));
    valueOf(await endAnswering(led));
    valueOf(await revealItem(led, 'data.digital'));
    const { write } = currentStore();
    if (what === 'client') await write(async ({ clients }) => succeed(await clients.erase('led', 'led')));
    else if (what === 'assessment') {
      await write(async ({ assessments }) => succeed(await assessments.erase('owner-of-led')));
    } else await query(`DELETE FROM "${what === 'account' ? 'Account' : 'Organisation'}" WHERE "id" = 'led'`);
    for (const name of ['VoiceRound', 'Voice', 'VoiceReveal']) {
      expect(await query(`SELECT * FROM "${name}"`), name).toEqual([]);
    }
  });

  it('are taken back by who gave them until something is shown, and the order is made anew', async () => {
    const { led, query } = await open(engine);
    const links = await ask(led, SPREAD);
    const tokens = [
      await give(links[0] ?? '', allSaying('2', { 'cloud.exit': '0' })),
      await give(links[1] ?? '', allSaying('2')),
      await give(links[2] ?? '', allSaying('2')),
      await give(links[3] ?? '', allSaying('2', { 'budget.time': '3' })),
    ];
    valueOf(await endAnswering(led));
    expect((await pageOf(led)).round?.agenda?.[0]).toBe('cloud.exit');
    valueOf(await eraseVoice(voiceAccessOf(tokens[0] ?? '')));
    expect((await pageOf(led)).round?.agenda?.[0]).toBe('budget.time');
    expect(await query('SELECT "id" FROM "Voice"')).toHaveLength(3);
    // With one more gone there are too few to show: answering goes on.
    valueOf(await eraseVoice(voiceAccessOf(tokens[1] ?? '')));
    expect((await pageOf(led)).round?.agenda).toBeNull();
    const more = valueOf(await addVoice(led, 'production'))[0]?.token ?? '';
    await give(more, allSaying('2'));
    valueOf(await endAnswering(led));
    valueOf(await revealItem(led, 'data.digital'));
    expect(codeOf(await eraseVoice(voiceAccessOf(tokens[2] ?? '')))).toBe('not-found');
    expect(await query('SELECT "id" FROM "Voice"')).toHaveLength(3);
  });

  it('are shown or taken back, never both, where that happens at once', async () => {
    const { led } = await open(engine);
    const links = await ask(led, SPREAD);
    const tokens = await Promise.all(links.slice(0, 3).map((link) => give(link, allSaying('2'))));
    valueOf(await endAnswering(led));
    const [erased, shown] = await Promise.all([
      eraseVoice(voiceAccessOf(tokens[0] ?? '')),
      revealItem(led, 'data.digital'),
    ]);
    expect([erased.ok, shown.ok].toSorted()).toEqual([false, true]);
    const counted = (await pageOf(led)).revealed.get('data.digital')?.spread['2'] ?? 0;
    expect(counted).toBe(shown.ok ? 3 : 0);
  });

  it('are withdrawn one by one where they are named, and all together where that would tell which is finished', async () => {
    const { led } = await open(engine);
    const links = await ask(led, SPREAD);
    const first = (await pageOf(led)).round?.voices[0]?.id ?? '';
    expect(codeOf(await withdrawVoice(led, first))).toBe('stale-revision');
    const kept = await give(links[0] ?? '', allSaying('2'));
    valueOf(await withdrawOpen(led));
    expect([await canOpen(kept), await canOpen(links[1] ?? '')]).toEqual([true, false]);
    valueOf(await discardRound(led));
    expect(await canOpen(kept)).toBe(false);
    const named = await ask(led, NAMED);
    const { round } = await pageOf(led);
    const it = round?.voices.find(({ role }) => role === 'it')?.id ?? '';
    valueOf(await withdrawVoice(led, it));
    expect((await pageOf(led)).round?.roles).toEqual({ production: 2 });
    expect(await Promise.all(named.map(canOpen))).toEqual([true, true, false]);
  });

  it('are nothing to an adviser of another organisation, nor to a colleague', async () => {
    const { led } = await open(engine);
    const links = await ask(led, NAMED);
    await give(links[0] ?? '', allSaying('2'));
    const other = await beginLed(currentStore(), 'other');
    const { voices } = (await pageOf(led)).round ?? { voices: [] };
    const colleague = { ...led.adviser, account: 'other' };
    for (const adviser of [other.adviser, colleague]) {
      const asking = { adviser, id: led.id };
      const refused = [
        await openRoundPage(asking),
        await openRound(asking, NAMED),
        await addVoice(asking, 'it'),
        await withdrawVoice(asking, voices[1]?.id ?? ''),
        await withdrawOpen(asking),
        await endAnswering(asking),
        await revealItem(asking, 'data.digital'),
        await discardRound(asking),
      ];
      expect(refused.map(codeOf)).toEqual(refused.map(() => 'not-found'));
    }
    // By the own workshop nobody reaches into another one.
    valueOf(await openRound(other, NAMED));
    valueOf(await withdrawVoice(other, voices[1]?.id ?? ''));
    expect((await pageOf(led)).round?.voices).toHaveLength(3);
  });

  it('are looked at by an adviser without one answer that is not shown being selected', async () => {
    const { led, statements } = await open(engine);
    const links = await ask(led, SPREAD);
    for (const link of links.slice(0, 3)) await give(link, allSaying('2'));
    valueOf(await endAnswering(led));
    statements.length = 0;
    await pageOf(led);
    const read = statements.filter((sql) => /^SELECT/i.test(sql));
    expect(read.length).toBeGreaterThan(0);
    // The answers of the workshop's assessment are no voice; of a voice none is read.
    expect(read.filter((sql) => /["`]?Voice["`]?\W+["`]?answers/.test(sql))).toEqual([]);
  });

  it('that were not finished in time are erased by retention, and those that were stay', async () => {
    const { led, query } = await open(engine);
    const links = await ask(led, SPREAD);
    const kept = await give(links[0] ?? '', allSaying('2'));
    await say(await take(links[1] ?? ''), { 'data.digital': '1' });
    const lastDay = String((await query('SELECT "lastDay" FROM "VoiceRound"'))[0]?.lastDay);
    const days = { unused: 0, draft: 0, completed: 0 };
    const on = (at: Date) => ({ store: currentStore(), days, at, pause: () => Promise.resolve() });
    const last = on(new Date(`${lastDay}T12:00:00Z`));
    expect((await previewRetention(last)).links).toBe(0);
    const after = on(new Date(last.at.getTime() + 24 * 60 * 60 * 1000));
    expect((await previewRetention(after)).links).toBe(3);
    expect((await runRetention(after))?.links).toBe(3);
    expect(await query('SELECT "id" FROM "Voice"')).toHaveLength(1);
    expect(await canOpen(kept)).toBe(true);
  });
});
