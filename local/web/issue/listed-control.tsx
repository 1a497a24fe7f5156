import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Failure, Loaded } from '../components/feedback';
import { type Load, useLoad } from '../state/load';
import { ManyControl } from './many-control';

export interface Listed {
  id: string;
  name: string;
}

interface ListedControlProps {
  label: string;
  /** Ends the sentence "Loading …", and tells one list from another. */
  what: string;
  list: () => Promise<Listed[]>;
  /** What the field holds now: stays to be chosen, also where it is listed no more. */
  chosen: Listed[];
  /** The choice of nothing, for a field of one value; without it the field takes any number. */
  none: string | null;
}

/** One or any number out of a list that Jira has to be asked for. */
export function ListedControl(props: ListedControlProps): JSX.Element {
  const [load] = useLoad(props.what, props.list);
  const listed = load.status === 'ready' ? load.value : [];
  const unlisted = props.chosen.filter(({ id }) => !listed.some((one) => one.id === id));
  const all = [...unlisted, ...listed];
  if (props.none !== null) return <OneOf {...props} none={props.none} load={load} all={all} />;
  const ids = props.chosen.map(({ id }) => id).join(' ');
  return (
    <Loaded load={load} what={props.what}>
      {() => <ManyControl label={props.label} options={all} chosen={ids} />}
    </Loaded>
  );
}

interface OneOfProps extends ListedControlProps {
  none: string;
  load: Load<Listed[]>;
  all: Listed[];
}

/** There at once, so that it can take the focus; what else can be chosen follows. */
function OneOf({ label, none, chosen, load, all }: OneOfProps): JSX.Element {
  const [id, setId] = useState(chosen[0]?.id ?? '');
  return (
    <>
      <select
        name="value"
        aria-label={label}
        class="input"
        value={id}
        onChange={(event) => setId(event.currentTarget.value)}
      >
        <option value="">{none}</option>
        {all.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      {load.status === 'failed' && <Failure error={load.error} />}
    </>
  );
}
