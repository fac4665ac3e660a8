import { signal } from '@angular/core';
import { Refused } from '../api/problem';
import { UnderWay } from './under-way';

const never = () => new Promise(() => {});

describe('UnderWay', () => {
  let underWay: UnderWay;

  beforeEach(() => {
    underWay = new UnderWay(() => 'fence');
  });

  const texts = () => underWay.here().map((one) => one.text);

  it('shows what is sent at once, until it is kept', async () => {
    let kept = (_: unknown) => {};
    underWay.send('Paint', () => new Promise((resolve) => (kept = resolve)));
    expect(texts()).toEqual(['Paint']);
    await Promise.resolve();
    kept(null);
    await vi.waitFor(() => expect(texts()).toEqual([]));
  });

  it('sends one after the other', async () => {
    const order: string[] = [];
    underWay.send('first', async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('first');
    });
    underWay.send('second', async () => order.push('second'));
    await vi.waitFor(() => expect(order).toEqual(['first', 'second']));
  });

  it('says why something was refused, goes on with the next, and tries again under the same key', async () => {
    const keys: string[] = [];
    underWay.send('Paint', async (key) => {
      keys.push(key);
      if (keys.length === 1) {
        throw new Refused({ code: 'forbidden', status: 403, detail: 'Only members may.' });
      }
    });
    underWay.send('Varnish', async () => {});
    await vi.waitFor(() => expect(underWay.here()).toMatchObject([{ text: 'Paint', refused: 'Only members may.' }]));
    underWay.again(underWay.here()[0]);
    expect(underWay.here()[0].refused).toBe('');
    await vi.waitFor(() => expect(texts()).toEqual([]));
    expect(keys[1]).toBe(keys[0]);
  });

  it('shows it only where it belongs', () => {
    const at = signal('fence');
    underWay = new UnderWay(at);
    underWay.send('Paint', never);
    at.set('gate');
    expect(texts()).toEqual([]);
    at.set('fence');
    expect(texts()).toEqual(['Paint']);
  });
});
