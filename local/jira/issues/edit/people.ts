import { isObject } from '../../http/input';
import { mayInProject } from '../../permissions/access';
import { findUser } from '../../store/users';
import { changed, type EditableField, type EditContext, InvalidValue, type Side } from './field';

export const assigneeField = personField('assignee', 'Assignee', 'ASSIGNABLE_USER');
export const reporterField = personField('reporter', 'Reporter', 'BROWSE_PROJECTS');

function personField(id: 'assignee' | 'reporter', name: string, permission: string): EditableField {
  return {
    id,
    name,
    required: id === 'reporter',
    schema: { type: 'user', system: id },
    set(draft, value, context) {
      const { site } = context;
      const before = draft[id];
      const after = accountIdOf(value);
      if (after !== null && after !== before) {
        const user = findUser(site.db, after);
        if (!user) throw new InvalidValue(`Specify a valid value for ${id}`);
        if (!user.active || !mayInProject(site, after, draft.projectId, permission)) {
          throw new InvalidValue(`User '${after}' cannot be assigned issues.`);
        }
      }
      if (after === null && id === 'reporter') throw new InvalidValue('Reporter is required.');
      draft[id] = after;
      return changed(id, personSide(context, before), personSide(context, after), {
        tmpFromAccountId: before,
        tmpToAccountId: after,
      });
    },
  };
}

/** The account of `{accountId}` or `{id}`; `null` for none. */
export function accountIdOf(value: unknown): string | null {
  if (value === null) return null;
  const accountId = isObject(value) ? (value.accountId ?? value.id) : undefined;
  if (accountId === null || accountId === '') return null;
  if (typeof accountId !== 'string') throw new InvalidValue('data was not an object');
  return accountId;
}

export function personSide({ site }: EditContext, accountId: string | null): Side {
  const label = accountId === null ? null : (findUser(site.db, accountId)?.displayName ?? accountId);
  return { id: accountId, label };
}
