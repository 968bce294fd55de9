import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { PLAN_NAMES, planInput } from '#tests/factories/plans.ts';
import { toPlan } from './chapters/plan.view-model.ts';
import { toSteps } from './chapters/steps.view-model.ts';
import { toLocked } from './chapters/locked.view-model.ts';
import { toSummary } from './chapters/summary.view-model.ts';
it('prints', () => {
  const none = { entries: [] } as never;
  const out: unknown[] = [];
  for (const l of ['de', 'en'] as const) for (const n of PLAN_NAMES) {
    const i = planInput(n, l);
    const s = toSummary(i, none), p = toPlan(i), k = toSteps(i), lo = toLocked(i);
    out.push({ n, l, headline: s.headline, week: s.thisWeek, figures: s.figures.map(f=>[f.label,f.value,f.note].join(' | ')), tight: s.tight, spoken: s.spoken, next: s.next, blockers: s.blockers.entries, plan: [p.title, p.lead, p.notes, p.outlook, p.later?.count, p.yearsLine.map(x=>x.text).join(''), p.next], table: p.table?.rows.map(r=>r.join(' | ')), years: p.plot?.years,
      steps: n === 'foundation-first' || n === 'find-out-first' ? k.entries.map(e => ({ t: e.number + ' ' + e.title, f: e.facts.map(f=>f.label+': '+f.value).join('; '), b: e.because, tight: e.tight, eff: e.effect, help: e.helpText.map(x=>x.text).join('') })) : k.entries.length, locked: lo });
  }
  writeFileSync('/tmp/pages-out.json', JSON.stringify(out, null, 1));
});
