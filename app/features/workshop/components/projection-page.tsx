import { VoiceDots } from '#app/components/spread-plot.tsx';
import { useIsLive } from '#app/components/use-is-live.ts';
import type { ClosedProjectionView, ProjectionView } from '../projection.view-model.ts';
import { useFollowing } from './use-following.ts';

/** One question in big type. It follows whoever leads the workshop; without a script it asks anew every few seconds. */
export function ProjectionPage({ view }: { readonly view: ProjectionView }) {
  const isLost = useFollowing(view);
  const isLive = useIsLive();
  return (
    <div className="projection">
      {!isLive && (
        <noscript>
          <meta httpEquiv="refresh" content="5" />
        </noscript>
      )}
      <p className="projection__place">
        <span>{view.dimension}</span> <span>{view.position}</span>
        {view.paused && <span className="tag tag--accent">{view.paused}</span>}
      </p>
      <div className="projection__question" aria-live="polite">
        <h1>{view.question}</h1>
        <ol className="projection__levels">
          {view.levels.map(({ level, text, mark, voices }) => (
            <li
              key={level}
              className={mark ? 'projection__level projection__level--chosen' : 'projection__level'}
            >
              <span className="projection__number">{level}</span>
              <span>{text}</span>
              {voices && <Voices voices={voices} />}
              {mark && <Mark mark={mark} />}
            </li>
          ))}
        </ol>
        {view.spread && <Spread spread={view.spread} />}
        {view.other && (
          <p className="projection__level projection__level--chosen">
            <span>{view.other.text}</span>
            <Mark mark={view.other.mark} />
          </p>
        )}
      </div>
      <Agreed view={view} />
      <p className="projection__state" role="status">
        {isLost ? view.lost : view.submitted}
      </p>
    </div>
  );
}

type LevelVoices = NonNullable<ProjectionView['levels'][number]['voices']>;

const Voices = ({ voices }: { readonly voices: LevelVoices }) => (
  <span className="projection__voices">
    <VoiceDots count={voices.count} text={voices.text} />
    {voices.who && <span className="projection__who">{voices.who}</span>}
  </span>
);

function Spread({ spread }: { readonly spread: NonNullable<ProjectionView['spread']> }) {
  return (
    <div className="projection__spread">
      {spread.others.map((row) => (
        <p key={row.choice} className="projection__level">
          <span>{row.label}</span>
          <Voices voices={row} />
        </p>
      ))}
      <p>{spread.summary}</p>
    </div>
  );
}

const Mark = ({ mark }: { readonly mark: { readonly isAgreed: boolean; readonly text: string } }) => (
  <span className={mark.isAgreed ? 'tag tag--success' : 'tag'}>{mark.text}</span>
);

function Agreed({ view: { count, tracks, last } }: { readonly view: ProjectionView }) {
  return (
    <aside className="projection__agreed">
      <p className="projection__count">{count}</p>
      <div className="projection__tracks" aria-hidden="true">
        {tracks.map((track) => (
          <span key={track[0]?.item}>
            {track.map(({ item, isAgreed, isHere }) => (
              <i
                key={item}
                className={['step', isAgreed && 'step--done', isHere && 'step--here']
                  .filter(Boolean)
                  .join(' ')}
              />
            ))}
          </span>
        ))}
      </div>
      {last.items.length > 0 && (
        <>
          <h2>{last.title}</h2>
          <dl>
            {last.items.map(({ item, title, answer }) => (
              <div key={item}>
                <dt>{title}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </aside>
  );
}

/** The same page for every address that shows nothing. */
export function ClosedProjection({ view }: { readonly view: ClosedProjectionView }) {
  return (
    <div className="wrap wrap--text stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.text}</p>
    </div>
  );
}
