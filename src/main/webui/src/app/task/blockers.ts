import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Task, TaskMatch } from '../api/model';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { TaskField } from './task-field';
import { TaskLink } from './task-link';
import { Tasks } from './tasks';

/** The tasks that have to be done before a task. */
@Component({
  selector: 'ty-blockers',
  imports: [MatButtonModule, Complaint, TaskField, TaskLink],
  template: `
    <h2 i18n>Waits for</h2>
    <ul>
      @for (id of task().blocked_by; track id) {
        <li>
          <ty-task-link [task]="id" />
          @if (mayEdit()) {
            <button mat-button (click)="unblock(id)" i18n>Does not wait for it</button>
          }
        </li>
      }
    </ul>
    @if (mayEdit()) {
      <ty-task-field label="Task that has to be done first" i18n-label (chosen)="block($event)" />
    }
    <ty-complaint [text]="doing.complaint()" />
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Blockers {
  private readonly tasks = inject(Tasks);

  readonly task = input.required<Task>();
  readonly mayEdit = input.required<boolean>();

  protected readonly doing = new Doing();

  protected block(other: TaskMatch): Promise<boolean> {
    return this.doing.try(() => this.tasks.block(this.task(), other.id));
  }

  protected unblock(id: string): Promise<boolean> {
    return this.doing.try(() => this.tasks.unblock(this.task(), id));
  }
}
