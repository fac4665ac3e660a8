import { describe, expect, it } from 'vitest';
import { Keys } from './keys';

describe('shortcuts of several keys', () => {
  it('are complete with their last key', () => {
    const keys = new Keys(['?', 'g m', 'm']);
    expect(keys.press('g', 0)).toBeNull();
    expect(keys.press('m', 100)).toBe('g m');
    expect(keys.press('m', 200)).toBe('m');
    expect(keys.press('?', 300)).toBe('?');
  });

  it('begin anew after a pause or a wrong key', () => {
    const keys = new Keys(['g m']);
    keys.press('g', 0);
    expect(keys.press('m', 2_000)).toBeNull();
    keys.press('g', 3_000);
    expect(keys.press('x', 3_100)).toBeNull();
    expect(keys.press('m', 3_200)).toBeNull();
  });
});
