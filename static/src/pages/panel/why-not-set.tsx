import type { PanelView } from '../../../../src/domain/views/panel';

/** Why there is no date and none can be set here. */
export function WhyNotSet({ view }: { view: PanelView }) {
  return <p class="date-fact">{reason(view)}</p>;
}

function reason({ isFieldGone, mine, settings }: PanelView): string {
  if (isFieldGone) {
    return `The date was in the field “${settings.places.when.name}”, which Jira does not have here any more. A project admin can choose another field in the project settings.`;
  }
  return mine.mayEdit
    ? 'The date is that of the fix version’s release. Give the epic a version that has one.'
    : 'You may not edit this epic, so somebody else sets its date.';
}
