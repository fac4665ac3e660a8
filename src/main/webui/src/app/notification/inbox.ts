import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import { debounceTime } from 'rxjs';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Notification } from '../api/model';
import { Session } from '../session/session';
import { OwnChange, OwnChannel } from './own-channel';

const SHOWN = 30;

/** One's notifications, the newest first, and how many are unread, on all devices alike. */
@Injectable({ providedIn: 'root' })
export class Inbox {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);

  readonly unread = signal(0);
  readonly items = signal<readonly Notification[]>([]);
  readonly loaded = signal(false);

  constructor() {
    const channel = inject(OwnChannel);
    channel.changes.subscribe((change) => this.apply(change));
    channel.reset.pipe(debounceTime(200)).subscribe(() => void this.read());
    effect(() => {
      if (this.session.user()) {
        untracked(() => void this.read());
      }
    });
  }

  async markRead(notification: Notification): Promise<void> {
    if (!notification.read) {
      const params = { path: { id: notification.id } };
      await answerOf(this.api.PATCH('/api/v1/notifications/{id}', { params, body: { read: true } }));
    }
  }

  async markAllRead(): Promise<void> {
    await answerOf(this.api.POST('/api/v1/notifications/read-all', {}));
  }

  private apply({ type, notification, unread_count }: OwnChange): void {
    this.unread.set(unread_count);
    if (!notification) {
      this.items.update((items) => items.map((one) => ({ ...one, read: true })));
    } else if (type === 'notification.read') {
      this.items.update((items) => items.map((one) => (one.id === notification.id ? notification : one)));
    } else {
      const others = this.items().filter((one) => one.id !== notification.id);
      this.items.set(type === 'notification.created' ? [notification, ...others].slice(0, SHOWN) : others);
    }
  }

  private async read(): Promise<void> {
    const query = { limit: SHOWN };
    const [page, count] = await Promise.all([
      answerOf(this.api.GET('/api/v1/notifications', { params: { query } })),
      answerOf(this.api.GET('/api/v1/notifications/unread-count')),
    ]);
    this.items.set(page.items);
    this.unread.set(count.unread_count);
    this.loaded.set(true);
  }
}
