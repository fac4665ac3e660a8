const DAY = 24 * 60 * 60 * 1000;
const WEEKS = 6;

/** The month of a day; both are written as ISO 8601 has it: `2026-11`, `2026-11-22`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month so many months later, or earlier. */
export function monthAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number);
  return monthOf(new Date(Date.UTC(year, number - 1 + months, 1)).toISOString());
}

/** The days of the weeks in which a month is, six of them, so that every month is of one height. */
export function weeksOf(month: string, firstDayOfWeek: number): string[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const before = (new Date(first).getUTCDay() - firstDayOfWeek + 7) % 7;
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => new Date(first + (week * 7 + day - before) * DAY).toISOString().slice(0, 10)),
  );
}
