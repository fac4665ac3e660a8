import { Injectable } from '@angular/core';
import { Notification } from '../api/model';
import { Channel } from '../live/channel';

/** What one's own channel says of one's notifications; after all were read at once it names none. */
export interface OwnChange {
  type: 'notification.created' | 'notification.read' | 'notification.deleted';
  notification?: Notification;
  unread_count: number;
}

/** What concerns oneself alone. */
@Injectable({ providedIn: 'root' })
export class OwnChannel extends Channel<OwnChange> {
  constructor() {
    super('me');
  }
}
