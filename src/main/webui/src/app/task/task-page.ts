import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TaskDetails } from './task-details';

/** A task on a page of its own. */
@Component({
  selector: 'ty-task-page',
  imports: [TaskDetails],
  template: `<ty-task-details [key]="key()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskPage {
  /** The task's key, or its id. */
  readonly key = input.required<string>();
}
