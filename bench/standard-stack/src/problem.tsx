import SectionMessage from '@atlaskit/section-message/section-message';

export default function Problem() {
  return (
    <SectionMessage appearance="warning" title="No answer">
      Load the page again.
    </SectionMessage>
  );
}
