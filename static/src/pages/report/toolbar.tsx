import type { ReportRow } from '../../../../src/domain/report/row';
import type { ProjectSettings } from '../../../../src/domain/settings';
import type { Words } from '../../../../src/domain/words/words';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { lazily } from '../../components/lazily';
import type { Listing } from './use-listing';

const OpenInSearch = lazily(
  () => import('./open-in-search').then((part) => part.OpenInSearch),
  () => (
    <span class="link" aria-hidden>
      Open in Jira search <Icon name="out" />
    </span>
  ),
);
const Filters = lazily(
  () => import('./filters').then((part) => part.Filters),
  () => <div class="field filters-awaited" />,
);
// They come while Jira is asked for the epics, and are drawn after the first of these.
void import('./filters').catch(() => undefined);
const ExportButtons = lazily(
  () => import('./export-buttons').then((part) => part.ExportButtons),
  () => (
    <>
      <Button disabled>Copy as text</Button>
      <Button disabled>Download CSV</Button>
      <Button disabled>Download JSON</Button>
    </>
  ),
);

interface ToolbarProps {
  rows: readonly ReportRow[];
  listing: Listing;
  words: Words;
  typeIds: readonly string[];
  settings: ProjectSettings;
  /** How many listed epics have a date that the viewer could sign. */
  adoptable: number;
  onAdopt: () => void;
  isWhole: boolean;
  /** The rows that are on the page, in their order. */
  shown: readonly ReportRow[];
}

/** Finding, filtering, sorting; and what can be done with all that is listed. */
export function Toolbar({
  rows,
  listing,
  words,
  adoptable,
  onAdopt,
  isWhole,
  shown,
  ...searched
}: ToolbarProps) {
  return (
    <div class="toolbar">
      <Filters rows={rows} listing={listing} words={words} />
      <OpenInSearch listing={listing} {...searched} />
      <div class="toolbar-end">
        {adoptable > 1 && <Button onClick={onAdopt}>Adopt existing dates ({adoptable})</Button>}
        <ExportButtons listing={listing} copied={shown} isWhole={isWhole} words={words} />
      </div>
    </div>
  );
}
