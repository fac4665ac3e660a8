import { describe, expect, it } from 'vitest';
import { monthAfter, weeksOf } from './month';

describe('a month', () => {
  it('begins in its first week, on the day that weeks begin with', () => {
    expect(weeksOf('2026-11', 1)[0]).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
    ]);
    expect(weeksOf('2026-11', 0)[0][0]).toBe('2026-11-01');
  });

  it('has each day once, over a change of the clocks too', () => {
    const days = weeksOf('2026-03', 1).flat();
    expect(new Set(days).size).toBe(42);
    expect(days).toContain('2026-03-29');
  });

  it('is followed by the next one, over the end of the year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
  });
});
