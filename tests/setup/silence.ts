import { format } from 'node:util';
import { afterEach } from 'vitest';

const METHODS = ['error', 'warn'] as const;
const lines: string[] = [];

for (const method of METHODS) {
  console[method] = (...values: unknown[]) => {
    lines.push(`console.${method}: ${format(...values)}`);
  };
}

/** The lines written since the last call. A test that expects some takes them; what is left fails it. */
export function takeConsoleLines(): readonly string[] {
  return lines.splice(0);
}

/** Throws when a line is left that no test has taken. */
export function requireSilence(): void {
  const left = takeConsoleLines();
  if (left.length > 0) throw new Error(`Unexpected console output:\n${left.join('\n')}`);
}

afterEach(requireSilence);
