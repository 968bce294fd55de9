import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { joinPath } from '#app/features/campaigns/paths.ts';
import { drawLetters } from '#app/features/member-list/draw-letters.server.ts';
import { readLettersForm, toFileHeaders } from '#app/features/member-list/letters-form.ts';
import { toMergeTable, toMergeWorkbook } from '#app/features/member-list/letters-file.server.ts';
import { makeLetters } from '#app/features/member-list/mailings.server.ts';
import { listPath } from '#app/features/member-list/paths.ts';
import { timesNeeded } from '#app/features/questionnaire/time-needed.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { requireList } from './$lng.account._index/list-page.server.ts';

/** The file is asked for by the form of the list, since each time makes new codes. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  return redirect(listPath((await requireList(args)).path));
}

/** The letters of the mailing under way in one language, as a file that stands nowhere else. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { chamber, opened, path } = await requireList(args);
  const { campaign, mailings } = opened;
  const asked = readLettersForm(await requireForm(args.request), campaign.languages);
  if (asked === null) throw new Response(null, { status: 400 });
  const { locale, kind, addressed } = asked;
  const letters = requireValue(await makeLetters(chamber.access, campaign.id, addressed));
  if (letters.length === 0) return redirect(`${listPath(path)}?state=none`, 303);
  const translator = translatorFor(locale);
  const origin = args.context.publicOrigin;
  const headers = toFileHeaders(translator, asked);
  if (kind === 'csv')
    return new Response(Uint8Array.from(toMergeTable(translator, letters, origin)), { headers });
  if (kind === 'xlsx') {
    return new Response(Uint8Array.from(await toMergeWorkbook(translator, letters, origin)), { headers });
  }
  const request = {
    ...{ campaign, letters, origin, mailing: mailings.at(-1)?.number ?? 0 },
    ...{
      url: `${origin}${joinPath(locale, campaign.shortCode)}`,
      minutes: timesNeeded(translator).questions,
    },
  };
  const drawn = requireValue(await drawLetters(translator, chamber.access, request));
  return new Response(Uint8Array.from(drawn), { headers });
}
