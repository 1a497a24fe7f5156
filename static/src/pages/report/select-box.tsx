import { useEffect, useRef } from 'preact/hooks';
import type { ReportRow } from '../../../../src/domain/report/row';
import type { Selection } from './use-selection';

interface SelectBoxProps {
  row: ReportRow;
  selection: Selection;
}

/** Chooses an epic to be signed together with others. */
export function SelectBox({ row, selection }: SelectBoxProps) {
  if (row.signable === null) return null;
  return (
    <label class="select-box">
      <input
        type="checkbox"
        aria-label={`Select ${row.facts.key}`}
        checked={selection.has(row)}
        onChange={(event) => selection.set([row], event.currentTarget.checked)}
      />
    </label>
  );
}

interface SelectAllProps {
  /** The rows that are drawn. */
  rows: readonly ReportRow[];
  selection: Selection;
}

/** Chooses all epics on screen that the viewer can sign. */
export function SelectAll({ rows, selection }: SelectAllProps) {
  const box = useRef<HTMLInputElement>(null);
  const signable = rows.filter((row) => row.signable !== null);
  const chosen = signable.filter(selection.has).length;
  const isAll = chosen > 0 && chosen === signable.length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = chosen > 0 && !isAll;
  }, [chosen, isAll]);
  if (signable.length === 0) return null;
  return (
    <label class="select-box">
      <input
        ref={box}
        type="checkbox"
        aria-label="Select all shown that you can sign"
        checked={isAll}
        onChange={(event) => selection.set(signable, event.currentTarget.checked)}
      />
    </label>
  );
}
