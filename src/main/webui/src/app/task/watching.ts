import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { MemberCard, Task } from '../api/model';
import { Fresh } from '../live/fresh';
import { Session } from '../session/session';
import { Avatar } from '../ui/avatar';
import { Undo } from '../ui/undo';

const SHOWN = 20;

/** Who is told of what happens with a task, and whether one is among them. */
@Component({
  selector: 'ty-watching',
  imports: [MatButtonModule, Avatar],
  template: `
    <h2 i18n>Watchers</h2>
    <p>
      @for (one of watchers.value(); track one.id) {
        <ty-avatar [member]="one" />
      }
    </p>
    <button mat-stroked-button [attr.aria-pressed]="watched()" (click)="toggle()">
      @if (watched()) {
        <ng-container i18n>Stop watching</ng-container>
      } @else {
        <ng-container i18n>Watch</ng-container>
      }
    </button>
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      margin: 4px 0 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Watching {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);
  private readonly undo = inject(Undo);

  readonly task = input.required<Task>();

  protected readonly watchers = new Fresh<string, readonly MemberCard[]>(
    () => this.task().id,
    (id) => this.read(id),
    (change, id) => (change.task?.id ?? change.comment?.task_id) === id,
  );
  protected readonly watched = computed(
    () => this.watchers.value()?.some((one) => one.id === this.session.user()?.id) ?? false,
  );

  protected async toggle(): Promise<void> {
    const params = { path: { id: this.task().id } };
    try {
      await answerOf(
        this.watched()
          ? this.api.DELETE('/api/v1/tasks/{id}/watchers/me', { params })
          : this.api.POST('/api/v1/tasks/{id}/watchers/me', { params }),
      );
      await this.watchers.again();
    } catch (failure) {
      this.undo.refuse(failure);
    }
  }

  private async read(id: string): Promise<readonly MemberCard[]> {
    const params = { path: { id }, query: { limit: SHOWN } };
    return (await answerOf(this.api.GET('/api/v1/tasks/{id}/watchers', { params }))).items;
  }
}
