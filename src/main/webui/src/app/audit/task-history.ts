import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Deed, Task } from '../api/model';
import { Paged } from '../live/paged';
import { Tasks } from '../task/tasks';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { DeedEntry } from './deed-entry';

/** Who did what with a task and when; it can be made again what it was. Nothing is read before it is opened. */
@Component({
  selector: 'ty-task-history',
  imports: [MatButtonModule, Complaint, DeedEntry],
  template: `
    <details #details (toggle)="open.set(details.open)">
      <summary i18n>History</summary>
      <ty-complaint [text]="deeds.complaint() || doing.complaint()" />
      <ol>
        @for (deed of deeds.items(); track deed.revision; let first = $first) {
          <li>
            <ty-deed-entry [deed]="deed">
              @if (mayRevert() && !first && isOfTask(deed)) {
                <button mat-button (click)="revert(deed)" [disabled]="doing.busy()" i18n>Make it so again</button>
              }
            </ty-deed-entry>
          </li>
        }
      </ol>
      @if (deeds.hasMore()) {
        <button mat-button (click)="deeds.more()" i18n>Show more</button>
      }
    </details>
  `,
  styles: `
    summary {
      padding: 8px 0;
      font: var(--mat-sys-title-medium);
      cursor: pointer;
    }
    ol {
      display: grid;
      gap: 12px;
      padding: 0;
      list-style: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskHistory {
  private readonly api = inject(Api).client;
  private readonly tasks = inject(Tasks);

  readonly task = input.required<Task>();
  readonly mayRevert = input.required<boolean>();

  protected readonly open = signal(false);
  protected readonly doing = new Doing();
  protected readonly deeds = new Paged<string, Deed>(
    () => (this.open() ? this.task().id : undefined),
    (id, query) => answerOf(this.api.GET('/api/v1/tasks/{id}/history', { params: { path: { id }, query } })),
    (change, id) => (change.task?.id ?? change.comment?.task_id) === id,
  );

  protected isOfTask(deed: Deed): boolean {
    return deed.action.startsWith('task.') && deed.changes.length > 0;
  }

  protected revert(deed: Deed): Promise<boolean> {
    return this.doing.try(() => this.tasks.revert(this.task(), deed.revision));
  }
}
