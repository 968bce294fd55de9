import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requireSoundRegisters } from '../../scripts/check-registers.mjs';

function due(...options: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/registers-due.ts', ...options], {
    encoding: 'utf8',
  });
}

describe('a build', () => {
  it('begins with sound registers', async () => {
    await expect(requireSoundRegisters()).resolves.toBeUndefined();
    expect(readFileSync('scripts/build.mjs', 'utf8')).toMatch(
      /build\(\) \{\s+await requireSoundRegisters\(\);/u,
    );
  });

  it('stops at an entry that is half-filled, and names it', async () => {
    const broken = requireSoundRegisters('tests/factories/broken-registers.ts');
    await expect(broken).rejects.toThrow(/providers: half-filled: exposureReason /u);
  });
});

describe('the list of what is due', () => {
  it('names day, register, entry and address, the most overdue first', () => {
    const run = due('--on', '2026-12-31');
    expect([run.stderr, run.status]).toEqual(['', 0]);
    const lines = run.stdout.trimEnd().split('\n');
    expect(lines.join('\n')).toContain('2026-12-31  providers/bafa-consulting  https://www.bafa.de/');
    const days = lines.slice(0, -1).map((line) => line.slice(0, 10));
    expect(days).toEqual(days.toSorted());
    expect(days.every((day) => day <= '2026-12-31')).toBe(true);
    expect(lines.at(-1)).toBe(`${String(lines.length - 1)} due by 2026-12-31`);
  });

  it('looks ahead as far as it is told', () => {
    expect(due('--on', '2026-12-01').stdout).toBe('0 due by 2026-12-01\n');
    const ahead = due('--on', '2026-12-01', '--within', '14').stdout;
    expect(ahead).toContain('2026-12-15  benchmarks/eurostat-2025-eu  https://ec.europa.eu/');
    expect(ahead).not.toContain('bafa-consulting');
  });

  it('says how it is called when it is not understood', () => {
    for (const options of [['--on', 'tomorrow'], ['--within', '-1'], ['--within', 'week'], ['--soon']]) {
      const run = due(...options);
      expect(run.status).toBe(1);
      expect(run.stderr).toContain('npm run registers:due');
      expect(run.stdout).toBe('');
    }
  });
});
