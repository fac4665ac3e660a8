import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Api, answerOf } from '../api/api';
import { components } from '../api/schema';
import { Paged } from '../live/paged';
import { Session } from '../session/session';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';

type SessionView = components['schemas']['Session'];

/** Where one is signed in; each can be ended, and ends everywhere within a second. */
@Component({
  selector: 'ty-sessions',
  imports: [DatePipe, MatButtonModule, Complaint],
  template: `
    <ty-complaint [text]="doing.complaint() || sessions.complaint()" />
    <ul class="rows">
      @for (one of sessions.items(); track one.id) {
        <li>
          <span class="wide">{{ one.user_agent }} · {{ one.address }}</span>
          <time [attr.datetime]="one.last_used_at">{{ one.last_used_at | date: 'medium' }}</time>
          @if (one.current) {
            <strong i18n>this one</strong>
          } @else {
            <button mat-button (click)="end(one.id)" i18n>End it</button>
          }
        </li>
      }
    </ul>
    @if (sessions.hasMore()) {
      <button mat-button (click)="sessions.more()" i18n>Show more</button>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Sessions {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);

  protected readonly doing = new Doing();
  protected readonly sessions = new Paged<string, SessionView>(
    () => this.session.user()?.id,
    (_, query) => answerOf(this.api.GET('/api/v1/auth/sessions', { params: { query } })),
  );

  protected async end(id: string): Promise<void> {
    await this.doing.try(() => answerOf(this.api.DELETE('/api/v1/auth/sessions/{id}', { params: { path: { id } } })));
    await this.sessions.again();
  }
}
