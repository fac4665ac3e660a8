import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { components } from '../api/schema';
import { Paged } from '../live/paged';
import { Session } from '../session/session';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { Skeleton } from '../ui/skeleton';

/** Sessions of one's own, or with `member` those of everybody in the company. */
type SessionView = components['schemas']['Session'] | components['schemas']['MemberSession'];

/** Where one is signed in, or for admins everybody; each can be ended, and ends everywhere within a second. */
@Component({
  selector: 'ty-sessions',
  imports: [DatePipe, MatButtonModule, Complaint, Skeleton],
  template: `
    <ty-complaint [text]="doing.complaint() || sessions.complaint()" />
    @if (!sessions.loaded() && !sessions.complaint()) {
      <ty-skeleton />
    }
    <ul class="rows">
      @for (one of sessions.items(); track one.id) {
        <li>
          @if (nameOf(one); as name) {
            <strong>{{ name }}</strong>
          }
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

  /** Whose sessions. */
  readonly path = input.required<'/api/v1/auth/sessions' | '/api/v1/admin/sessions'>();

  protected readonly doing = new Doing();
  protected readonly sessions = new Paged<string, SessionView>(
    () => this.session.user()?.id,
    (_, query) => answerOf(this.api.GET(this.path(), { params: { query } })),
  );

  protected nameOf(one: SessionView): string | null {
    return 'member' in one ? one.member.name : null;
  }

  protected async end(id: string): Promise<void> {
    await this.doing.try(() => answerOf(this.api.DELETE(`${this.path()}/{id}`, { params: { path: { id } } })));
    await this.sessions.again();
  }
}
