import { Form } from '@remix-run/react';
import type { OrganisationView } from '../organisation.view-model.ts';

type MemberView = OrganisationView['members'][number];

interface MemberProps {
  readonly member: MemberView;
  readonly view: OrganisationView;
}

function RoleForm({ member, view }: MemberProps) {
  const id = `role-${member.account}`;
  return (
    <Form className="row" method="post">
      <input type="hidden" name="account" value={member.account} />
      <label htmlFor={id}>{view.words.role}</label>
      <select className="select" id={id} name="role" defaultValue={member.role}>
        {view.roles?.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <button
        className="button button--quiet"
        type="submit"
        name="intent"
        value="role"
        aria-describedby={`member-${member.account}`}
      >
        {view.words.changeRole}
      </button>
    </Form>
  );
}

/** A member, with what may be done about it. */
export function MemberPanel({ member, view }: MemberProps) {
  const { words } = view;
  return (
    <li className="panel stack stack--s">
      <p id={`member-${member.account}`}>
        <strong>{member.name}</strong> <span className="muted">{member.email}</span>{' '}
        <span className="tag">{member.roleName}</span>{' '}
        {member.isOwn && <span className="tag">{words.you}</span>}
      </p>
      {view.roles && <RoleForm member={member} view={view} />}
      {words.remove && !member.isOwn && (
        <Form method="post">
          <input type="hidden" name="account" value={member.account} />
          <button
            className="link-button link-button--danger"
            type="submit"
            name="intent"
            value="remove"
            aria-describedby={`member-${member.account}`}
          >
            {words.remove}
          </button>
        </Form>
      )}
    </li>
  );
}
