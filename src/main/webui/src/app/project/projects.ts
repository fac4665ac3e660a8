import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import { debounceTime, filter, merge } from 'rxjs';
import { Api, answerOf } from '../api/api';
import { Project } from '../api/model';
import { Live } from '../live/live';
import { Session } from '../session/session';

/** The projects that one sees, kept up to date. */
@Injectable({ providedIn: 'root' })
export class Projects {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);

  readonly all = signal<readonly Project[]>([]);
  readonly loaded = signal(false);

  constructor() {
    const live = inject(Live);
    merge(live.reset, live.changes.pipe(filter((change) => change.type.startsWith('project.'))))
      .pipe(debounceTime(200))
      .subscribe(() => void this.read());
    effect(() => {
      if (this.session.company()) {
        untracked(() => void this.read());
      }
    });
  }

  private async read(): Promise<void> {
    const found: Project[] = [];
    let cursor: string | null | undefined;
    do {
      const query = { limit: 100, sort: 'key', ...(cursor ? { cursor } : {}) };
      const page = await answerOf(this.api.GET('/api/v1/projects', { params: { query } }));
      found.push(...page.items);
      cursor = page.next_cursor;
    } while (cursor);
    this.all.set(found);
    this.loaded.set(true);
  }
}
