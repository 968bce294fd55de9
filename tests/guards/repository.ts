import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const BINARY = /\.(png|jpe?g|ico|gif|webp|woff2?|ttf|pdf|zip|xlsx|db)$/;

/** Every file of the repository, tracked or about to be, by its path from the root. */
export function repositoryFiles(): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard'];
  const names = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\n');
  return [...new Set(names)].filter((name) => name !== '' && existsSync(resolve(ROOT, name)));
}

export function readText(name: string): string {
  return readFileSync(resolve(ROOT, name), 'utf8');
}

export const isBinary = (name: string): boolean => BINARY.test(name);
export const isTest = (name: string): boolean => name.startsWith('tests/') || /\.test\.tsx?$/.test(name);
export const isProductCode = (name: string): boolean =>
  /^app\/.*\.tsx?$/.test(name) && !isTest(name) && !name.startsWith('app/persistence/generated/');
