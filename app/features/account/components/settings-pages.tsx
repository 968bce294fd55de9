import { Form } from '@remix-run/react';
import { SelectField } from '#app/components/forms/select-field.tsx';
import { QrCode } from '#app/components/qr-code.tsx';
import type { SecondFactorView, SessionsView, SettingsView } from '../settings.view-model.ts';
import { AccountForm } from './account-form.tsx';
import { AccountFrame } from './account-frame.tsx';

export function SettingsPage({ view }: { readonly view: SettingsView }) {
  const { label, hint, options, selected } = view.language;
  return (
    <AccountFrame view={view}>
      <AccountForm form={view.form}>
        <SelectField name="locale" label={label} hint={hint} options={options} selected={selected} />
      </AccountForm>
    </AccountFrame>
  );
}

export function SessionsPage({ view }: { readonly view: SessionsView }) {
  return (
    <AccountFrame view={view}>
      <ul className="panel-list stack stack--s">
        {view.sessions.map(({ id, device, since, own }) => (
          <li key={id} className="panel">
            <p id={`session-${id}`}>
              <strong>{device}</strong> {own && <span className="tag">{own}</span>}
            </p>
            <p className="muted">{since}</p>
            {!own && (
              <Form method="post">
                <button
                  className="link-button link-button--danger"
                  type="submit"
                  name="session"
                  value={id}
                  aria-describedby={`session-${id}`}
                >
                  {view.end}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {view.others && (
        <Form method="post">
          <button className="button" type="submit" name="session" value="others">
            {view.others}
          </button>
        </Form>
      )}
    </AccountFrame>
  );
}

function SetUp({ setUp }: { readonly setUp: NonNullable<SecondFactorView['setUp']> }) {
  return (
    <section className="stack stack--s">
      <p>{setUp.steps}</p>
      <QrCode {...setUp.qr} />
      <p>{setUp.secretLabel}</p>
      <p>
        <code translate="no" data-secret="">
          {setUp.secret}
        </code>
      </p>
    </section>
  );
}

function RecoveryCodes({ recovery }: { readonly recovery: NonNullable<SecondFactorView['recovery']> }) {
  return (
    <section className="panel stack stack--s">
      <h2>{recovery.title}</h2>
      <p>{recovery.text}</p>
      <ul>
        {recovery.codes.map((code) => (
          <li key={code}>
            <code translate="no">{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SecondFactorPage({ view }: { readonly view: SecondFactorView }) {
  const buttons = view.buttons.map(({ value, text }) => (
    <button className="button" key={value} type="submit" name="intent" value={value}>
      {text}
    </button>
  ));
  return (
    <AccountFrame view={view}>
      <p>{view.status}</p>
      {view.recovery && <RecoveryCodes recovery={view.recovery} />}
      {view.setUp && <SetUp setUp={view.setUp} />}
      <AccountForm form={view.form} buttons={buttons.length > 0 ? buttons : undefined} />
    </AccountFrame>
  );
}
