import { Injectable, Signal, computed, inject, signal } from '@angular/core';
import { Observable, Subject } from 'rxjs';
import { Api, answerOf } from '../api/api';
import { Task, TaskContent } from '../api/model';
import { Live } from '../live/live';

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

  async create(content: TaskContent): Promise<Task> {
    const headers = { 'Idempotency-Key': crypto.randomUUID() };
    const task = await answerOf(this.api.POST('/api/v1/tasks', { body: content, headers }));
    this.absorb([task]);
    this.own.next();
    return task;
  }

  /** Shows the change at once, and takes it back if it is refused. Of two who change other fields, both win. */
  async edit(task: Task, patch: TaskPatch, shown: Partial<Task>): Promise<void> {
    this.absorb([{ ...task, ...shown }]);
    try {
      const params = { path: { id: task.id } };
      this.absorb([await answerOf(this.api.PATCH('/api/v1/tasks/{id}', { params, body: patch as never }))]);
      this.own.next();
    } catch (failure) {
      const now = this.find(task.id);
      this.absorb([now && now.version > task.version ? now : task]);
      throw failure;
    }
  }

  async remove(task: Task): Promise<void> {
    await answerOf(this.api.DELETE('/api/v1/tasks/{id}', { params: { path: { id: task.id } } }));
    this.own.next();
  }

  /** Takes it out of the bin. */
  async restore(task: Task): Promise<void> {
    const params = { path: { id: task.id } };
    this.absorb([await answerOf(this.api.POST('/api/v1/tasks/{id}/restore', { params }))]);
    this.own.next();
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
