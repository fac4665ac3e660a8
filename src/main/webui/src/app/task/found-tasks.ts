import { Signal, computed, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { debounceTime, filter, merge } from 'rxjs';
import { Api, answerOf } from '../api/api';
import { Task } from '../api/model';
import { reason } from '../api/problem';
import { paths } from '../api/schema';
import { Live } from '../live/live';
import { Tasks } from './tasks';

const AT_FIRST = 20;
const MORE = 50;
const MOST = 100;

export type TaskQuery = NonNullable<paths['/api/v1/tasks']['get']['parameters']['query']>;
/** Which tasks are asked: all that one sees, or those that were shared with one. */
export type TaskPath = '/api/v1/tasks' | '/api/v1/tasks/shared';

/**
 * The tasks that a query finds, page by page, found again when others have changed any. It is made where things are injected, and
 * lives as long as who makes it.
 */
export class FoundTasks {
  private readonly api = inject(Api).client;
  private readonly tasks = inject(Tasks);
  private readonly ids = signal<readonly string[]>([]);

  /** Where more of them begin; null if these are all. */
  readonly next = signal<string | null>(null);
  readonly loaded = signal(false);
  /** Why they could not be found. */
  readonly complaint = signal('');
  readonly all: Signal<readonly Task[]> = computed(() =>
    this.ids()
      .map((id) => this.tasks.watch(() => id)())
      .filter((task) => task !== undefined),
  );

  constructor(
    private readonly query: Signal<TaskQuery>,
    private readonly path: Signal<TaskPath> = signal('/api/v1/tasks' as const),
  ) {
    const live = inject(Live);
    merge(live.reset, this.tasks.changed, live.changes.pipe(filter((change) => change.task !== undefined)))
      .pipe(debounceTime(300), takeUntilDestroyed())
      .subscribe(() => void this.read(Math.max(this.ids().length, AT_FIRST)));
    effect(() => {
      this.query();
      untracked(() => void this.read(AT_FIRST));
    });
  }

  /** Shows a task on top that was just created or moved here, until they are found again. */
  prepend(task: Task): void {
    this.ids.update((ids) => [task.id, ...ids.filter((id) => id !== task.id)]);
  }

  more(): Promise<void> {
    return this.fetch({ limit: MORE, cursor: this.next()! }, this.ids());
  }

  private read(most: number): Promise<void> {
    return this.fetch({ limit: Math.min(most, MOST) }, []);
  }

  private async fetch(page: { limit: number; cursor?: string }, before: readonly string[]): Promise<void> {
    try {
      const query = { ...this.query(), ...page };
      const found = await answerOf(this.api.GET(this.path(), { params: { query } }));
      this.tasks.absorb(found.items);
      this.ids.set([...before, ...found.items.map((task) => task.id)]);
      this.next.set(found.next_cursor ?? null);
      this.complaint.set('');
    } catch (failure) {
      this.complaint.set(reason(failure));
    }
    this.loaded.set(true);
  }
}
