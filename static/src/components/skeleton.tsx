interface SkeletonProps {
  /** Width in characters; it fills its place without. */
  chars?: number;
  /** Height in lines of text. */
  lines?: number;
}

/** Holds the place of something that is still being read. */
export function Skeleton({ chars, lines = 1 }: SkeletonProps) {
  return (
    <span
      class="skeleton"
      style={{ width: chars ? `${chars}ch` : '100%', height: `${lines * 20 - 6}px` }}
      aria-hidden="true"
    />
  );
}
