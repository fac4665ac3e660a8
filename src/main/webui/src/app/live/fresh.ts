import { Signal, computed, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { debounceTime, filter, merge } from 'rxjs';
import { Change } from '../api/model';
import { reason } from '../api/problem';
import { Live } from './live';

const SETTLES_AFTER = 200;

/**
 * Something that was read, and is read again when a change concerns it or when changes may have been missed. It is made where
 * things are injected, and lives as long as who makes it.
 */
export class Fresh<K, T> {
  private readonly known = signal<T | undefined>(undefined);
  private readonly key: Signal<K | undefined>;
  private reading = 0;

  /** Undefined until it has been read for the first time. */
  readonly value = this.known.asReadonly();
  /** Why it could not be read. */
  readonly complaint = signal('');

  /**
   * @param key what decides what is read; nothing is read while it is undefined
   * @param concerns whether it may be another after a change
   */
  constructor(
    key: () => K | undefined,
    private readonly read: (key: K) => Promise<T>,
    concerns: (change: Change, key: K | undefined) => boolean = () => false,
  ) {
    this.key = computed(key);
    const live = inject(Live);
    merge(live.reset, live.changes.pipe(filter((change) => concerns(change, this.key()))))
      .pipe(debounceTime(SETTLES_AFTER), takeUntilDestroyed())
      .subscribe(() => void this.again());
    effect(() => {
      this.key();
      untracked(() => {
        this.known.set(undefined);
        void this.again();
      });
    });
  }

  /** Reads it again; of several that are under way the last one counts. */
  async again(): Promise<void> {
    const key = this.key();
    if (key === undefined) {
      return;
    }
    const turn = ++this.reading;
    try {
      const value = await this.read(key);
      if (turn === this.reading) {
        this.known.set(value);
        this.complaint.set('');
      }
    } catch (failure) {
      if (turn === this.reading) {
        this.complaint.set(reason(failure));
      }
    }
  }

  /** Shows what is known to be so, until it is read again. */
  show(value: T): void {
    this.known.set(value);
  }
}
