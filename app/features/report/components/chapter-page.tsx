import { Link } from '@remix-run/react';
import type { ChapterContent, ChapterView } from '../chapter.view-model.ts';
import type { ReturnForm } from '../return-form.view-model.ts';
import { BenchmarksPart } from './benchmarks-part.tsx';
import { ChangesPart } from './changes-part.tsx';
import { ChapterNav } from './chapter-nav.tsx';
import { AnswersPart, MethodPart } from './closing-parts.tsx';
import { GatesPart, SovereigntyPart } from './gates-part.tsx';
import { LawInForcePart } from './law-in-force-part.tsx';
import { LedgerPart } from './ledger-part.tsx';
import { LockedPart, PlanPart } from './plan-part.tsx';
import { ProfilePart } from './profile-part.tsx';
import { ReturnsPart } from './returns-part.tsx';
import { StepsPart } from './steps-part.tsx';

interface ChapterPageProps {
  readonly view: ChapterView;
  /** The form of the return calculation as it was refused, or null. */
  readonly refused: ReturnForm | null;
}

/** One chapter of a result, and the ways to the others. */
export function ChapterPage({ view, refused }: ChapterPageProps) {
  const { title, content, nav, next } = view;
  return (
    <div className="wrap report chapter-page">
      <div className="stack stack--l">
        <header className="stack stack--s">
          <p className="no-print">
            <Link className="way-back" to={nav.overview.href}>
              {nav.overview.text}
            </Link>
          </p>
          <h1>{title}</h1>
        </header>
        <Content content={content} refused={refused} />
        {next && (
          <p className="no-print">
            <Link className="button button--quiet" to={next.href}>
              {next.text}
            </Link>
          </p>
        )}
      </div>
      <ChapterNav nav={nav} here={content.id} />
    </div>
  );
}

interface ContentProps extends Pick<ChapterPageProps, 'refused'> {
  readonly content: ChapterContent;
}

function Content({ content, refused }: ContentProps) {
  switch (content.id) {
    case 'changes':
      return <ChangesPart changes={content.changes} />;
    case 'standing':
      return <Standing content={content} />;
    case 'plan':
      return (
        <>
          <PlanPart plan={content.plan} law={content.law} plot={content.timeline} />
          <LockedPart locked={content.locked} />
          {content.lawInForce && <LawInForcePart law={content.lawInForce} />}
        </>
      );
    case 'steps':
      return <StepsPart {...content} />;
    case 'return':
      return <ReturnsPart {...content} form={refused ?? content.form} />;
    case 'help':
      return <LedgerPart {...content} />;
    case 'answers':
      return (
        <>
          <AnswersPart answers={content.answers} />
          <MethodPart method={content.method} />
        </>
      );
  }
}

type StandingContent = Extract<ChapterContent, { readonly id: 'standing' }>;

function Standing({ content }: { readonly content: StandingContent }) {
  return (
    <>
      <p className="lead">{content.lead}</p>
      <GatesPart gates={content.gates} plot={content.doors} />
      <ProfilePart profile={content.profile} plot={content.profilePlot} />
      <BenchmarksPart benchmarks={content.benchmarks} plots={content.benchmarkPlots} more={content.more} />
      <SovereigntyPart sovereignty={content.sovereignty} plot={content.ladder} />
    </>
  );
}
