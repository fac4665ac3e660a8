import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Task } from '../api/model';
import { Complaint } from '../ui/complaint';
import { FoundTasks, TaskPath, TaskQuery } from './found-tasks';
import { TaskRow } from './task-row';

/** The tasks that a query finds, a line each. */
@Component({
  selector: 'ty-task-list',
  imports: [MatButtonModule, Complaint, TaskRow],
  template: `
    <ty-complaint [text]="found.complaint()" />
    @if (found.loaded()) {
      @for (task of found.all(); track task.id) {
        <ty-task-row [task]="task" />
      } @empty {
        <p class="empty">{{ empty() }}</p>
      }
      @if (found.next()) {
        <button mat-button (click)="found.more()" i18n>Show more</button>
      }
    } @else if (!found.complaint()) {
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
  readonly query = input.required<TaskQuery>();
  readonly path = input<TaskPath>('/api/v1/tasks');
  /** What to say where there is none. */
  readonly empty = input.required<string>();

  protected readonly found = new FoundTasks(this.query, this.path);

  /** Shows a task on top that was just created. */
  prepend(task: Task): void {
    this.found.prepend(task);
  }
}
