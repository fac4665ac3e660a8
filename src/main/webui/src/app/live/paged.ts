import { computed, signal } from '@angular/core';
import { Change } from '../api/model';
import { reason } from '../api/problem';
import { Fresh } from './fresh';

const AT_ONCE = 30;

interface Page<T> {
  items: readonly T[];
  next_cursor: string | null;
}

/** A list that is read page by page; after a change that concerns it, it begins anew with the first. */
export class Paged<K, T> {
  private readonly known: Fresh<K, Page<T>>;
  private readonly failure = signal('');

  readonly items = computed(() => this.known.value()?.items ?? []);
  readonly loaded = computed(() => this.known.value() !== undefined);
  readonly hasMore = computed(() => !!this.known.value()?.next_cursor);
  readonly complaint = computed(() => this.known.complaint() || this.failure());

  /** @param key what decides what is read; nothing is read while it is undefined */
  constructor(
    private readonly key: () => K | undefined,
    private readonly read: (key: K, page: { limit: number; cursor?: string }) => Promise<Page<T>>,
    concerns?: (change: Change, key: K | undefined) => boolean,
  ) {
    this.known = new Fresh(key, (wanted) => read(wanted, { limit: AT_ONCE }), concerns);
  }

  again(): Promise<void> {
    return this.known.again();
  }

  async more(): Promise<void> {
    const cursor = this.known.value()?.next_cursor;
    const key = this.key();
    if (cursor && key !== undefined) {
      try {
        const page = await this.read(key, { limit: AT_ONCE, cursor });
        this.known.show({ ...page, items: [...this.items(), ...page.items] });
        this.failure.set('');
      } catch (failure) {
        this.failure.set(reason(failure));
      }
    }
  }
}
