import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { BinnedTask } from '../api/model';
import { Paged } from '../live/paged';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { Tasks } from './tasks';
import { Skeleton } from '../ui/skeleton';

/** The deleted tasks of a project, which can be had back for a while. */
@Component({
  selector: 'ty-bin',
  imports: [DatePipe, MatButtonModule, Complaint, Skeleton],
  template: `
    <section>
      <h2 i18n>Bin</h2>
      <ty-complaint [text]="doing.complaint() || tasks.complaint()" />
      @if (!tasks.loaded() && !tasks.complaint()) {
        <ty-skeleton />
      }
      <ul class="rows">
        @for (one of tasks.items(); track one.id) {
          <li>
            <span class="wide">{{ one.key }} {{ one.title }}</span>
            <time [attr.datetime]="one.deleted_at">{{ one.deleted_at | date: 'medium' }}</time>
            <button mat-button (click)="restore(one)" i18n>Restore</button>
          </li>
        } @empty {
          @if (tasks.loaded()) {
            <li i18n>The bin is empty. What is deleted stays here for 30 days.</li>
          }
        }
      </ul>
      @if (tasks.hasMore()) {
        <button mat-button (click)="tasks.more()" i18n>Show more</button>
      }
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Bin {
  private readonly api = inject(Api).client;
  private readonly all = inject(Tasks);

  readonly project = input.required<string>();

  protected readonly doing = new Doing();
  protected readonly tasks = new Paged<string, BinnedTask>(
    () => this.project(),
    (id, query) => answerOf(this.api.GET('/api/v1/projects/{id}/bin', { params: { path: { id }, query } })),
    (change) => change.type === 'task.deleted' || change.type === 'task.restored',
  );

  protected async restore(task: BinnedTask): Promise<void> {
    await this.doing.try(() => this.all.restore(task));
    await this.tasks.again();
  }
}
