import { Link } from '@remix-run/react';
import type { TaskState, toTaskList } from '../task-list.view-model.ts';

const LOOK: Record<TaskState, string> = {
  done: 'tag tag--success',
  begun: 'tag tag--accent',
  open: 'tag',
  waits: 'tag',
};

export function TaskList({ list }: { readonly list: ReturnType<typeof toTaskList> }) {
  return (
    <div className="stack">
      {list.again && (
        <div className="notice stack stack--s">
          <p>{list.again.text}</p>
          <p className="notice__title">{list.again.counts}</p>
        </div>
      )}
      <div className="stack stack--s">
        <p id="progress-text">{list.progressText}</p>
        <progress
          className="progress"
          max={list.total}
          value={list.answered}
          aria-labelledby="progress-text"
        />
        <p className="row row--actions no-print">
          {list.again && (
            <Link
              className={list.again.isFresh ? 'button' : 'button button--quiet'}
              to={list.again.walk.href}
            >
              {list.again.walk.text}
            </Link>
          )}
          <Link className={list.again?.isFresh ? 'button button--quiet' : 'button'} to={list.next.href}>
            {list.next.text}
          </Link>
        </p>
      </div>
      <ol className="tasks">
        {list.tasks.map((task) => (
          <li key={task.id} className="task">
            <div className="task__text">
              <h2 className="task__title">
                {task.href ? <Link to={task.href}>{task.title}</Link> : task.title}
              </h2>
              <p className="small muted">{task.text}</p>
              {task.since && <p className="small">{task.since}</p>}
            </div>
            <span className={LOOK[task.state]}>{task.stateText}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
