import { TILES } from '../../../../src/domain/report/filter';
import { Skeleton } from '../../components/skeleton';

const ROWS = [1, 2, 3, 4, 5, 6];

/** The report's shape while its first epics are on their way. */
export function ReportSkeleton() {
  return (
    <div class="report-body" aria-busy="true">
      <p class="headline" role="status">
        <span class="visually-hidden">Reading the epics of this project.</span>
        <Skeleton chars={42} />
      </p>
      <div class="tiles">
        {TILES.map((tile) => (
          <div key={tile} class="tile">
            <Skeleton lines={2} />
          </div>
        ))}
      </div>
      <div class="skeleton-rows">
        {ROWS.map((row) => (
          <Skeleton key={row} lines={2} />
        ))}
      </div>
    </div>
  );
}
