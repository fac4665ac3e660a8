import { Signal, computed, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { debounceTime, filter, merge } from 'rxjs';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Task } from '../api/model';
import { reason } from '../api/problem';
import { paths } from '../api/schema';
import { Live } from '../live/live';
import { Tasks } from './tasks';

const AT_FIRST = 50;
const MOST = 100;

export type TaskQuery = NonNullable<paths['/api/v1/tasks']['get']['parameters']['query']>;
/** Which tasks are asked: all that one sees, or those that were shared with one. */
export type TaskPath = '/api/v1/tasks' | '/api/v1/tasks/shared';

/** A page of what was found. */
interface Found {
  ids: readonly string[];
  next: string | null;
}

/**
 * The tasks that a query finds, page by page, found again when others have changed any. It is made where things are injected, and
 * lives as long as who makes it.
 */
export class FoundTasks {
  private readonly api = inject(Api).client;
  private readonly tasks = inject(Tasks);
  private readonly ids = signal<readonly string[]>([]);
  private reading = false;

  /** Where more of them begin; null if these are all. */
  readonly next = signal<string | null>(null);
  readonly loaded = signal(false);
  /** Why they could not be found. */
  readonly complaint = signal('');
  readonly all: Signal<readonly Task[]> = computed(() =>
    this.ids()
      .map((id) => this.tasks.find(id))
      .filter((task) => task !== undefined),
  );

  constructor(
    private readonly query: Signal<TaskQuery>,
    private readonly path: Signal<TaskPath> = signal('/api/v1/tasks' as const),
  ) {
    const live = inject(Live);
    live.changes.pipe(takeUntilDestroyed()).subscribe((change) => {
      if (change.task && change.type === 'task.deleted') {
        this.ids.update((ids) => ids.filter((id) => id !== change.task!.id));
      }
    });
    merge(live.reset, this.tasks.changed, live.changes.pipe(filter((change) => change.task !== undefined)))
      .pipe(debounceTime(300), takeUntilDestroyed())
      .subscribe(() => void this.again());
    effect(() => {
      this.query();
      untracked(() => {
        this.ids.set([]);
        this.next.set(null);
        this.loaded.set(false);
        void this.again();
      });
    });
  }

  /** Shows a task on top that was just created or moved here, until they are found again. */
  prepend(task: Task): void {
    this.ids.update((ids) => [task.id, ...ids.filter((id) => id !== task.id)]);
  }

  /** Finds those after the last one, if there are any and they are not on their way. */
  async more(): Promise<void> {
    const cursor = this.next();
    if (cursor && !this.reading) {
      await this.fetch({ limit: MOST, cursor }, (found) => {
        this.ids.update((ids) => [...ids, ...found.ids.filter((id) => !ids.includes(id))]);
        this.next.set(found.next);
      });
    }
  }

  // The first of them are found anew; of those further down, who scrolled there keeps sight.
  private async again(): Promise<void> {
    const many = this.ids().length;
    await this.fetch({ limit: many > AT_FIRST ? MOST : AT_FIRST }, (found) => {
      const last = this.ids().indexOf(found.ids.at(-1) ?? '');
      const below = found.next && many > found.ids.length ? this.ids().slice(last + 1) : [];
      this.ids.set([...found.ids, ...below.filter((id) => !found.ids.includes(id))]);
      if (below.length === 0) {
        this.next.set(found.next);
      }
    });
  }

  private async fetch(page: { limit: number; cursor?: string }, take: (found: Found) => void): Promise<void> {
    const asked = this.query();
    this.reading = true;
    try {
      const found = await answerOf(this.api.GET(this.path(), { params: { query: { ...asked, ...page } } }));
      if (asked === this.query()) {
        this.tasks.absorb(found.items);
        take({ ids: found.items.map((task) => task.id), next: found.next_cursor });
        this.complaint.set('');
      }
    } catch (failure) {
      this.complaint.set(reason(failure));
    }
    this.reading = false;
    this.loaded.set(true);
  }
}
