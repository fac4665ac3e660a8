import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Mentions } from '../notification/mentions';
import { Session } from '../session/session';
import { TaskQuery } from '../task/found-tasks';
import { TaskList } from '../task/task-list';
import { ExternalTasks } from './external-tasks';

const SOON = 7 * 24 * 60 * 60 * 1000;

/** What one has to do. */
@Component({
  selector: 'ty-my-work',
  imports: [ExternalTasks, Mentions, TaskList],
  template: `
    <h1 i18n>Good to see you, {{ session.user()?.first_name }}</h1>
    <section aria-labelledby="due">
      <h2 id="due" i18n>Due in the next days</h2>
      <ty-task-list [query]="due" empty="Nothing of yours is due in the next seven days." i18n-empty />
    </section>
    <section aria-labelledby="assigned">
      <h2 id="assigned" i18n>Assigned to you</h2>
      <ty-task-list
        [query]="assigned"
        empty="Nothing is waiting for you. Pick a task in one of the projects."
        i18n-empty
      />
    </section>
    <section aria-labelledby="shared">
      <h2 id="shared" i18n>Shared with you</h2>
      <ty-task-list
        path="/api/v1/tasks/shared"
        [query]="shared"
        empty="Nobody has shared a task with you."
        i18n-empty
      />
    </section>
    <section aria-labelledby="mentioned">
      <h2 id="mentioned" i18n>Mentions</h2>
      <ty-mentions />
    </section>
    <section aria-labelledby="created">
      <h2 id="created" i18n>Yours, in other hands</h2>
      <ty-task-list [query]="handed" empty="No task of yours is open." i18n-empty />
    </section>
    <ty-external-tasks />
  `,
  styles: `
    h2 {
      margin-bottom: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyWork {
  protected readonly session = inject(Session);

  protected readonly due: TaskQuery = {
    assigned_to: 'me',
    status: 'todo,in_progress',
    due_before: new Date(Date.now() + SOON).toLocaleDateString('sv'),
    sort: 'due_date',
  };
  protected readonly assigned: TaskQuery = { assigned_to: 'me', status: 'todo,in_progress', sort: '-updated_at' };
  protected readonly shared: TaskQuery = { status: 'todo,in_progress' };
  protected readonly handed: TaskQuery = { owner: 'me', status: 'todo,in_progress' };
}
