import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { Task } from '../api/model';
import { NewTask } from './new-task';
import { TaskQuery } from './found-tasks';
import { TaskList } from './task-list';
import { TaskLink } from './task-link';

/** The tasks that are parts of a task, and of which task it is a part itself. */
@Component({
  selector: 'ty-sub-tasks',
  imports: [NewTask, TaskLink, TaskList],
  template: `
    @if (task().parent_id; as parent) {
      <p><span i18n>Part of</span> <ty-task-link [task]="parent" /></p>
    }
    <h2 i18n>Sub-tasks</h2>
    <ty-task-list [query]="query()" empty="" />
    @if (mayEdit()) {
      <ty-new-task
        label="New sub-task"
        i18n-label
        [project]="task().project_id"
        [parent]="task().id"
        (created)="list().prepend($event)"
      />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubTasks {
  readonly task = input.required<Task>();
  readonly mayEdit = input.required<boolean>();

  protected readonly list = viewChild.required(TaskList);
  protected readonly query = computed<TaskQuery>(() => ({ parent_id: this.task().id, sort: 'created_at' }), {
    equal: (one, other) => one.parent_id === other.parent_id,
  });
}
