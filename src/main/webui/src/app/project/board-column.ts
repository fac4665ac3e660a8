import { CdkDragDrop, DragDropModule } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Status, Task } from '../api/model';
import { FoundTasks } from '../task/found-tasks';
import { TaskEdits } from '../task/task-edits';
import { TaskRow } from '../task/task-row';
import { STATUSES, STATUS_WORDS } from '../task/words';
import { Complaint } from '../ui/complaint';

/** The tasks of a project with one status; those that are dropped here get it. */
@Component({
  selector: 'ty-board-column',
  imports: [DragDropModule, MatButtonModule, Complaint, TaskRow],
  templateUrl: './board-column.html',
  styleUrl: './board-column.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardColumn {
  private readonly edits = inject(TaskEdits);

  readonly project = input.required<string>();
  readonly status = input.required<Status>();
  readonly mayMove = input.required<boolean>();

  protected readonly words = STATUS_WORDS;
  protected readonly others = computed(() => STATUSES.filter((status) => status !== this.status()));
  protected readonly found = new FoundTasks(
    computed(() => ({ project_id: this.project(), status: this.status(), sort: '-updated_at' })),
  );
  protected readonly shown = computed(() => this.found.all().filter((task) => task.status === this.status()));

  protected async drop(event: CdkDragDrop<BoardColumn, BoardColumn, Task>): Promise<void> {
    if (event.previousContainer !== event.container) {
      this.found.prepend(event.item.data);
      await this.move(event.item.data, this.status());
    }
  }

  protected async move(task: Task, status: Status): Promise<void> {
    await this.edits.move(task, status);
  }
}
