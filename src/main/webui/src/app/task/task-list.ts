import { ScrollingModule } from '@angular/cdk/scrolling';
import { ChangeDetectionStrategy, Component, booleanAttribute, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Task } from '../api/model';
import { Complaint } from '../ui/complaint';
import { FoundTasks, TaskPath, TaskQuery } from './found-tasks';
import { TaskRow } from './task-row';
import { Skeleton } from '../ui/skeleton';

const ROW_HEIGHT = 41;
/** How many rows before the end more of them are fetched. */
const AHEAD = 60;

/** The tasks that a query finds, a line each. */
@Component({
  selector: 'ty-task-list',
  imports: [ScrollingModule, MatButtonModule, Complaint, TaskRow, Skeleton],
  template: `
    <ty-complaint [text]="found.complaint()" />
    @if (!found.loaded()) {
      <ty-skeleton />
    } @else if (found.all().length === 0) {
      <p class="empty">{{ empty() }}</p>
    } @else if (long()) {
      <cdk-virtual-scroll-viewport
        scrollWindow
        [itemSize]="rowHeight"
        [minBufferPx]="800"
        [maxBufferPx]="1600"
        (scrolledIndexChange)="scrolled($event)"
      >
        <ty-task-row *cdkVirtualFor="let task of found.all(); trackBy: idOf" [task]="task" />
      </cdk-virtual-scroll-viewport>
    } @else {
      @for (task of found.all(); track task.id) {
        <ty-task-row [task]="task" />
      }
      @if (found.next()) {
        <button mat-button (click)="found.more()" i18n>Show more</button>
      }
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
    .empty:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskList {
  readonly query = input.required<TaskQuery>();
  readonly path = input<TaskPath>('/api/v1/tasks');
  /** What to say where there is none. */
  readonly empty = input.required<string>();
  /** Whether it may be thousands: only the rows in sight are drawn, and more are fetched as one scrolls. */
  readonly long = input(false, { transform: booleanAttribute });

  protected readonly found = new FoundTasks(this.query, this.path);
  protected readonly rowHeight = ROW_HEIGHT;

  /** Shows a task on top that was just created. */
  prepend(task: Task): void {
    this.found.prepend(task);
  }

  protected idOf(_: number, task: Task): string {
    return task.id;
  }

  protected scrolled(first: number): void {
    if (first + AHEAD > this.found.all().length) {
      void this.found.more();
    }
  }
}
