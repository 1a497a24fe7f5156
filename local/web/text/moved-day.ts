const DAY = 86_400_000;

/** A calendar day so many days later, `YYYY-MM-DD`. */
export function movedDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
