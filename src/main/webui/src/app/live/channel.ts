import { effect, inject, signal, untracked } from '@angular/core';
import { Observable, Subject } from 'rxjs';
import { TaskyardLive } from '../../../../../../docs/clients/taskyard-live.js';
import { Session } from '../session/session';

/** How messages arrive: `waiting` while there is no connection. */
export type Connection = 'websocket' | 'events' | 'polling' | 'waiting';

/** What a live channel says, as it happens, once and in its order, by the client that we publish. */
export abstract class Channel<Message> {
  private readonly session = inject(Session);
  private readonly heard = new Subject<Message>();
  private readonly lost = new Subject<void>();
  private client: TaskyardLive | null = null;

  readonly connection = signal<Connection>('waiting');
  readonly changes: Observable<Message> = this.heard;
  /** That what is shown has to be read anew: there may be changes of which nobody was told. */
  readonly reset: Observable<void> = this.lost;

  /** @param name the company's work, or what concerns oneself alone */
  protected constructor(name: 'company' | 'me') {
    effect(() => {
      const member = this.session.user()?.id;
      untracked(() => this.follow(name, member));
    });
  }

  private follow(name: 'company' | 'me', member: string | undefined): void {
    this.client?.close();
    this.client = null;
    if (member) {
      this.client = new TaskyardLive({
        base: location.origin,
        channel: name,
        token: (refused) => (refused ? this.session.renewedAccessToken() : this.session.freshAccessToken()),
        onMessage: (message) => this.heard.next(message as Message),
        onReset: () => this.lost.next(),
        onState: (state) => this.connection.set(state as Connection),
      });
      this.client.open();
    }
  }
}
