import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Injectable, inject } from '@angular/core';
import { filter, throttleTime } from 'rxjs';
import { Change } from '../api/model';
import { Session } from '../session/session';
import { Live } from './live';

/** At most one in this many milliseconds, so that one can go on listening to what one reads. */
const PAUSE = 3_000;

/** Tells screen readers what others do as they do it. */
@Injectable({ providedIn: 'root' })
export class Announcements {
  constructor() {
    const session = inject(Session);
    const announcer = inject(LiveAnnouncer);
    inject(Live)
      .changes.pipe(
        filter((change) => !!change.task && !!change.actor && change.actor.id !== session.user()?.id),
        throttleTime(PAUSE, undefined, { leading: true, trailing: true }),
      )
      .subscribe((change) => void announcer.announce(say(change), 'polite'));
  }
}

function say({ type, actor, task }: Change): string {
  const who = actor!.name;
  const what = `${task!.key} ${task!.title}`;
  switch (type) {
    case 'task.created':
      return $localize`${who}:who: has created ${what}:what:`;
    case 'task.deleted':
      return $localize`${who}:who: has deleted ${what}:what:`;
    case 'task.commented':
      return $localize`${who}:who: has commented on ${what}:what:`;
    default:
      return $localize`${who}:who: has changed ${what}:what:`;
  }
}
