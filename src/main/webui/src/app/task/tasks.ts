import { Injectable, Signal, computed, inject, signal } from '@angular/core';
import { Observable, Subject } from 'rxjs';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Task, TaskContent } from '../api/model';
import { Refused } from '../api/problem';
import { Live } from '../live/live';
import { Conflict, conflicts } from './conflict';

export type TaskPatch = Partial<Omit<TaskContent, 'assigned_to'>> & { assigned_to?: string | null };

/** The tasks that this page knows, each as it is now: kept up to date by what others do, and by what one does oneself at once. */
@Injectable({ providedIn: 'root' })
export class Tasks {
  private readonly api = inject(Api).client;
  private readonly known = signal<ReadonlyMap<string, Task>>(new Map());
  /** The ids of tasks that others have just changed, to be shown for a moment. */
  readonly touched = signal<ReadonlySet<string>>(new Set());

  private readonly own = new Subject<void>();
  /** That one has changed something oneself, so that lists may be others now. */
  readonly changed: Observable<void> = this.own;

  constructor() {
    inject(Live).changes.subscribe((change) => {
      const before = change.task && this.known().get(change.task.id);
      if (change.task && (!before || before.version < change.task.version)) {
        this.absorb([change.task]);
        this.highlight(change.task.id);
      }
    });
  }

  find(id: string): Task | undefined {
    return this.known().get(id);
  }

  /** The task as it is at any time, or undefined while it is not known. */
  watch(id: () => string | undefined): Signal<Task | undefined> {
    return computed(() => this.known().get(id() ?? ''));
  }

  /** Reads a task by its id or its key. */
  async read(id: string): Promise<Task> {
    const task = await answerOf(this.api.GET('/api/v1/tasks/{id}', { params: { path: { id } } }));
    this.absorb([task]);
    return task;
  }

  /** @param key the same for each attempt to create the same task */
  async create(content: TaskContent, key: string): Promise<Task> {
    const headers = { 'Idempotency-Key': key };
    const task = await answerOf(this.api.POST('/api/v1/tasks', { body: content, headers }));
    this.absorb([task]);
    this.own.next();
    return task;
  }

  /**
   * Shows the change at once, and takes it back if it is refused. Of two who change other fields both win; who changes what
   * somebody else has just changed gets a {@link Conflict}.
   *
   * @param seen the task as it was when one began to change it
   * @param shown how the change looks
   */
  async edit(seen: Task, patch: TaskPatch, shown: Partial<Task>): Promise<void> {
    let now = this.find(seen.id) ?? seen;
    try {
      for (;;) {
        if (conflicts(seen, now, shown)) {
          throw new Conflict(now);
        }
        this.absorb([{ ...now, ...shown }]);
        const done = await this.patch(now, patch);
        if (done) {
          this.absorb([done]);
          this.own.next();
          return;
        }
        now = await answerOf(this.api.GET('/api/v1/tasks/{id}', { params: { path: { id: seen.id } } }));
      }
    } catch (failure) {
      const known = this.find(seen.id);
      this.absorb([known && known.version > now.version ? known : now]);
      throw failure;
    }
  }

  // Nothing if the task has become another in the meantime.
  private async patch(now: Task, patch: TaskPatch): Promise<Task | null> {
    const params = { path: { id: now.id }, header: { 'If-Match': `"${now.version}"` } };
    try {
      return await answerOf(this.api.PATCH('/api/v1/tasks/{id}', { params, body: patch as never }));
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 412) {
        return null;
      }
      throw failure;
    }
  }

  async remove(task: Task): Promise<void> {
    await answerOf(this.api.DELETE('/api/v1/tasks/{id}', { params: { path: { id: task.id } } }));
    this.own.next();
  }

  /** Takes it out of the bin. */
  async restore(task: Pick<Task, 'id'>): Promise<void> {
    const params = { path: { id: task.id } };
    this.absorb([await answerOf(this.api.POST('/api/v1/tasks/{id}/restore', { params }))]);
    this.own.next();
  }

  /** Makes it again what it was after an earlier revision. */
  async revert(task: Task, revision: number): Promise<void> {
    const params = { path: { id: task.id } };
    this.absorb([await answerOf(this.api.POST('/api/v1/tasks/{id}/revert', { params, body: { revision } }))]);
    this.own.next();
  }

  async block(task: Task, blocker: string): Promise<void> {
    const params = { path: { id: task.id } };
    const body = { task_id: blocker };
    this.absorb([await answerOf(this.api.POST('/api/v1/tasks/{id}/blockers', { params, body }))]);
  }

  async unblock(task: Task, blocker: string): Promise<void> {
    const params = { path: { id: task.id, task_id: blocker } };
    await answerOf(this.api.DELETE('/api/v1/tasks/{id}/blockers/{task_id}', { params }));
    await this.read(task.id);
  }

  /** Knows these tasks from now on. */
  absorb(tasks: readonly Task[]): void {
    this.known.update((known) => new Map([...known, ...tasks.map((task) => [task.id, task] as const)]));
  }

  private highlight(id: string): void {
    this.touched.update((ids) => new Set([...ids, id]));
    setTimeout(() => this.touched.update((ids) => new Set([...ids].filter((other) => other !== id))), 1500);
  }
}
