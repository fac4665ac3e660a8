import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import { Observable, Subject } from 'rxjs';
import { TaskyardLive } from '../../../../../../docs/clients/taskyard-live.js';
import { Change } from '../api/model';
import { Session } from '../session/session';

/** How changes arrive: `waiting` while there is no connection. */
export type Connection = 'websocket' | 'events' | 'polling' | 'waiting';

/** Everything that happens in the company, as it happens, once and in its order, by the client that we publish. */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly session = inject(Session);
  private readonly heard = new Subject<Change>();
  private readonly lost = new Subject<void>();
  private client: TaskyardLive | null = null;

  readonly connection = signal<Connection>('waiting');
  readonly changes: Observable<Change> = this.heard;
  /** That what is shown has to be read anew: there may be changes of which nobody was told. */
  readonly reset: Observable<void> = this.lost;

  constructor() {
    effect(() => {
      const company = this.session.company()?.id;
      untracked(() => this.follow(company));
    });
  }

  private follow(company: string | undefined): void {
    this.client?.close();
    this.client = null;
    if (company) {
      this.client = new TaskyardLive({
        base: location.origin,
        token: () => this.session.freshAccessToken(),
        onMessage: (message) => this.heard.next(message as Change),
        onReset: () => this.lost.next(),
        onState: (state) => this.connection.set(state as Connection),
      });
      this.client.open();
    }
  }
}
