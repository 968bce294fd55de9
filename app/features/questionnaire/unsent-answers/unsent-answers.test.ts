import { describe, expect, it } from 'vitest';
import type { SendAnswer } from './unsent-answers.ts';
import { UnsentAnswers } from './unsent-answers.ts';
import type { UnsentForm } from './unsent-form.ts';
import { retryPause, toBody } from './unsent-form.ts';

const FORM = { id: 'CODE/question/data.digital', href: '/de/a/CODE/save', base: '{"answer":null}' };
const answer = (level: number) => ({ form: 'question', answer: String(level) });
const saved = (level: number): SendAnswer => ({ state: 'saved', base: `{"answer":${level}}`, faults: [] });
const OFFLINE: SendAnswer = { state: 'offline' };

/** A browser whose server answers what the test says, in order, and whose clock the test turns. */
function createBrowser(answers: SendAnswer[] = []) {
  const bodies: URLSearchParams[] = [];
  let kept: readonly UnsentForm[] = [];
  let waiting: { readonly work: () => void; readonly ms: number }[] = [];
  const open = (): UnsentAnswers =>
    new UnsentAnswers({
      send: (form) => {
        bodies.push(toBody(form));
        return Promise.resolve(answers.shift() ?? OFFLINE);
      },
      keep: (forms) => (kept = structuredClone(forms)),
      kept: () => kept,
      wait: (work, ms) => {
        const entry = { work, ms };
        waiting.push(entry);
        return () => (waiting = waiting.filter((other) => other !== entry));
      },
      now: () => new Date(0),
    });
  return {
    bodies,
    open,
    kept: () => kept,
    pauses: () => waiting.map(({ ms }) => ms),
    passTime: () => {
      const due = waiting;
      waiting = [];
      for (const { work } of due) work();
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('answers that are not stored yet', () => {
  it('are kept until the server has them', async () => {
    const browser = createBrowser([OFFLINE, { state: 'not-saved' }, saved(3)]);
    const answers = browser.open();
    answers.open(FORM);
    answers.change(FORM.id, answer(3));
    expect(await answers.send(FORM.id)).toEqual(OFFLINE);
    expect(browser.kept()).toHaveLength(1);
    expect(browser.pauses()).toEqual([2_000]);

    browser.passTime();
    await settled();
    expect(answers.stateOf(FORM.id).state).toBe('not-saved');
    expect(browser.pauses()).toEqual([4_000]);

    browser.passTime();
    await settled();
    expect(answers.stateOf(FORM.id).state).toBe('saved');
    expect(answers.isWaiting()).toBe(false);
    expect(browser.kept()).toEqual([]);
    expect(browser.pauses()).toEqual([]);
  });

  it('come back with the next document, base and all, and are sent from there', async () => {
    const browser = createBrowser([OFFLINE, saved(3)]);
    const before = browser.open();
    before.open(FORM);
    before.change(FORM.id, answer(3));
    await before.send(FORM.id);

    const after = browser.open();
    expect(after.open({ ...FORM, href: '/en/a/CODE/save', base: '{"answer":2}' })).toEqual(answer(3));
    await after.flush();
    expect(browser.bodies.at(-1)?.get('base')).toBe(FORM.base);
    expect(after.open({ ...FORM, base: '{"answer":3}' })).toBeNull();
  });

  it('are sent again from what was stored last, with what nobody answered', async () => {
    const browser = createBrowser([OFFLINE, OFFLINE, saved(3), saved(4)]);
    const answers = browser.open();
    answers.open(FORM);
    for (const level of [1, 2, 3, 4]) {
      answers.change(FORM.id, answer(level));
      await answers.send(FORM.id);
    }
    expect(browser.bodies.map((body) => body.get('base'))).toEqual([
      ...[FORM.base, FORM.base, FORM.base],
      '{"answer":3}',
    ]);
    expect(browser.bodies.map((body) => body.getAll('sent').length)).toEqual([0, 1, 2, 0]);
    expect(browser.bodies[2]?.getAll('sent')).toEqual(['form=question&answer=1', 'form=question&answer=2']);
  });

  it('go one after the other: a change while one is on its way follows at once', async () => {
    const browser = createBrowser([saved(1), saved(2)]);
    const answers = browser.open();
    answers.open(FORM);
    answers.change(FORM.id, answer(1));
    const first = answers.send(FORM.id);
    await Promise.resolve();
    answers.change(FORM.id, answer(2));
    await first;
    expect(browser.bodies.map((body) => body.get('answer'))).toEqual(['1', '2']);
    expect(browser.bodies[1]?.get('base')).toBe('{"answer":1}');
    expect(answers.stateOf(FORM.id).state).toBe('saved');
  });

  it('are sent off when the document goes, but not what is on its way already', async () => {
    const browser = createBrowser([saved(1)]);
    const answers = browser.open();
    answers.open(FORM);
    answers.change(FORM.id, answer(1));
    void answers.send(FORM.id);
    await Promise.resolve();
    answers.leave();
    expect(browser.bodies).toHaveLength(1);
    answers.change(FORM.id, answer(2));
    answers.leave();
    expect(browser.bodies).toHaveLength(2);
    expect(browser.bodies[1]?.getAll('sent')).toEqual(['form=question&answer=1']);
  });
});

describe('what is said of them', () => {
  const fault = { field: 'staffDaysPerQuarter', text: 'Days, please.', isOpen: false };
  const states = async (given: SendAnswer) => {
    const browser = createBrowser([given]);
    const answers = browser.open();
    answers.open(FORM);
    answers.change(FORM.id, answer(1));
    const state = await answers.send(FORM.id);
    return { state: state.state, isKept: browser.kept().length === 1, isWaiting: answers.isWaiting() };
  };

  it('is never "saved" while a field is left out; what is still empty is no such field', async () => {
    const base = '{"profile.sector":"trade"}';
    expect(await states({ state: 'saved', base, faults: [fault] })).toEqual({
      ...{ state: 'unfinished', isKept: true, isWaiting: false },
    });
    expect(await states({ state: 'saved', base, faults: [{ ...fault, isOpen: true }] })).toEqual({
      ...{ state: 'saved', isKept: false, isWaiting: false },
    });
    expect(await states({ state: 'refused', faults: [fault] })).toMatchObject({ state: 'unfinished' });
  });

  it('is never "saved" of a question nobody has answered, and "saved" again of its answer', async () => {
    const missing = { field: 'answer', text: 'Choose one.', isOpen: true };
    const nothing: SendAnswer = { state: 'saved', base: FORM.base, faults: [missing] };
    const browser = createBrowser([nothing, saved(3), { ...nothing, base: '{"a":null,"b":["x"]}' }]);
    const answers = browser.open();
    answers.open(FORM);
    answers.change(FORM.id, { form: 'question' });
    expect(await answers.send(FORM.id)).toEqual({ state: 'empty', faults: [missing] });
    expect([browser.kept(), answers.isWaiting()]).toEqual([[], false]);
    answers.change(FORM.id, answer(3));
    expect((await answers.send(FORM.id)).state).toBe('saved');
    // What is stored of a form with several questions is saved, whichever are still open.
    answers.change(FORM.id, answer(4));
    expect((await answers.send(FORM.id)).state).toBe('saved');
  });

  it('names what a person must decide, and tries no further', async () => {
    expect(await states({ state: 'conflict' })).toEqual({
      ...{ state: 'conflict', isKept: true, isWaiting: false },
    });
    for (const state of ['closed', 'gone'] as const) {
      expect(await states({ state })).toEqual({ state, isKept: false, isWaiting: false });
    }
  });
});

describe('the pauses between tries', () => {
  it('grow to a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 50].map(retryPause)).toEqual([
      ...[2_000, 4_000, 8_000, 16_000, 32_000],
      ...[60_000, 60_000, 60_000],
    ]);
  });
});
