import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { CampaignView } from '../campaign.view-model.ts';
import { Terms } from './campaign-terms.tsx';
import { Ways } from './campaign-ways.tsx';

interface CampaignPageProps {
  readonly view: CampaignView;
  /** What else there is for it, of other features. */
  readonly children?: ReactNode;
}

/** One campaign, as its chamber sees it. */
export function CampaignPage({ view, children }: CampaignPageProps) {
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <p className="lead">{view.lead}</p>
      <div role="status">{view.done && <p className="notice notice--success">{view.done}</p>}</div>
      <Refusal text={view.refusal} />
      {view.advised && <p className="notice">{view.advised}</p>}
      <Waves waves={view.waves} />
      {[view.releases, view.members, view.paper].map(
        (link) =>
          link && (
            <p key={link.href}>
              <Link to={link.href}>{link.text}</Link>
            </p>
          ),
      )}
      {view.weights && (
        <p>
          <Link to={view.weights.href}>{view.weights.text}</Link>
        </p>
      )}
      <Ways ways={view.ways} />
      {children}
      <Terms view={view} />
      {view.nextWave && <NextWave form={view.nextWave} />}
      {view.close && <Close form={view.close} />}
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
    </div>
  );
}

function Waves({ waves }: { readonly waves: CampaignView['waves'] }) {
  return (
    <section className="stack stack--s">
      <h2>{waves.title}</h2>
      <dl className="facts">
        {waves.list.map(({ label, days, participation }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {days}
              <br />
              {participation}
            </dd>
          </div>
        ))}
      </dl>
      <p className="muted">{waves.rule}</p>
    </section>
  );
}

function NextWave({ form }: { readonly form: NonNullable<CampaignView['nextWave']> }) {
  return (
    <section className="stack stack--s">
      <h2>{form.title}</h2>
      <p>{form.hint}</p>
      <Form className="form" method="post" noValidate>
        {form.fields.map((field) => (
          <TextField key={field.name} {...field} autoComplete="off" />
        ))}
        <p className="row row--actions">
          <button className="button button--quiet" type="submit" name="intent" value="wave">
            {form.submit}
          </button>
        </p>
      </Form>
    </section>
  );
}

function Close({ form }: { readonly form: NonNullable<CampaignView['close']> }) {
  return (
    <section className="stack stack--s">
      <h2>{form.title}</h2>
      <p>{form.text}</p>
      <Form method="post">
        <button className="link-button link-button--danger" type="submit" name="intent" value="close">
          {form.submit}
        </button>
      </Form>
    </section>
  );
}
