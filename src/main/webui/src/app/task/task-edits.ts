import { Injectable, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { MemberCard, Status, Task } from '../api/model';
import { Undo } from '../ui/undo';
import { Conflict } from './conflict';
import { TaskPatch, Tasks } from './tasks';
import { STATUS_WORDS } from './words';

/** Changes tasks as people do: asks where two have changed the same, says what was refused, and offers to take steps back. */
@Injectable({ providedIn: 'root' })
export class TaskEdits {
  private readonly tasks = inject(Tasks);
  private readonly undo = inject(Undo);
  private readonly dialog = inject(MatDialog);

  /** Throws for what is refused. */
  async change(seen: Task, wanted: Partial<Task>): Promise<void> {
    try {
      await this.tasks.edit(seen, patchOf(wanted), wanted);
    } catch (failure) {
      if (!(failure instanceof Conflict)) {
        throw failure;
      }
      const settled = await this.settle(failure.now, wanted);
      if (settled) {
        await this.change(failure.now, settled);
      }
    }
  }

  /** Changes how far a task is and offers to take it back; a refusal is said, and the task is as it was. */
  async move(task: Task, status: Status): Promise<void> {
    const before = task.status;
    if (before !== status) {
      try {
        await this.change(task, { status });
        const done = $localize`${task.key}:key: is now: ${STATUS_WORDS[status]}:status:`;
        this.undo.offer(done, () => this.change(this.tasks.find(task.id) ?? task, { status: before }));
      } catch (failure) {
        this.undo.refuse(failure);
      }
    }
  }

  private async settle(theirs: Task, mine: Partial<Task>): Promise<Partial<Task> | null> {
    const { ConflictDialog } = await import('./conflict-dialog');
    const dialog = this.dialog.open(ConflictDialog, { data: { theirs, mine }, width: '560px' });
    return (await firstValueFrom(dialog.afterClosed())) ?? null;
  }
}

// In a request somebody is named; a task shows them as a whole.
function patchOf(wanted: Partial<Task>): TaskPatch {
  const named = Object.entries(wanted).map(([field, value]) =>
    field === 'assigned_to' || field === 'owner'
      ? [field, (value as MemberCard | null)?.username ?? null]
      : [field, value],
  );
  return Object.fromEntries(named) as TaskPatch;
}
