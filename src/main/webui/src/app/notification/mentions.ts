import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Notification } from '../api/model';
import { Fresh } from '../live/fresh';
import { Session } from '../session/session';
import { OwnChannel } from './own-channel';

const SHOWN = 10;

/** Where one was mentioned of late. */
@Component({
  selector: 'ty-mentions',
  imports: [DatePipe, RouterLink],
  template: `
    <ul class="rows">
      @for (one of mentions.value(); track one.id) {
        <li>
          <a class="wide" [routerLink]="one.link">{{ one.message }}</a>
          <time [attr.datetime]="one.created_at">{{ one.created_at | date: 'medium' }}</time>
        </li>
      } @empty {
        <li i18n>Nobody has mentioned you.</li>
      }
    </ul>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Mentions {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);

  protected readonly mentions = new Fresh<string, readonly Notification[]>(
    () => this.session.user()?.id,
    async () => {
      const query = { kind: 'mentioned', limit: SHOWN } as const;
      return (await answerOf(this.api.GET('/api/v1/notifications', { params: { query } }))).items;
    },
  );

  constructor() {
    inject(OwnChannel)
      .changes.pipe(takeUntilDestroyed())
      .subscribe((change) => change.notification?.kind === 'mentioned' && void this.mentions.again());
  }
}
