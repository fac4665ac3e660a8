import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { debounceTime, filter, merge } from 'rxjs';
import { Api, answerOf } from '../api/api';
import { Task } from '../api/model';
import { reason } from '../api/problem';
import { paths } from '../api/schema';
import { Live } from '../live/live';
import { Complaint } from '../ui/complaint';
import { TaskRow } from './task-row';
import { Tasks } from './tasks';

export type TaskQuery = NonNullable<paths['/api/v1/tasks']['get']['parameters']['query']>;

/** The tasks that a query finds, page by page; tasks that others add or change come and go as they do. */
@Component({
  selector: 'ty-task-list',
  imports: [MatButtonModule, Complaint, TaskRow],
  template: `
    <ty-complaint [text]="complaint()" />
    @if (loaded()) {
      @for (task of shown(); track task.id) {
        <ty-task-row [task]="task" />
      } @empty {
        <p class="empty">{{ empty() }}</p>
      }
      @if (next()) {
        <button mat-button (click)="more()" i18n>Show more</button>
      }
    } @else if (!complaint()) {
      <div class="skeleton" aria-busy="true">
        @for (line of [1, 2, 3, 4, 5]; track line) {
          <div></div>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .empty {
      color: var(--mat-sys-on-surface-variant);
      padding: 12px;
      margin: 0;
    }
    .skeleton div {
      height: 16px;
      margin: 12px;
      border-radius: 4px;
      background: var(--mat-sys-surface-container-high);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskList {
  private readonly api = inject(Api).client;
  private readonly tasks = inject(Tasks);

  readonly query = input.required<TaskQuery>();
  /** Which tasks are asked: all that one sees, or those that were shared with one. */
  readonly path = input<'/api/v1/tasks' | '/api/v1/tasks/shared'>('/api/v1/tasks');
  /** What to say where there is none. */
  readonly empty = input.required<string>();

  private readonly ids = signal<readonly string[]>([]);
  protected readonly next = signal<string | null>(null);
  protected readonly loaded = signal(false);
  protected readonly complaint = signal('');
  protected readonly shown = computed(() =>
    this.ids()
      .map((id) => this.tasks.watch(() => id)())
      .filter((task) => task !== undefined),
  );

  constructor() {
    const live = inject(Live);
    merge(live.reset, live.changes.pipe(filter((change) => change.task !== undefined)))
      .pipe(debounceTime(300), takeUntilDestroyed())
      .subscribe(() => void this.read(Math.max(this.ids().length, 20)));
    effect(() => {
      this.query();
      untracked(() => void this.read(20));
    });
  }

  /** Shows a task on top that was just created, until the list is read again. */
  prepend(task: Task): void {
    this.ids.update((ids) => [task.id, ...ids.filter((id) => id !== task.id)]);
  }

  protected more(): Promise<void> {
    return this.fetch({ limit: 50, cursor: this.next()! }, this.ids());
  }

  private read(most: number): Promise<void> {
    return this.fetch({ limit: Math.min(most, 100) }, []);
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
