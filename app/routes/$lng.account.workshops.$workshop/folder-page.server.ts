import { redirect } from '@remix-run/node';
import type { Problem } from '#app/domain/shared/problem.ts';
import { openFolder } from '#app/features/folder/keep-folder.server.ts';
import { folderPathsIn } from '#app/features/folder/paths.ts';
import { workshopPath } from '#app/features/workshop/paths.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import type { PageArgs } from '../$lng.a.$code/assessment-page.server.ts';
import { requireWorkshop } from './workshop-page.server.ts';

/** A folder that can be changed; one that is closed shows its page instead. */
export async function requireOpenFolder(args: PageArgs) {
  const { asking, locale, translator } = await requireWorkshop(args);
  const opened = requireValue(await openFolder(asking));
  const paths = folderPathsIn(workshopPath(locale, asking.id));
  if (opened.folder.closedAt !== null) throw redirect(paths.home);
  return { ...opened, asking, translator, paths };
}

const PASSING: readonly Problem['code'][] = ['busy', 'not-saved'];

/** Whether another try may help. */
export const isPassing = ({ code }: Problem): boolean => PASSING.includes(code);
