import { Skeleton } from '../../components/skeleton';

/** The panel's outline while it is being read. */
export function PanelSkeleton() {
  return (
    <div class="panel-body" role="status" aria-label="Reading the epic">
      <div class="date-section">
        <Skeleton chars={18} />
        <Skeleton chars={14} lines={2} />
        <Skeleton />
        <Skeleton />
        <Skeleton lines={2} />
      </div>
      <div class="decisions">
        {['goal', 'what', 'why', 'how', 'who'].map((row) => (
          <Skeleton key={row} />
        ))}
      </div>
    </div>
  );
}
