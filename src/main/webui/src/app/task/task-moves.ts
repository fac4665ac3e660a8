import { Injectable, inject } from '@angular/core';
import { Status, Task } from '../api/model';
import { Undo } from '../ui/undo';
import { Tasks } from './tasks';
import { STATUS_WORDS } from './words';

/** Changes how far tasks are, and offers to take it back. */
@Injectable({ providedIn: 'root' })
export class TaskMoves {
  private readonly tasks = inject(Tasks);
  private readonly undo = inject(Undo);

  /** A refusal is said, and the task is as it was. */
  async move(task: Task, status: Status): Promise<void> {
    const before = task.status;
    if (before !== status) {
      try {
        await this.tasks.edit(task, { status }, { status });
        const done = $localize`${task.key}:key: is now: ${STATUS_WORDS[status]}:status:`;
        this.undo.offer(done, () => this.back(task, before));
      } catch (failure) {
        this.undo.refuse(failure);
      }
    }
  }

  private back(task: Task, status: Status): Promise<void> {
    return this.tasks.edit(this.tasks.find(task.id) ?? task, { status }, { status });
  }
}
