import { Link } from '@remix-run/react';
import type { WorkshopItemView } from '../workshop.view-model.ts';

/** The questions of a dimension: the answer, whether it is agreed, and what was noted. */
export function WorkshopItems({ items }: { readonly items: readonly WorkshopItemView[] }) {
  return (
    <ul className="workshop-items">
      {items.map((item) => (
        <li key={item.item} className="workshop-item">
          <h3 className="workshop-item__title">
            {item.href ? <Link to={item.href}>{item.title}</Link> : item.title}
          </h3>
          <div className="workshop-item__said">
            {item.answer && <p>{item.answer}</p>}
            {item.lines.map((line) => (
              <p key={line} className="small workshop-item__line">
                {line}
              </p>
            ))}
            {item.link && (
              <p className="small">
                <a href={item.link.href} rel="noreferrer noopener" target="_blank">
                  {item.link.text}
                </a>
              </p>
            )}
          </div>
          {item.mark && (
            <span className={item.mark.isKept ? 'tag tag--success' : 'tag tag--warning'}>
              {item.mark.text}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
