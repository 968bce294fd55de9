import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { FirstSteps } from '#app/components/first-steps.tsx';
import type { OverviewView } from '../overview.view-model.ts';
import { More } from './chapter.tsx';
import { ChapterList } from './chapter-nav.tsx';
import { KeyFigures } from './key-figures.tsx';
import { NextActions } from './next-actions.tsx';
import { TakeAlong } from './take-along.tsx';
import { Deadlines, ThisWeek } from './this-week.tsx';
import { useFocusOnNews } from './use-focus-on-news.ts';

interface OverviewPageProps {
  readonly view: OverviewView;
  /** The card with the code: whoever finishes must see what leads back here. */
  readonly code: ReactNode;
}

/** What an owner needs between two appointments; the rest is a chapter away. */
export function OverviewPage({ view, code }: OverviewPageProps) {
  const { week, deadlines, checkIn, spoken } = view;
  return (
    <div className="wrap overview">
      <div className="overview__now stack">
        <Verdict view={view} />
        {week && <ThisWeek week={week} checkIn={checkIn} />}
        {deadlines && <Deadlines deadlines={deadlines} />}
      </div>
      <div className="overview__code">{code}</div>
      <div className="overview__next stack">
        <First view={view} />
        <Figures view={view} />
      </div>
      <ChapterList {...view.chapters} />
      <TakeAlong view={view.takeAlong} />
      <div className="overview__rest stack">
        <More summary={spoken.title}>
          <div className="spoken">
            {spoken.sentences.map((sentence, index) => (
              <p key={index}>{sentence}</p>
            ))}
          </div>
        </More>
        <NextActions actions={view.actions} from={view.code} />
      </div>
    </div>
  );
}

/** The hero: one sentence, whose it is, and when the firm has something of it. */
function Verdict({ view }: { readonly view: OverviewView }) {
  const { who, kind, verdict, benefit, said } = view;
  const news = useFocusOnNews<HTMLParagraphElement>(said?.text ?? null);
  return (
    <header className="verdict stack stack--s">
      <p className="verdict__who typed">
        <strong>{kind}</strong> <span>{who}</span>
      </p>
      <h1>{verdict}</h1>
      {said && (
        <p className="notice" ref={news} id="said" role="status">
          {said.text}{' '}
          <Link className="no-print" to={said.link.href}>
            {said.link.text}
          </Link>
        </p>
      )}
      <p className="verdict__benefit">{benefit}</p>
    </header>
  );
}

/** Why they begin elsewhere than the quick check did stands here: on a phone, the code comes before what explains. */
function First({ view: { first, quickCheck } }: { readonly view: OverviewView }) {
  return (
    <section className="stack stack--s" aria-labelledby="first-title">
      <h2 id="first-title">{first.title}</h2>
      {quickCheck && <p className="small">{quickCheck}</p>}
      <FirstSteps steps={first.entries} />
    </section>
  );
}

function Figures({ view: { figures, tight } }: { readonly view: Pick<OverviewView, 'figures' | 'tight'> }) {
  return (
    <>
      <KeyFigures figures={figures} />
      {tight && <p className="muted">{tight}</p>}
    </>
  );
}
