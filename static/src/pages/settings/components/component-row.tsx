import { useState } from 'preact/hooks';
import { ROLES } from '../../../../../src/domain/roles';
import { Button } from '../../../components/button';
import { Lozenge } from '../../../components/lozenge';
import { type Draft, NOBODY, namesAnything, type PeopleDraft } from '../draft/draft';
import { peopleOf } from '../draft/merge-drafts';
import { TheirRole } from '../form/theirs';
import { useFocusNext } from '../use-focus-next';
import type { Settings } from '../use-settings';
import { ComponentRole } from './component-role';
import { ComponentSummary } from './component-summary';
import type { ListedComponent } from './listed-components';

interface ComponentRowProps {
  component: ListedComponent;
  /** It has just been taken into the form, to be filled in. */
  isAdded: boolean;
  settings: Settings;
  draft: Draft;
  projectKey: string;
  /** It has left the form. */
  onGone: () => void;
}

/** The people of one component in a line, which opens to change them. */
export function ComponentRow({ component, isAdded, settings, draft, projectKey, onGone }: ComponentRowProps) {
  const { id, name, isDeleted } = component;
  const [isOpen, setOpen] = useState(isAdded);
  const [removed, setRemoved] = useState<PeopleDraft | null>(null);
  const [row, focusNext] = useFocusNext<HTMLLIElement>(isAdded ? '[role=combobox]' : null);
  const people = peopleOf(draft, id);
  const isEmpty = !namesAnything(people);

  const open = () => {
    setOpen(true);
    focusNext('[role=combobox]');
  };
  const close = () => {
    setOpen(false);
    focusNext('[data-change]');
  };
  const remove = () => {
    setOpen(false);
    if (isEmpty) {
      settings.changeComponent(id, null);
      return onGone();
    }
    setRemoved(people);
    settings.changeComponent(id, NOBODY);
    focusNext('[data-undo]');
  };
  const undo = () => {
    settings.changeComponent(id, removed);
    focusNext(isDeleted ? '[data-remove]' : '[data-change]');
  };
  return (
    <li class="component" ref={row} aria-label={name}>
      <div class="component-head">
        <div class="component-name">
          <h3>{name}</h3> {isDeleted && <Lozenge tone="warning">Deleted in Jira</Lozenge>}
          {!isOpen && <ComponentSummary people={people} isDeleted={isDeleted} />}
        </div>
        <div class="component-buttons">
          {isEmpty && removed && !isOpen && (
            <Button look="subtle" data-undo aria-label={`Undo: ${name}`} onClick={undo}>
              Undo
            </Button>
          )}
          {!isDeleted && (
            <Button
              look="subtle"
              data-change
              aria-expanded={isOpen}
              aria-label={`${isOpen ? 'Done' : 'Change'}: ${name}`}
              onClick={isOpen ? close : open}
            >
              {isOpen ? 'Done' : 'Change'}
            </Button>
          )}
          {(isOpen || !isEmpty) && (
            <Button look="subtle" data-remove aria-label={`Remove: ${name}`} onClick={remove}>
              Remove
            </Button>
          )}
        </div>
      </div>
      {isOpen && (
        <div class="pair">
          {[...ROLES].reverse().map((role) => (
            <ComponentRole
              key={role}
              role={role}
              name={name}
              people={people}
              project={draft}
              projectKey={projectKey}
              onChange={(next) => settings.changeComponent(id, next)}
            />
          ))}
        </div>
      )}
      {ROLES.map((role) => (
        <TheirRole key={role} settings={settings} component={component} role={role} />
      ))}
    </li>
  );
}
