import { Injectable, computed, inject } from '@angular/core';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { SavedFilter } from '../api/model';
import { everyPage } from '../api/pages';
import { Fresh } from '../live/fresh';
import { Session } from '../session/session';

/** The searches that one kept, and those that others keep for everybody. */
@Injectable({ providedIn: 'root' })
export class SavedFilters {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);
  private readonly known = new Fresh<string, readonly SavedFilter[]>(
    () => this.session.company()?.id,
    () => everyPage((query) => answerOf(this.api.GET('/api/v1/filters', { params: { query } }))),
  );

  readonly all = computed(() => this.known.value() ?? []);

  isOwn(filter: SavedFilter): boolean {
    return filter.owner === this.session.user()?.id;
  }

  async save(name: string, query: Record<string, string>, shared: boolean): Promise<void> {
    await answerOf(this.api.POST('/api/v1/filters', { body: { name, query, shared } }));
    await this.known.again();
  }

  async remove(filter: SavedFilter): Promise<void> {
    await answerOf(this.api.DELETE('/api/v1/filters/{id}', { params: { path: { id: filter.id } } }));
    await this.known.again();
  }
}
