import { inject } from '@angular/core';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Share, ShareRole } from '../api/model';
import { everyPage } from '../api/pages';
import { Fresh } from '../live/fresh';

/** What people may do with a task that is shared with them. */
export const SHARE_WORDS: Record<ShareRole, string> = {
  viewer: $localize`May read`,
  editor: $localize`May change`,
};

/** With whom a task is shared. It is made where things are injected, and lives as long as who makes it. */
export class TaskShares {
  private readonly api = inject(Api).client;
  private readonly known: Fresh<string, readonly Share[]>;

  constructor(private readonly task: () => string) {
    this.known = new Fresh(
      task,
      (id) =>
        everyPage((query) => answerOf(this.api.GET('/api/v1/tasks/{id}/shares', { params: { path: { id }, query } }))),
      (change, id) => change.task?.id === id && change.type.endsWith('shared'),
    );
  }

  all(): readonly Share[] {
    return this.known.value() ?? [];
  }

  async share(username: string, role: ShareRole): Promise<void> {
    const params = { path: { id: this.task() } };
    await answerOf(this.api.POST('/api/v1/tasks/{id}/share', { params, body: { username, role } }));
    await this.known.again();
  }

  async withdraw(member: string): Promise<void> {
    const params = { path: { id: this.task(), member_id: member } };
    await answerOf(this.api.DELETE('/api/v1/tasks/{id}/shares/{member_id}', { params }));
    await this.known.again();
  }
}
