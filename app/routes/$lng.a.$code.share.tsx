import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listLinks, makeLink, withdrawLink } from '#app/features/sharing/change-links.server.ts';
import { SharePage } from '#app/features/sharing/components/share-page.tsx';
import { toOwnedLinks } from '#app/features/sharing/own-links.server.ts';
import type { ShareForm } from '#app/features/sharing/share-form.schema.ts';
import { readShareForm } from '#app/features/sharing/share-form.schema.ts';
import type { ShareState } from '#app/features/sharing/share.view-model.ts';
import { readShareState, sharePath, toShareView } from '#app/features/sharing/share.view-model.ts';
import { requireValue, statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';
import { newId } from '#app/platform/random.server.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/share.css?url';
import type { Asked, PageArgs } from './$lng.a.$code/assessment-page.server.ts';
import { requireAsked, requireFinished } from './$lng.a.$code/assessment-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

async function open(args: PageArgs, fault: 'missing' | 'notSaved' | null) {
  const { access, code, translator, paths } = await requireFinished(args);
  const { request, context } = args;
  return toShareView(translator, {
    links: toOwnedLinks(code, requireValue(await listLinks(access))),
    origin: context.publicOrigin,
    home: paths.home,
    newId: newId(),
    state: fault === null ? readShareState(new URL(request.url).searchParams.get('state')) : null,
    fault,
  });
}

export const loader = (args: LoaderFunctionArgs) => open(args, null);

/** What became of it, as the page says it afterwards. */
async function change({ access, code }: Asked, form: ShareForm & { readonly term?: unknown }) {
  if (form.intent === 'withdraw') {
    const withdrawn = await withdrawLink(access, form.link);
    return withdrawn.ok ? { ok: true as const, value: 'withdrawn' as ShareState } : withdrawn;
  }
  if (form.term === null) return null;
  const made = await makeLink(access, { code, id: form.link, term: form.term });
  return made.ok ? { ok: true as const, value: (made.value ? 'made' : 'full') as ShareState } : made;
}

/** The page comes back under an address of its own, so that what was done is announced and a reload does nothing. */
export async function action(args: ActionFunctionArgs) {
  const asked = requireAsked(args);
  const form = readShareForm(await requireForm(args.request));
  if (form === null) throw new Response(null, { status: 400 });
  const changed = await change(asked, form);
  if (changed === null) return data(await open(args, 'missing'), { status: 422 });
  if (changed.ok) return redirect(`${sharePath(asked.paths.home)}?state=${changed.value}`);
  const { problem } = changed;
  const isRefused = problem.code === 'busy' || problem.code === 'not-saved';
  if (isRefused) return data(await open(args, 'notSaved'), { status: statusOf(problem) });
  if (problem.code === 'not-completed') throw redirect(asked.paths.home);
  throw toErrorAnswer(problem);
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view?.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Share() {
  const opened = useLoaderData<typeof loader>();
  return <SharePage view={useActionData<typeof action>() ?? opened} />;
}
